package org.steelyard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.scoring.Scorecard;
import org.steelyard.store.OpenMode;

class EvaluationsTest {

    @TempDir
    Path folder;
    private TinyCity city;

    @BeforeEach
    void make() {
        city = new TinyCity(folder);
    }

    private UseCaseException refused(String query, List<String> years, Optional<String> rubric) {
        return assertThrows(UseCaseException.class, () -> new NewEvaluation(city.services())
                .run(new NewEvaluation.Request(city.folder(), query, years, rubric, Optional.empty())));
    }

    @Nested
    class ANewOne {

        @Test
        void hasItsOwnRubricAndSaysWhereItIsFrom() throws Exception {
            try (OpenEvaluation open = city.open()) {
                Evaluation e = open.evaluation();
                assertEquals("tiny", e.getRubric().getId());
                assertTrue(e.getRubricOrigin().matches("tiny · tiny 1\\.0\\.0 · sha256:[0-9a-f]{64}"), e.getRubricOrigin());
                assertEquals("小城 429900 tiny.import tiny.report", String.join(" ", e.getCity(), e.getCityCode(), e.getImporter(), e.getExporter()));
                assertEquals("2019年度小城市工伤保险基金绩效评价", e.getTitle());
                assertEquals(List.of("2019"), e.getPeriod().getYears());
            }
        }

        @Test
        void isNamedInAFolderWithBlanksChineseAndALongName() throws Exception {
            Path target = folder.resolve("评 价 " + "长".repeat(60));
            new NewEvaluation(city.services()).run(new NewEvaluation.Request(target, "小城市", List.of("2019"), Optional.empty(), Optional.empty())).open().close();
            assertTrue(Files.exists(target.resolve("evaluation.xmi")));
        }

        @ParameterizedTest
        @ValueSource(strings = { "北京", "000000", "" })
        void ofAnUnknownCityIsRefusedNamingTheKnown(String query) {
            assertTrue(refused(query, List.of("2019"), Optional.empty()).getMessage().contains("Tiny 429900"));
            assertFalse(Files.exists(city.folder()));
        }

        @Test
        void ofAYearWithoutRubricIsRefused() {
            assertTrue(refused("Tiny", List.of("2018"), Optional.empty()).getMessage().contains("2018"));
        }

        @Test
        void withAnUnknownRubricIsRefused() {
            assertTrue(refused("Tiny", List.of(), Optional.of("other")).getMessage().contains("other"));
        }

        @Test
        void inAFolderThatIsNotEmptyIsRefused() {
            TinyCity.write(city.folder().resolve("mine.txt"), "mine");
            assertEquals(UseCaseException.Category.INPUT, refused("Tiny", List.of("2019"), Optional.empty()).category());
            assertTrue(Files.exists(city.folder().resolve("mine.txt")));
        }
    }

    @Nested
    class AnImportedOne {

        private OpenEvaluation open;
        private ScoreEvaluation scoring;

        @BeforeEach
        void fill() throws Exception {
            open = city.open();
            city.apply(open, city.source("a.csv", "8", "10"));
            scoring = new ScoreEvaluation(city.services());
        }

        private Scorecard score() throws Exception {
            return scoring.score(open, Scorecard.Reading.APPLIED);
        }

        @Test
        void isScoredFromItsSources() throws Exception {
            assertEquals(0, score().total().compareTo(new BigDecimal("8")));
            assertEquals("合格", score().grade().orElseThrow());
        }

        @Test
        void isSavedWithItsScorecardAndReadBack() throws Exception {
            scoring.save(open, score());
            open.close();
            assertTrue(Files.readString(city.folder().resolve("scorecard.json")).contains("\"total\""));
            try (OpenEvaluation again = OpenEvaluation.open(city.services(), city.folder(), OpenMode.READ)) {
                assertEquals(2, again.evaluation().getItems().size());
            }
        }

        @Test
        void entersTheHistoryWhenItsTotalChangesAndOnlyThen() throws Exception {
            scoring.save(open, score());
            scoring.save(open, score());
            assertEquals(1, open.folder().history().all().size());
            city.apply(open, city.source("b.csv", "9", "10"));
            scoring.save(open, score());
            assertEquals(2, open.folder().history().all().size());
            assertEquals("false", open.folder().history().all().get(1).facts().get("complete"));
        }

        @Test
        void isShownAtAGlance() {
            ShowEvaluation.Overview overview = new ShowEvaluation().overview(open.evaluation());
            assertEquals("2 2 0 0", overview.slots() + " " + overview.adopted() + " " + overview.undecided().size() + " " + overview.stale().size());
        }

        @Test
        void showsDifferingStatementsAsUndecided() throws Exception {
            city.apply(open, city.source("b.csv", "9", "10"));
            List<SlotView> undecided = new ShowEvaluation().overview(open.evaluation()).undecided();
            assertEquals(List.of("t.a@2019#全市"), undecided.stream().map(s -> s.address().toString()).toList());
            assertEquals(2, undecided.get(0).statements().size());
        }

        @Test
        void explainsAnIndicatorDownToTheCells() throws Exception {
            var view = new ShowEvaluation().indicator(open.evaluation(), score(), "a1").orElseThrow();
            assertEquals(List.of("a.csv · B3", "a.csv · B4"),
                    view.line().entry().orElseThrow().operands().stream().map(o -> o.place().orElseThrow().text()).toList());
            assertTrue(new ShowEvaluation().indicator(open.evaluation(), score(), "Z9").isEmpty());
        }

        @Test
        void findsSlotsByAWildcard() {
            assertEquals(2, new ShowEvaluation().slots(open.evaluation(), SlotAddress.valueOf("t.*")).size());
            assertEquals(2, new ShowEvaluation().slots(open.evaluation(), SlotAddress.valueOf("t")).size());
            assertEquals(2, new ShowEvaluation().slots(open.evaluation(), SlotAddress.valueOf("t.*@2019")).size());
            assertEquals(0, new ShowEvaluation().slots(open.evaluation(), SlotAddress.valueOf("t.*@2018")).size());
            assertEquals(0, new ShowEvaluation().slots(open.evaluation(), SlotAddress.valueOf("u.*")).size());
        }

        @Test
        void isExportedUnderTheNameOfItsOutline() throws Exception {
            ExportReport export = new ExportReport(city.services());
            var exporter = export.choose(open.evaluation(), Optional.of("docx"), Optional.empty()).get(0);
            var report = export.run(open, exporter, score(), new NullProgressMonitor());
            assertEquals("报告.docx", report.file().getFileName().toString());
            Document read = new DocumentReader(ReadLimits.DEFAULT, Locale.ENGLISH).read(report.file(), "报告.docx");
            assertTrue(read.passages().stream().anyMatch(p -> p.text().equals("得分8")), read.passages().toString());
            assertThrows(UseCaseException.class, () -> export.choose(open.evaluation(), Optional.of("xlsx"), Optional.empty()));
        }
    }

    @Test
    void aFolderWithoutAnEvaluationIsAnInputError() {
        UseCaseException e = assertThrows(UseCaseException.class, () -> OpenEvaluation.open(city.services(), folder.resolve("none"), OpenMode.READ));
        assertEquals(UseCaseException.Category.INPUT, e.category());
    }
}
