package org.steelyard.ui.internal.view.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.text.Texts;

class ProblemListTest {

    private final ProblemList list = new ProblemList(Texts.of(ProblemsView.class, Locale.SIMPLIFIED_CHINESE));

    private static ProblemRow row(Severity severity, String message) {
        return new ProblemRow(new Problem(severity, "x", message, Location.cell("a.xls", "表一", "D14", "1"), "数字", "改正\t后重试"), Optional.empty());
    }

    private void fill() {
        list.fill(List.of(row(Severity.INFO, "i"), row(Severity.ERROR, "e1"), row(Severity.WARNING, "w"), row(Severity.ERROR, "e2")));
    }

    private List<String> shown() {
        return list.rows().stream().map(r -> r.problem().message()).toList();
    }

    @Test
    void theMostSevereStandsFirstOtherwiseAsFound() {
        fill();
        assertEquals(List.of("e1", "e2", "w", "i"), shown());
    }

    @Test
    void aFilterHidesWhatTheTitleStillCounts() {
        fill();
        list.show(Severity.ERROR, false);
        list.show(Severity.INFO, false);
        assertEquals(List.of("w"), shown());
        assertEquals("问题 ✕ 2  ▲ 1  ○ 1", list.title("问题"));
        assertEquals("", list.sentence());
        list.show(Severity.WARNING, false);
        assertEquals("有 4 个问题，均被右上角的筛选隐藏。", list.sentence());
        list.show(Severity.ERROR, true);
        assertEquals(List.of("e1", "e2"), shown());
    }

    @Test
    void anEmptyListSaysSo() {
        assertEquals("问题", list.title("问题"));
        assertTrue(list.sentence().startsWith("没有发现问题"));
    }

    @Test
    void aRowSaysSeverityMessagePlaceAndRemedy() {
        assertEquals(List.of("▲ 警告", "w（应为数字）", "a.xls · 表一 · D14", "改正\t后重试"), List.of(list.columns(row(Severity.WARNING, "w"))));
    }

    @Test
    void copiedTextHasOneLineForEachThatIsShown() {
        list.fill(List.of(row(Severity.WARNING, "w\n2"), row(Severity.INFO, "i")));
        list.show(Severity.INFO, false);
        assertEquals("▲ 警告\tw 2（应为数字）\ta.xls · 表一 · D14\t改正 后重试\n", list.text());
    }

    @Nested
    class AProblemLeads {

        private final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        private final Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        private final Source source = EvaluationFactory.eINSTANCE.createSource();

        AProblemLeads() {
            Rubric rubric = RubricFactory.eINSTANCE.createRubric();
            indicator.setCode("A1-1");
            indicator.setName("资金到位率");
            rubric.getIndicators().add(indicator);
            evaluation.setRubric(rubric);
            source.setName("a.xls");
            evaluation.getSources().add(source);
        }

        private Optional<?> of(Location location) {
            return new ProblemObjects(evaluation, Locale.ENGLISH).of(Problem.warning("x", "m", location, "", ""));
        }

        @Test
        void toTheIndicatorItNames() {
            assertEquals(Optional.of(indicator), of(Location.object("A1-1 资金到位率")));
            assertEquals(Optional.of(indicator), of(Location.object("A1-1")));
        }

        @Test
        void toTheSourceOfItsFile() {
            assertEquals(Optional.of(source), of(Location.cell("a.xls", "s", "A1", "")));
        }

        @Test
        void nowhereWhenItNamesNothing() {
            assertEquals(Optional.empty(), of(Location.NONE));
            assertEquals(Optional.empty(), of(Location.object("Z9")));
        }
    }
}
