package org.steelyard.ui.internal.view.evaluations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.core.ListedPlugIn;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

class NavigatorTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <evaluation:Evaluation xmlns:evaluation="https://steelyard.org/model/evaluation" title="%s"/>
            """;

    @TempDir
    private Path root;

    private Path evaluation(String name, String title) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve("evaluation.xmi"), MODEL.formatted(title));
        return folder;
    }

    private static void scorecard(Path folder, String total, boolean complete, String grade, String missing) throws IOException {
        Files.writeString(folder.resolve("scorecard.json"), """
                { "format": 1, "total": "%s", "full": "100", "complete": %s, "grade": %s, "lines": [
                  { "code": "A", "name": "a \\"total\\": \\"7\\" b", "complete": false, "entry": { "missing": [%s] } } ] }
                """.formatted(total, complete, grade, missing));
    }

    @Nested
    class AFolderTells {

        private final FolderReader reader = new FolderReader();

        @Test
        void itsTitleWithoutLoadingTheModel() throws IOException {
            assertEquals("武汉 2019", reader.read(evaluation("a", "武汉 2019")).name());
        }

        @Test
        void itsNameWhenThereIsNoTitleOrTheFileIsBroken() throws IOException {
            assertEquals("a", reader.read(evaluation("a", " ")).name());
            Files.writeString(root.resolve("a/evaluation.xmi"), "<broken");
            assertEquals("a", reader.read(root.resolve("a")).name());
        }

        @Test
        void thatItIsGone() {
            assertEquals(EvaluationRow.gone(root.resolve("x")), reader.read(root.resolve("x")));
        }

        @Test
        void totalGradeAndWhatIsMissing() throws IOException {
            Path folder = evaluation("a", "A");
            scorecard(folder, "80.30", true, "\"良\"", "");
            EvaluationRow scored = reader.read(folder);
            assertEquals(Optional.of("80.30"), scored.total());
            assertEquals(Optional.of("良"), scored.grade());
            assertEquals(0, scored.missing());
            scorecard(folder, "12", false, "null", "\"no value\", \"none\"");
            EvaluationRow open = reader.read(folder);
            assertEquals(Optional.of("12"), open.total());
            assertEquals(Optional.empty(), open.grade());
            assertEquals(1, open.missing());
        }

        @Test
        void nothingOfAScorecardThatIsNone() throws IOException {
            Path folder = evaluation("a", "A");
            Files.writeString(folder.resolve("scorecard.json"), "[]");
            assertEquals(Optional.empty(), reader.read(folder).total());
        }

        @ParameterizedTest
        @CsvSource({ "false, false, false, NEW", "true, false, false, COLLECTING", "true, true, false, SCORED", "true, true, true, REPORTED", "false, false, true, NEW" })
        void howFarItIs(boolean sources, boolean complete, boolean exports, EvaluationRow.Stage stage) throws IOException {
            Path folder = evaluation("a", "A");
            scorecard(folder, "1", complete, "null", "");
            if (sources) {
                Files.writeString(Files.createDirectories(folder.resolve("sources")).resolve("f"), "");
            }
            if (exports) {
                Files.writeString(Files.createDirectories(folder.resolve("exports")).resolve("f"), "");
            }
            assertEquals(stage, reader.read(folder).stage());
        }
    }

    @Nested
    class TheList {

        @Test
        void hasTheFoldersOpenedLastThenThoseBelowTheRootByName() throws IOException {
            Path b = evaluation("b", "B");
            Path a = evaluation("a", "A");
            Files.createDirectories(root.resolve("none"));
            Path elsewhere = root.resolve("x/y");
            assertEquals(List.of(elsewhere, b, a), new KnownFolders(List.of(elsewhere, b), root, Set.of()).all());
        }

        @Test
        void leavesOutWhatWasTakenOff() throws IOException {
            Path a = evaluation("a", "A");
            assertEquals(List.of(), new KnownFolders(List.of(), root, Set.of(a)).all());
        }

        @Test
        void isEmptyWithoutARoot() {
            assertEquals(List.of(), new KnownFolders(List.of(), root.resolve("none"), Set.of()).all());
        }
    }

    @Nested
    class ARowSays {

        private final RowText words = new RowText(Texts.of(EvaluationsView.class, Locale.SIMPLIFIED_CHINESE), ZoneOffset.UTC);
        private final Instant now = Instant.parse("2024-05-06T12:00:00Z");

        private EvaluationRow row(Optional<String> total, Optional<String> grade, int missing, String at) {
            return new EvaluationRow(root, "武汉", EvaluationRow.Stage.SCORED, total, grade, missing, Optional.of(Instant.parse(at)));
        }

        @Test
        void totalAndGrade() {
            assertEquals(List.of("武汉", "已评分", "80.3 良", "", "09:30"),
                    List.of(words.columns(row(Optional.of("80.30"), Optional.of("良"), 0, "2024-05-06T09:30:00Z"), now)));
        }

        @Test
        void aDashForWhatIsNotScoredAndTheDayOfAnEarlierChange() {
            assertEquals(List.of("武汉", "已评分", "—", "—", "2024-05-05"),
                    List.of(words.columns(row(Optional.empty(), Optional.empty(), 0, "2024-05-05T23:59:00Z"), now)));
        }

        @Test
        void howManyIndicatorsLackSomething() {
            assertEquals("3", words.columns(row(Optional.of("10"), Optional.empty(), 3, "2024-05-06T09:30:00Z"), now)[3]);
            assertTrue(words.tip(row(Optional.of("10"), Optional.empty(), 3, "2024-05-06T09:30:00Z")).contains("3 项指标缺少数据"));
        }

        @Test
        void onlyThatItIsGone() {
            assertEquals(List.of("a", "找不到", "", "", ""), List.of(words.columns(EvaluationRow.gone(Path.of("/x/a")), now)));
        }
    }

    @Nested
    class PlugIns {

        private ListedPlugIn plugIn(String id, ListedPlugIn.State state, Problem... problems) {
            return new ListedPlugIn(id, "1.0.0", Optional.empty(), state, List.of(problems));
        }

        @Test
        void standTogetherByCity() {
            List<PlugInGroup> groups = PlugInGroup.of(List.of(plugIn("w.r", ListedPlugIn.State.WORKING), plugIn("c.r", ListedPlugIn.State.WORKING),
                    plugIn("w.i", ListedPlugIn.State.REFUSED)), p -> p.id().substring(0, 1));
            assertEquals(List.of("w", "c"), groups.stream().map(PlugInGroup::city).toList());
            assertEquals(List.of(1L, 0L), groups.stream().map(PlugInGroup::faulty).toList());
        }

        @Test
        void areFaultyWithAnErrorAndNotWithAWarningOrANewerVersion() {
            assertTrue(PlugInGroup.faulty(plugIn("a", ListedPlugIn.State.FAULTY)));
            assertTrue(PlugInGroup.faulty(plugIn("a", ListedPlugIn.State.WORKING, Problem.error("x", "x", Location.NONE, "", ""))));
            assertEquals(false, PlugInGroup.faulty(plugIn("a", ListedPlugIn.State.WORKING, Problem.warning("x", "x", Location.NONE, "", ""))));
            assertEquals(false, PlugInGroup.faulty(plugIn("a", ListedPlugIn.State.SUPERSEDED)));
        }
    }
}
