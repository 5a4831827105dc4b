package org.steelyard.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;

class EvaluationFolderTest {

    private static final Instant NOW = Instant.parse("2020-08-31T02:00:00Z");

    @TempDir
    Path temp;

    private final FailingFiles files = new FailingFiles();
    private final EvaluationFolders folders = folders("a", "desk");
    private Path folder;

    @BeforeEach
    void chooseAFolder() {
        folder = temp.resolve("评价 2019");
    }

    private EvaluationFolders folders(String user, String host) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new EvaluationFolders(new SteelyardResources(IdSource.sequential("n")), files, Migrations.released(), clock,
                new Holder(user, host, 4711, NOW), Locale.ENGLISH);
    }

    private static Evaluation evaluation() {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setTitle("first");
        return evaluation;
    }

    private EvaluationFolder create() throws StoreException {
        return folders.create(folder, evaluation());
    }

    private Path model() {
        return folder.resolve("evaluation.xmi");
    }

    private List<String> fileNames() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static StoreException refused(String code, org.junit.jupiter.api.function.Executable action) {
        StoreException e = assertThrows(StoreException.class, action);
        assertEquals("store." + code, e.code(), e.getMessage());
        assertFalse(e.getMessage().contains("Exception"), e.getMessage());
        return e;
    }

    @Nested
    class Saving {

        @Test
        void whatWasSavedIsThereWhenOpenedAgain() throws StoreException {
            try (EvaluationFolder first = create()) {
                first.evaluation().setTitle("second");
                first.save(Optional.empty());
            }
            try (EvaluationFolder again = folders.open(folder, OpenMode.WRITE)) {
                assertEquals("second", again.evaluation().getTitle());
                assertTrue(again.readOnlyBecause().isEmpty());
                assertTrue(again.problems().isEmpty());
            }
        }

        @Test
        void anIncompleteDraftIsSaved() throws StoreException {
            try (EvaluationFolder first = create()) {
                first.evaluation().setTitle(null);
                first.evaluation().getItems().add(EvaluationFactory.eINSTANCE.createDataItem());
                first.save(Optional.empty());
            }
            try (EvaluationFolder again = folders.open(folder, OpenMode.WRITE)) {
                assertEquals(1, again.evaluation().getItems().size());
            }
        }

        @Test
        void theScorecardStandsBesideTheModel() throws Exception {
            try (EvaluationFolder first = create()) {
                first.save(Optional.of("{\"total\": \"80.3\"}\n"));
            }
            assertEquals("{\"total\": \"80.3\"}\n", Files.readString(folder.resolve("scorecard.json")));
        }

        @Test
        void noTemporaryFileIsLeft() throws Exception {
            try (EvaluationFolder first = create()) {
                first.evaluation().setTitle("second");
                first.save(Optional.of("{}"));
            }
            assertEquals(List.of(".steelyard", "evaluation.xmi", "scorecard.json"), fileNames());
        }

        @Test
        void theHiddenFolderIsIgnoredByGit() throws Exception {
            create().close();
            assertEquals("*\n", Files.readString(folder.resolve(".steelyard/.gitignore")));
        }

        @Test
        void anUnchangedModelIsNotWrittenAgain() throws Exception {
            try (EvaluationFolder first = create()) {
                first.save(Optional.empty());
                assertEquals(0, first.backups().size());
            }
        }

        @Test
        void thePreviousContentIsKept() throws Exception {
            try (EvaluationFolder first = create()) {
                byte[] before = Files.readAllBytes(model());
                first.evaluation().setTitle("second");
                first.save(Optional.empty());
                assertEquals(1, first.backups().size());
                assertArrayEquals(before, Files.readAllBytes(first.backups().get(0)));
            }
        }

        @Test
        void tenBackupsOfADayAreKept() throws Exception {
            try (EvaluationFolder first = create()) {
                for (int i = 0; i < 15; i++) {
                    first.evaluation().setTitle("title " + i);
                    first.save(Optional.empty());
                }
                assertEquals(10, first.backups().size());
                assertTrue(Files.readString(first.backups().get(0)).contains("title 13"));
            }
        }

        @Test
        void whatAnotherProgramWroteIsNotOverwrittenSilently() throws Exception {
            try (EvaluationFolder first = create()) {
                first.evaluation().setTitle("mine");
                Files.writeString(model(), "theirs");
                refused("changed-on-disk", () -> first.save(Optional.empty()));
                assertEquals("theirs", Files.readString(model()));
            }
        }

        @Test
        void itIsOverwrittenKnowinglyAndKept() throws Exception {
            try (EvaluationFolder first = create()) {
                Files.writeString(model(), "theirs");
                first.saveOver(Optional.empty());
                assertFalse(first.changedOnDisk());
                assertEquals("theirs", Files.readString(first.backups().get(0)));
            }
        }
    }

    @Nested
    class FailingDisk {

        private final IOException full = new FileSystemException("x", null, "No space left on device");

        private void assertOldContentIntact(String code, IOException failure, String part) throws Exception {
            try (EvaluationFolder first = create()) {
                byte[] before = Files.readAllBytes(model());
                first.evaluation().setTitle("second");
                files.failOn(p -> p.toString().contains(part), failure);
                refused(code, () -> first.save(Optional.of("{}")));
                files.recover();
                assertArrayEquals(before, Files.readAllBytes(model()));
                assertEquals(List.of(".steelyard", "evaluation.xmi"), fileNames(), "the temporary file is removed");
                first.save(Optional.empty());
                assertFalse(first.changedOnDisk());
            }
        }

        @Test
        void aFullDiskLeavesTheOldFileIntact() throws Exception {
            assertOldContentIntact("disk-full", full, ".evaluation.xmi.new");
        }

        @Test
        void aFileThatMayNotGrowIsAFullDisk() throws Exception {
            assertOldContentIntact("disk-full", new FileSystemException("x", null, "File too large"), ".evaluation.xmi.new");
        }

        @Test
        void aFullDiskWhileKeepingTheBackupLeavesTheOldFileIntact() throws Exception {
            assertOldContentIntact("disk-full", full, "backups");
        }

        @Test
        void aFileHeldByAnotherProgramLeavesTheOldFileIntact() throws Exception {
            assertOldContentIntact("in-use", new FileSystemException("x", null,
                    "The process cannot access the file because it is being used by another process"), "评价 2019/evaluation.xmi");
        }

        @Test
        void aFolderThatBecameReadOnlyIsNamed() throws Exception {
            assertOldContentIntact("no-permission", new AccessDeniedException("x"), ".evaluation.xmi.new");
        }

        @Test
        void anUnknownFailureIsToldWithItsReason() throws Exception {
            try (EvaluationFolder first = create()) {
                first.evaluation().setTitle("second");
                files.failOn(p -> p.toString().contains(".new"), new IOException("input/output error"));
                assertTrue(refused("failed", () -> first.save(Optional.empty())).getMessage().contains("input/output error"));
            }
        }

        @Test
        void theSentenceIsInTheUsersLanguage() {
            StoreException e = new Failures(Locale.SIMPLIFIED_CHINESE).of(full, Path.of("评价"));
            assertEquals("磁盘已满，未写入 评价，原有内容未受影响；请腾出空间后再保存。", e.getMessage());
            assertSame(full, e.getCause());
        }

        @Test
        void aReadOnlyFolderIsOpenedForReading() throws Exception {
            create().close();
            files.failOn(p -> p.toString().contains(".steelyard"), new AccessDeniedException(".steelyard"));
            try (EvaluationFolder opened = folders.open(folder, OpenMode.WRITE)) {
                assertEquals("first", opened.evaluation().getTitle());
                assertTrue(opened.readOnlyBecause().orElseThrow().contains("permissions"));
                refused("read-only", () -> opened.save(Optional.empty()));
            }
        }

        @Test
        void aFailedCreationHoldsNoLock() throws Exception {
            files.failOn(p -> p.toString().endsWith(".new"), full);
            refused("disk-full", EvaluationFolderTest.this::create);
            files.recover();
            create().close();
        }
    }

    @Nested
    class Opening {

        @Test
        void aMissingPathIsNamed() {
            assertTrue(refused("missing", () -> folders.open(folder, OpenMode.WRITE)).getMessage().contains("评价 2019"));
        }

        @Test
        void aFolderWithoutAnEvaluationIsNamed() throws IOException {
            Files.createDirectories(folder);
            refused("no-evaluation", () -> folders.open(folder, OpenMode.WRITE));
        }

        @Test
        void aFileIsNoFolder() throws IOException {
            Files.writeString(folder, "x");
            refused("no-evaluation", () -> folders.open(folder, OpenMode.WRITE));
        }

        @Test
        void aNewEvaluationIsNotMadeOverAnOldOne() throws StoreException {
            create().close();
            refused("exists", EvaluationFolderTest.this::create);
        }

        private StoreException openWith(String from, String to) throws Exception {
            create().close();
            Files.writeString(model(), Files.readString(model()).replace(from, to));
            return assertThrows(StoreException.class, () -> folders.open(folder, OpenMode.WRITE));
        }

        @Test
        void aNewerFormatIsRefusedWithItsVersion() throws Exception {
            StoreException e = openWith("title=", "formatVersion=\"3\" title=");
            assertEquals("model.newer-format", e.code());
            assertTrue(e.getMessage().contains("format version 3"), e.getMessage());
        }

        @Test
        void aDamagedFileIsRefusedAndNothingIsLocked() throws Exception {
            assertEquals("model.not-well-formed", openWith("title=", "title").code());
            try (EvaluationFolder again = folders.create(temp.resolve("other"), evaluation())) {
                assertTrue(again.readOnlyBecause().isEmpty());
            }
            assertFalse(Files.exists(folder.resolve(".steelyard/owner")));
        }

        @Test
        void aDamagedFileIsRefusedWithItsNewestBackup() throws Exception {
            Path backup;
            try (EvaluationFolder first = create()) {
                first.evaluation().setTitle("other");
                first.save(Optional.empty());
                backup = first.backups().get(0);
            }
            Files.writeString(model(), "<broken");
            StoreException e = assertThrows(StoreException.class, () -> folders.open(folder, OpenMode.READ));
            assertTrue(e.getMessage().contains(backup.getFileName().toString()), e.getMessage());
        }

        @Test
        void aFileOfWhichSomethingIsUnknownCannotBeSaved() throws Exception {
            create().close();
            Files.writeString(model(), Files.readString(model()).replace("title=", "colour=\"red\" title="));
            try (EvaluationFolder opened = folders.open(folder, OpenMode.WRITE)) {
                assertEquals("model.unknown-feature", opened.problems().get(0).code());
                assertTrue(opened.readOnlyBecause().orElseThrow().contains("would lose"));
            }
        }

        @Test
        void inOneProcessAFolderIsOpenedOnce() throws StoreException {
            try (EvaluationFolder first = create(); EvaluationFolder second = folders.open(temp.resolve("评价 2019/."), OpenMode.WRITE)) {
                assertSame(first, second);
            }
        }

        @Test
        void itStaysOpenUntilTheLastCloses() throws Exception {
            EvaluationFolder first = create();
            folders.open(folder, OpenMode.WRITE).close();
            assertTrue(Files.exists(folder.resolve(".steelyard/owner")));
            first.close();
            assertFalse(Files.exists(folder.resolve(".steelyard/owner")));
            try (EvaluationFolder next = folders.open(folder, OpenMode.WRITE)) {
                assertNotSame(first, next);
            }
        }
    }

    @Nested
    class Locking {

        @Test
        void whereThereAreNoLocksALivingProcessOfThisComputerCounts() throws Exception {
            create().close();
            files.withoutLocks();
            Path owner = folder.resolve(".steelyard/owner");
            Files.writeString(owner, new Holder("b", "desk", ProcessHandle.current().pid(), NOW).text());
            try (EvaluationFolder second = folders.open(folder, OpenMode.TAKE_OVER)) {
                assertTrue(second.readOnlyBecause().orElseThrow().contains("b on desk"), second.readOnlyBecause().toString());
                assertFalse(second.canBeTakenOver());
            }
        }

        @Test
        void whereThereAreNoLocksADeadProcessDoesNotCount() throws Exception {
            create().close();
            files.withoutLocks();
            Files.writeString(folder.resolve(".steelyard/owner"), new Holder("b", "desk", Long.MAX_VALUE, NOW).text());
            try (EvaluationFolder second = folders.open(folder, OpenMode.WRITE)) {
                assertEquals(Optional.empty(), second.readOnlyBecause());
            }
        }

        @Test
        void whoIsPushedOutLeavesTheOwnerFileOfTheOtherAlone() throws Exception {
            EvaluationFolder first = create();
            Path owner = folder.resolve(".steelyard/owner");
            Files.writeString(owner, new Holder("b", "laptop", 4711, NOW.plusSeconds(60)).text());
            first.close();
            assertTrue(Files.exists(owner));
        }

        @Test
        void tellsWhetherItCanBeTakenOver() throws Exception {
            create().close();
            Files.writeString(folder.resolve(".steelyard/owner"), new Holder("b", "laptop", 1, NOW).text());
            try (EvaluationFolder second = folders.open(folder, OpenMode.WRITE)) {
                assertTrue(second.canBeTakenOver());
            }
            try (EvaluationFolder reading = folders.open(folder, OpenMode.READ)) {
                assertFalse(reading.canBeTakenOver());
            }
        }

        @Test
        void theSecondOpenerReadsAndIsToldWhoHasIt() throws StoreException {
            try (EvaluationFolder first = create();
                    EvaluationFolder second = folders("b", "desk").open(folder, OpenMode.WRITE)) {
                assertEquals("a on desk has had it open since 2020-08-31 02:00 (process 4711); try again when it is closed.", second.readOnlyBecause().orElseThrow());
                assertEquals("a", second.holder().orElseThrow().user());
                refused("read-only", () -> second.save(Optional.empty()));
            }
        }

        @Test
        void aLivingHolderIsNotPushedOut() throws StoreException {
            try (EvaluationFolder first = create();
                    EvaluationFolder second = folders("b", "desk").open(folder, OpenMode.TAKE_OVER)) {
                assertTrue(second.readOnlyBecause().isPresent());
            }
        }

        @Test
        void itIsFreeAfterClosing() throws StoreException {
            create().close();
            try (EvaluationFolder second = folders("b", "laptop").open(folder, OpenMode.WRITE)) {
                assertTrue(second.readOnlyBecause().isEmpty());
            }
        }

        private void leaveBehind(String host) throws Exception {
            create().close();
            Files.writeString(folder.resolve(".steelyard/owner"), new Holder("c", host, 1, NOW).text());
        }

        @Test
        void whatADeadProcessOfThisComputerLeftIsTakenOverAndTold() throws Exception {
            leaveBehind("desk");
            try (EvaluationFolder opened = folders.open(folder, OpenMode.WRITE)) {
                assertTrue(opened.readOnlyBecause().isEmpty());
                assertEquals("store.left-open", opened.problems().get(0).code());
            }
        }

        @Test
        void whatAnotherComputerLeftIsNotTakenOverUnasked() throws Exception {
            leaveBehind("laptop");
            try (EvaluationFolder opened = folders.open(folder, OpenMode.WRITE)) {
                assertTrue(opened.readOnlyBecause().orElseThrow().startsWith("c on laptop"));
            }
        }

        @Test
        void butKnowingly() throws Exception {
            leaveBehind("laptop");
            try (EvaluationFolder opened = folders.open(folder, OpenMode.TAKE_OVER)) {
                assertTrue(opened.readOnlyBecause().isEmpty());
                assertEquals("laptop", opened.holder().orElseThrow().host());
            }
        }

        @Test
        void anUnreadableOwnerFileDoesNotLockAnybodyOut() throws Exception {
            create().close();
            Files.writeString(folder.resolve(".steelyard/owner"), "pid=x\\u12");
            try (EvaluationFolder opened = folders.open(folder, OpenMode.WRITE)) {
                assertTrue(opened.readOnlyBecause().isEmpty());
            }
        }

        @Test
        void readingAsksForNoLock() throws Exception {
            create().close();
            try (EvaluationFolder opened = folders.open(folder, OpenMode.READ)) {
                assertTrue(opened.readOnlyBecause().isPresent());
                assertFalse(Files.exists(folder.resolve(".steelyard/owner")));
            }
        }
    }

    @Nested
    class FolderNames {

        @ParameterizedTest
        @ValueSource(strings = {"武汉市 2019 年度 工伤保险基金", " a b ", "#1 100% +x&y", "évaluation"})
        void areTakenAsTheyAre(String name) throws StoreException {
            assertSavesAndOpens(name);
        }

        @Test
        void of200LettersWork() throws StoreException {
            assertSavesAndOpens("x".repeat(200));
        }

        @Test
        void of80ChineseCharactersWork() throws StoreException {
            assertSavesAndOpens("汉".repeat(80));
        }

        @Test
        void of200ChineseCharactersWorkOrAreRefusedInOneSentence() throws StoreException {
            try {
                assertSavesAndOpens("汉".repeat(200));
            } catch (StoreException e) {
                assertEquals("store.name-too-long", e.code());
                assertTrue(e.getMessage().contains("too long"), e.getMessage());
            }
        }

        @Test
        void thatNoDiskTakesAreRefused() {
            refused("name-too-long", () -> folders.create(temp.resolve("x".repeat(300)), evaluation()));
        }

        private void assertSavesAndOpens(String name) throws StoreException {
            Path named = temp.resolve(name);
            try (EvaluationFolder created = folders.create(named, evaluation())) {
                created.evaluation().setTitle("second");
                created.save(Optional.of("{}"));
            }
            try (EvaluationFolder opened = folders.open(named, OpenMode.WRITE)) {
                assertEquals("second", opened.evaluation().getTitle());
            }
        }
    }

    @Nested
    class Migrating {

        private static final String FIXTURE = "version-1.xmi";

        private void useFixture() throws IOException {
            Files.createDirectories(folder);
            try (var in = EvaluationFolderTest.class.getResourceAsStream(FIXTURE)) {
                Files.copy(in, model());
            }
        }

        @Test
        void aFileOfVersion1IsRead() throws Exception {
            useFixture();
            try (EvaluationFolder opened = folders.open(folder, OpenMode.WRITE)) {
                assertTrue(opened.problems().isEmpty(), opened.problems().toString());
                DataItem item = opened.evaluation().getItems().get(0);
                assertEquals("enrolment.insured", item.getKey());
                assertSame(item.getSlot().getClaims().get(1), item.getSlot().getAdopted());
            }
        }

        @Test
        void openingLeavesTheFileAlone() throws Exception {
            useFixture();
            byte[] before = Files.readAllBytes(model());
            folders.open(folder, OpenMode.WRITE).close();
            assertArrayEquals(before, Files.readAllBytes(model()));
        }

        @Test
        void aFileOfVersion1IsSavedAsItWas() throws Exception {
            useFixture();
            byte[] before = Files.readAllBytes(model());
            try (EvaluationFolder opened = folders.open(folder, OpenMode.WRITE)) {
                opened.save(Optional.empty());
            }
            assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(model()));
        }
    }
}
