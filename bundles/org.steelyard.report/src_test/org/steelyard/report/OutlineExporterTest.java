package org.steelyard.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.spi.ExportResult.Bound;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.outline.OutlineFactory;
import org.steelyard.model.outline.OutlineSection;
import org.steelyard.model.outline.Sentence;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scoring;

class OutlineExporterTest {

    private static Evaluation evaluation(String name) {
        return GoldenTest.load(Path.of("src_test/golden", name, "input.evaluation"), Evaluation.class);
    }

    private static Outline outline(String name) {
        return GoldenTest.load(Path.of("src_test/golden", name, "input.outline"), Outline.class);
    }

    private static byte[] bytes(String name) {
        Evaluation evaluation = evaluation(name);
        Scorecard scorecard = new Scoring(java.util.Locale.SIMPLIFIED_CHINESE).score(evaluation, Scorecard.Reading.APPLIED);
        return new OutlineExporter(outline(name)).write(Captured.request(evaluation, scorecard), new NullProgressMonitor()).content();
    }

    private static Outline oneSentence(String text) {
        Sentence sentence = OutlineFactory.eINSTANCE.createSentence();
        sentence.setText(text);
        OutlineSection section = OutlineFactory.eINSTANCE.createOutlineSection();
        section.setKey("s");
        section.getBlocks().add(sentence);
        Outline outline = OutlineFactory.eINSTANCE.createOutline();
        outline.getSections().add(section);
        return outline;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "grids", "repeats", "scores", "missing"})
    void theSameRequestGivesTheSameBytes(String name) {
        assertArrayEquals(bytes(name), bytes(name));
    }

    @Nested
    class Keys {

        @ParameterizedTest
        @ValueSource(strings = {"grids", "repeats", "scores"})
        void areUnique(String name) {
            List<Bound> bound = Captured.export(outline(name), evaluation(name)).result.bound();
            Set<String> keys = new HashSet<>();
            bound.forEach(b -> assertTrue(keys.add(b.key()), b.key()));
            assertTrue(keys.stream().allMatch(k -> k.length() <= 64));
        }

        @Test
        void doNotChangeWhenAnotherSectionDoes() {
            Outline longer = outline("repeats");
            OutlineSection first = oneSentence("${value('rate')}${value('rate')}").getSections().get(0);
            longer.getSections().add(0, first);
            List<Bound> before = Captured.export(outline("repeats"), evaluation("repeats")).result.bound();
            List<Bound> after = Captured.export(longer, evaluation("repeats")).result.bound();
            assertEquals(before, after.subList(2, after.size()));
        }
    }

    @Nested
    class FileNames {

        private String name(String pattern) {
            Outline outline = outline("scores");
            outline.setFileName(pattern);
            return Captured.export(outline, evaluation("scores")).result.fileName();
        }

        @Test
        void leaveOutWhatAFileSystemRefuses() {
            assertEquals("评价 .. 甲 乙.xlsx", name("${title}/../甲:乙"));
        }

        @Test
        void haveOneSuffix() {
            assertEquals("评价.xlsx", name("${title}.xlsx"));
        }

        @Test
        void areTheTitleWithoutAPattern() {
            assertEquals("评价.xlsx", name(""));
        }
    }

    @Nested
    class Hostile {

        private Captured export(String text) {
            Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
            evaluation.setTitle(text);
            evaluation.setRubric(org.steelyard.model.rubric.RubricFactory.eINSTANCE.createRubric());
            return Captured.export(oneSentence("${title}"), evaluation);
        }

        @Test
        void expressionsInAPlainTextOfTheModelStayText() {
            assertEquals(List.of("${1 / 0}"), export("${1 / 0}").lines());
        }

        @Test
        void privateCharactersAreNotTakenForNumbers() {
            assertEquals(List.of("\uE0007\uE001"), export("\uE0007\uE001").lines());
        }

        @Test
        void textThatRefersToItselfEnds() {
            Evaluation evaluation = evaluation("repeats");
            evaluation.getFindings().get(1).getContent().get(0).setText("甲${text}");
            Captured captured = Captured.export(outline("repeats"), evaluation);
            assertTrue(captured.lines().stream().anyMatch(l -> l.startsWith("甲甲甲")), captured.lines()::toString);
        }
    }

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertEquals(keys("texts.properties"), keys("texts_zh.properties"));
    }

    private static Set<Object> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(OutlineExporter.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties.keySet();
    }
}
