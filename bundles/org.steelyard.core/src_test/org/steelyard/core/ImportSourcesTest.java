package org.steelyard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.ImportPlan.Kind;
import org.steelyard.core.internal.source.Reasons;
import org.steelyard.document.Digest;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.value.Value;
import org.steelyard.store.OpenMode;

class ImportSourcesTest {

    private static final SlotAddress A = SlotAddress.valueOf("t.a@2019#全市");

    @TempDir
    Path folder;
    private TinyCity city;
    private OpenEvaluation open;

    /** An importer that fails. */
    public static final class Fails implements DataImporter {
        @Override
        public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
            throw new IllegalStateException("out of ideas");
        }
    }

    @BeforeEach
    void make() throws UseCaseException {
        city = new TinyCity(folder);
        open = city.open();
    }

    @AfterEach
    void close() throws UseCaseException {
        open.close();
    }

    private Slot slot() {
        return SlotIndex.of(open.evaluation()).get(A).orElseThrow();
    }

    private String adopted() {
        return slot().getAdopted() == null ? "none" : ((Value.Number) slot().getAdopted().getValue()).quantity().value().toPlainString();
    }

    private static List<String> codes(ImportPlan plan) {
        return plan.problems().stream().map(Problem::code).filter(c -> !c.equals("import.columns-unknown")).toList();
    }

    @Nested
    class ADryRun {

        @Test
        void saysWhatWouldChangeAndChangesNothing() throws Exception {
            byte[] before = Files.readAllBytes(city.folder().resolve("evaluation.xmi"));
            ImportPlan plan = city.plan(open, Map.of(), city.source("a.csv", "8", "10"));
            assertEquals(2, plan.count(Kind.NEW));
            assertEquals(List.of(FileState.NEW), plan.files().stream().map(f -> f.state()).toList());
            assertTrue(SlotIndex.of(open.evaluation()).get(A).isEmpty());
            assertFalse(open.domain().getCommandStack().canUndo());
            assertFalse(Files.exists(city.folder().resolve("sources")));
            assertEquals(new String(before), Files.readString(city.folder().resolve("evaluation.xmi")));
        }
    }

    @Nested
    class TheFirstFile {

        @BeforeEach
        void apply() throws Exception {
            city.apply(open, city.source("a.csv", "8", "10"));
        }

        @Test
        void isAdoptedWithItsPlace() {
            assertEquals("8", adopted());
            assertTrue(slot().getAdoption().isAutomatic());
            assertEquals("a.csv · B3", slot().getAdopted().getPlace().text());
            assertEquals(TinyCity.NOW, slot().getAdopted().getRecordedAt());
        }

        @Test
        void isKeptAsAnOriginal() throws Exception {
            var source = open.evaluation().getSources().get(0);
            assertEquals("a.csv", source.getName());
            assertEquals(1, source.getTables().size());
            assertEquals(Files.readString(folder.resolve("files/a.csv")),
                    new String(open.folder().originals().read(source.getSha256(), "a.csv"), java.nio.charset.StandardCharsets.UTF_8));
        }

        @Test
        void isOneStepToUndoAndRedo() {
            open.domain().getCommandStack().undo();
            assertTrue(SlotIndex.of(open.evaluation()).all().isEmpty());
            assertTrue(open.evaluation().getSources().isEmpty());
            assertFalse(open.domain().getCommandStack().canUndo());
            open.domain().getCommandStack().redo();
            assertEquals("8", adopted());
        }

        @Test
        void isReadOnceOnly() throws Exception {
            ImportPlan plan = city.apply(open, city.source("a.csv", "8", "10"));
            assertEquals(List.of("import.duplicate"), codes(plan));
            assertEquals(FileState.DUPLICATE, plan.files().get(0).state());
            assertFalse(plan.changesAnything());
            assertEquals(1, slot().getClaims().size());
        }

        @Test
        void underAnotherNameIsADuplicateToo() throws Exception {
            assertEquals(List.of("import.duplicate"), codes(city.apply(open, city.source("b.csv", "8", "10"))));
        }

        @Test
        void isAgreedWithByAnother() throws Exception {
            ImportPlan plan = city.apply(open, city.source("b.csv", "8.0", "10"));
            assertEquals(2, plan.count(Kind.SAME));
            assertEquals("8", adopted());
            assertEquals(2, slot().getClaims().size());
        }

        @Test
        void isContradictedByAnotherSoThatNothingIsAdopted() throws Exception {
            ImportPlan plan = city.apply(open, city.source("b.csv", "9", "10"));
            assertEquals(1, plan.count(Kind.CONFLICT));
            assertEquals(List.of("import.conflict"), codes(plan));
            assertEquals("none", adopted());
            assertNull(slot().getAdoption());
            assertEquals(2, slot().getClaims().size());
        }

        @Test
        void adoptedByAPersonStaysAdopted() throws Exception {
            slot().getAdoption().setAutomatic(false);
            ImportPlan plan = city.apply(open, city.source("b.csv", "9", "10"));
            assertEquals(1, plan.count(Kind.CONFLICT));
            assertEquals("8", adopted());
        }
    }

    @Nested
    class AnotherVersion {

        private static final String ID = "version:a.csv";

        @BeforeEach
        void applyTheFirst() throws Exception {
            city.apply(open, city.source("a.csv", "8", "10"));
        }

        @Test
        void isAskedAboutAndHeldBack() throws Exception {
            ImportPlan plan = city.apply(open, city.source("a.csv", "9", "10"));
            assertEquals(List.of(ID), plan.questions().stream().map(q -> q.id()).toList());
            assertEquals(List.of("replace", "both"), plan.questions().get(0).options().stream().map(o -> o.key()).toList());
            assertEquals(FileState.HELD_BACK, plan.files().get(0).state());
            assertEquals("8", adopted());
        }

        @Test
        void isAskedAboutInWordsAndWithAPlainTime() throws Exception {
            String text = city.plan(open, Map.of(), city.source("a.csv", "9", "10")).questions().get(0).text();
            assertTrue(text.matches("a\\.csv .*\\(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}\\).*"), text);
        }

        @Test
        void anAnswerToWhatWasNotAskedIsTold() throws Exception {
            ImportPlan plan = city.plan(open, Map.of("foo", "replace", "import.which-table:x", "all", ID, "both"), city.source("a.csv", "9", "10"));
            List<Problem> told = plan.problems().stream().filter(p -> p.code().equals("import.answer-unasked")).toList();
            assertEquals(2, told.size(), plan.problems().toString());
            assertTrue(told.get(0).message().contains("foo") && told.get(1).message().contains("import.which-table:x"), told.toString());
        }

        @Test
        void anUnknownAnswerIsNoAnswer() throws Exception {
            assertEquals(1, city.apply(open, Map.of(ID, "perhaps"), city.source("a.csv", "9", "10")).questions().size());
        }

        @Test
        void thatReplacesTakesOverAndMarksWhatChangedForReview() throws Exception {
            ImportPlan plan = city.apply(open, Map.of(ID, "replace"), city.source("a.csv", "9", "10"));
            assertEquals(1, plan.count(Kind.CHANGED));
            assertEquals(1, plan.count(Kind.SAME));
            assertEquals("9", adopted());
            assertTrue(slot().isStale());
            assertFalse(SlotIndex.of(open.evaluation()).get(SlotAddress.valueOf("t.b@2019#全市")).orElseThrow().isStale());
            assertEquals(open.evaluation().getSources().get(0).getSha256(), open.evaluation().getSources().get(1).getReplaces());
        }

        @Test
        void thatReplacesLeavesADecisionOfAPersonAndMarksIt() throws Exception {
            slot().getAdoption().setAutomatic(false);
            city.apply(open, Map.of(ID, "replace"), city.source("a.csv", "9", "10"));
            assertEquals("8", adopted());
            assertTrue(slot().isStale());
        }

        @Test
        void thatNoLongerStatesAValueMarksIt() throws Exception {
            ImportPlan plan = city.apply(open, Map.of(ID, "replace"), city.source("a.csv", "", "10"));
            assertEquals(1, plan.count(Kind.STALE));
            assertEquals("8", adopted());
            assertTrue(slot().isStale());
        }

        @Test
        void thatIsAnotherSourceStandsBeside() throws Exception {
            assertEquals(1, city.apply(open, Map.of(ID, "both"), city.source("a.csv", "9", "10")).count(Kind.CONFLICT));
            assertEquals("none", adopted());
        }

        @Test
        void givenInOneGoUnderOneNameIsAskedAbout() throws Exception {
            Path one = city.source("x/c.csv", "1", "2");
            Path two = city.source("y/c.csv", "3", "4");
            ImportPlan plan = city.plan(open, Map.of(), one, two);
            assertEquals(List.of("twin:c.csv"), plan.questions().stream().map(q -> q.id()).toList());
            String second = plan.questions().get(0).options().get(1).key();
            ImportPlan answered = city.plan(open, Map.of("twin:c.csv", second), one, two);
            assertEquals(List.of(FileState.UNUSED, FileState.NEW), answered.files().stream().map(f -> f.state()).toList());
        }
    }

    @Nested
    class BadInput {

        @Test
        void aMissingFileIsAnInputError() {
            UseCaseException e = assertThrows(UseCaseException.class, () -> city.plan(open, Map.of(), folder.resolve("没有.xlsx")));
            assertEquals(UseCaseException.Category.INPUT, e.category());
            assertTrue(e.getMessage().contains("没有.xlsx"));
        }

        @Test
        void missingFilesAreToldAllAtOnce() {
            UseCaseException e = assertThrows(UseCaseException.class,
                    () -> city.plan(open, Map.of(), folder.resolve("甲.xlsx"), city.source("a.csv", "1", "2"), folder.resolve("乙.xlsx")));
            assertTrue(e.getMessage().contains("甲.xlsx") && e.getMessage().contains("乙.xlsx") && !e.getMessage().contains("a.csv"), e.getMessage());
        }

        @Test
        void whatIsNoOrdinaryFileIsToldAndTheOthersAreRead() throws Exception {
            assumeTrue(Files.exists(Path.of("/dev/null")));
            ImportPlan plan = city.plan(open, Map.of(), Path.of("/dev/null"), city.source("a.csv", "1", "2"));
            assertEquals(List.of("import.unreadable"), codes(plan));
            assertEquals(1, plan.files().size());
        }

        @Test
        void theReasonOfAFailureIsMoreThanThePath() {
            assertEquals("no permission", Reasons.of(new AccessDeniedException("/x"), city.services().texts()));
            assertEquals("the disk is full or a limit is reached", Reasons.of(new IOException("No space left on device"), city.services().texts()));
            assertEquals("the file does not exist", Reasons.of(new NoSuchFileException("/x"), city.services().texts()));
            assertEquals("other", Reasons.of(new IOException("other"), city.services().texts()));
        }

        @Test
        void anEmptyFolderIsToldAndAFullOneBesideItIsRead() throws Exception {
            Path empty = Files.createDirectories(folder.resolve("空的"));
            ImportPlan plan = city.plan(open, Map.of(), empty, city.source("a.csv", "1", "2"));
            assertEquals(List.of("import.nothing-inside"), codes(plan));
            assertTrue(plan.problems().get(0).message().contains("空的"));
            assertEquals(1, plan.files().size());
        }

        @Test
        void anOriginalThatCannotBeKeptLeavesNoOthersBehind() throws Exception {
            Path one = city.source("one.csv", "1", "2");
            Path two = city.source("two.csv", "1", "2.0");
            // a file stands where the folder of the second one has to be
            Path sources = Files.createDirectories(city.folder().resolve("sources"));
            Path obstacle = Files.writeString(sources.resolve(Digest.of(two)), "");
            assertThrows(UseCaseException.class, () -> city.apply(open, one, two));
            try (Stream<Path> left = Files.list(sources)) {
                assertEquals(List.of(obstacle), left.toList());
            }
            assertTrue(open.evaluation().getSources().isEmpty());
        }

        @Test
        void aFileWithoutAFittingTableIsNotKept() throws Exception {
            Path other = folder.resolve("files/other.csv");
            TinyCity.write(other, "别的表\n甲,乙\n1,2\n");
            ImportPlan plan = city.apply(open, other);
            assertEquals(FileState.UNUSED, plan.files().get(0).state());
            assertTrue(Problem.anyError(plan.problems()));
            assertTrue(open.evaluation().getSources().isEmpty());
        }

        @Test
        void aFolderIsReadInOrderWithoutHiddenFiles() throws Exception {
            city.source("b.csv", "1", "2");
            city.source("sub/a.csv", "1", "2.0");
            TinyCity.write(folder.resolve("files/.hidden.csv"), "x");
            TinyCity.write(folder.resolve("files/~$b.csv"), "x");
            ImportPlan plan = city.plan(open, Map.of(), folder.resolve("files"));
            assertEquals(List.of("b.csv", "sub/a.csv"), plan.files().stream().map(f -> f.name()).toList());
        }

        @Test
        void aReadOnlyFolderIsAnInputErrorAndNothingChanges() throws Exception {
            open.close();
            open = OpenEvaluation.open(city.services(), city.folder(), OpenMode.READ);
            UseCaseException e = assertThrows(UseCaseException.class, () -> city.apply(open, city.source("a.csv", "8", "10")));
            assertEquals(UseCaseException.Category.INPUT, e.category());
            assertTrue(SlotIndex.of(open.evaluation()).all().isEmpty());
            assertFalse(Files.exists(city.folder().resolve("sources")));
        }

        @Test
        void anImporterThatFailsIsAProblemOfItsPlugIn() throws Exception {
            open.close();
            Path other = folder.resolve("other");
            TinyCity broken = new TinyCity(other, "class=\"" + Fails.class.getName() + "\"");
            open = broken.open();
            ImportPlan plan = broken.apply(open, broken.source("a.csv", "8", "10"));
            assertEquals(List.of("import.plug-in-failed"), codes(plan));
            assertTrue(plan.problems().get(0).message().contains("tiny 1.0.0"));
        }

        @Test
        void nothingUnpackedIsLeftBehind() throws Exception {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            long before = unpacked(temporary);
            city.plan(open, Map.of(), city.source("a.csv", "8", "10"));
            assertEquals(before, unpacked(temporary));
        }

        private long unpacked(Path folder) throws Exception {
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(p -> p.getFileName().toString().startsWith("steelyard")).count();
            }
        }
    }
}
