package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steelyard.scoring.Rubrics.FACTORY;
import static org.steelyard.scoring.Rubrics.entry;
import static org.steelyard.scoring.Rubrics.leaf;
import static org.steelyard.scoring.Rubrics.line;
import static org.steelyard.scoring.Rubrics.measure;
import static org.steelyard.scoring.Rubrics.measured;
import static org.steelyard.scoring.Rubrics.n;
import static org.steelyard.scoring.Rubrics.operand;
import static org.steelyard.scoring.Rubrics.proportional;
import static org.steelyard.scoring.Rubrics.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.rubric.Aggregation;
import org.steelyard.model.rubric.AggregationMethod;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard.Line;
import org.steelyard.scoring.Scorecard.OperandLine;
import org.steelyard.scoring.Scorecard.Reading;

/** How operands are found and read, and how values are measured. */
class InputsTest {

    private static List<String> missing(Line line) {
        assertTrue(line.score().isEmpty(), () -> "scored " + line.score());
        return entry(line).missing();
    }

    private static Indicator rate() {
        Indicator leaf = with(leaf("10", proportional("1", "1")), operand("part", "data.part@{year}#{scope}", "万元"), operand("whole", "data.whole@{year}#{scope}", "万元"));
        leaf.setMeasure(measure("part / whole", "%", 2));
        return leaf;
    }

    @Nested
    class Units {

        @Test
        void areConvertedExactly() {
            Line line = line(rate(), e -> e.number("data.part@2019#全市", "5000000", "元").number("data.whole@2019#全市", "0.1", "亿元"));
            assertEquals(Optional.of(n("5")), line.score());
            OperandLine part = entry(line).operands().getFirst();
            assertEquals(Optional.of("500"), part.value());
            assertEquals("万元", part.unit());
            assertEquals("5000000", part.raw());
            assertEquals(Optional.of(Place.cell("", "来源.xlsx", "表", 0, 3)), part.place());
        }

        @Test
        void thatCountSomethingElseAreRefused() {
            Line line = line(rate(), e -> e.number("data.part@2019#全市", "5000", "人").number("data.whole@2019#全市", "0.1", "亿元"));
            assertEquals(List.of("操作数part为 5,000人，不能换算为“万元”。"), missing(line));
        }

        @Test
        void personsAreNotCases() {
            assertEquals(1, missing(line(measured("3", proportional("10", "1"), "人"), "5", "人次")).size());
        }

        @Test
        void aRatioIsAPureNumberWhateverItsUnit() {
            assertEquals(Optional.of(n("4")), line(measured("10", proportional("1", "1"), "%"), "0.4", "1").score());
            assertEquals(Optional.of(n("4")), line(measured("10", proportional("1", "1"), "1"), "40", "%").score());
        }
    }

    @Nested
    class Claims {

        @Test
        void twoThatDifferAreNamedAndNotGuessed() {
            Line line = line(measured("3", proportional("1000", "1"), "份"), e -> {
                e.number("data.x@2019", "1015", "份").item("data.x@2019").setSlot(Evaluations.slot(Value.valueOf("q 1015|份"), Value.valueOf("q 978|份")));
                return e;
            });
            assertEquals(List.of("操作数x有不同的陈述值：1,015份（来源.xlsx · 表!D1）、978份（来源.xlsx · 表!D2）；请先决定采用哪一个。"), missing(line));
        }

        @Test
        void oneThatIsNotAdoptedDoesNotCount() {
            Line line = line(measured("3", proportional("1000", "1"), "份"), e -> {
                e.number("data.x@2019", "1015", "份").item("data.x@2019").getSlot().setAdopted(null);
                return e;
            });
            assertTrue(missing(line).get(0).contains("尚未采用"));
        }

        @Test
        void aBlankIsNotZero() {
            Line line = line(measured("3", proportional("1000", "1"), "份"), e -> e.value("data.x@2019", new Value.Blank()));
            assertEquals(List.of("操作数x（data.x@2019）为空白；空白不等于零。"), missing(line));
        }

        @Test
        void aTextIsNoNumber() {
            Line line = line(measured("3", proportional("1000", "1"), "份"), e -> e.value("data.x@2019", new Value.Text("约一千")));
            assertEquals(List.of("操作数x应为数字，实际是“约一千”。"), missing(line));
        }

        @Test
        void staleOnesAreNoted() {
            Line line = line(measured("3", proportional("1000", "1"), "份"), e -> {
                e.number("data.x@2019", "1000", "份").item("data.x@2019").getSlot().setStale(true);
                return e;
            });
            assertEquals(Optional.of(n("3")), line.score());
            assertTrue(entry(line).notes().contains("操作数x待复核：所依据的来源文件已被替换"));
        }

        @Test
        void anotherAccountingBasisIsNoted() {
            Indicator leaf = measured("3", proportional("1000", "1"), "万元");
            leaf.getOperands().getFirst().setBasis("财务收付");
            Line line = line(leaf, e -> e.value("data.x@2019", Value.valueOf("q 1000|万元|业务核定")));
            assertEquals(List.of("操作数x的核算口径为业务核定，规则要求财务收付"), entry(line).notes());
        }
    }

    @Nested
    class Addresses {

        @Test
        void allThatIsMissingIsToldAtOnce() {
            assertEquals(2, missing(line(rate(), e -> e)).size());
        }

        @Test
        void severalScopesWithoutAChoiceAreAmbiguous() {
            Line line = line(measured("3", proportional("1000", "1"), "份"),
                    e -> e.number("data.x@2019#全市", "1000", "份").number("data.x@2019#市本级", "900", "份"));
            assertEquals(List.of("操作数x对应多个数据项：data.x@2019#全市、data.x@2019#市本级；请在指标体系中写明口径。"), missing(line));
        }

        @Test
        void theScopeOfTheEvaluationIsFilledIn() {
            Line line = line(rate(), e -> {
                e.evaluation().setObject(org.steelyard.model.evaluation.EvaluationFactory.eINSTANCE.createEvaluationObject());
                e.evaluation().getObject().setScope("市本级");
                return e.number("data.part@2019#市本级", "5", "万元").number("data.whole@2019#市本级", "10", "万元").number("data.part@2019#全市", "9", "万元");
            });
            assertEquals(Optional.of(n("5")), line.score());
        }

        @Test
        void withoutAYearNothingCanBeFound() {
            Line line = line(rate(), e -> {
                e.evaluation().getPeriod().getYears().clear();
                return e;
            });
            assertTrue(missing(line).get(0).contains("请检查评价年度和口径"));
        }

        @Test
        void theLastOfSeveralYearsCounts() {
            Line line = line(measured("3", proportional("10", "1"), "个"), e -> {
                e.evaluation().getPeriod().getYears().addFirst("2018");
                return e.number("data.x@2018", "1", "个").number("data.x@2019", "10", "个");
            });
            assertEquals(Optional.of(n("3")), line.score());
        }

        @Test
        void anOptionalOneMayBeAbsent() {
            Indicator leaf = rate();
            Operand extra = operand("extra", "data.extra", "个");
            extra.setOptional(true);
            with(leaf, extra);
            Line line = line(leaf, e -> e.number("data.part@2019#全市", "5", "万元").number("data.whole@2019#全市", "10", "万元"));
            assertEquals(Optional.of(n("5")), line.score());
        }

        @Test
        void aZeroDenominatorIsToldInWords() {
            Line line = line(rate(), e -> e.number("data.part@2019#全市", "5", "万元").number("data.whole@2019#全市", "0", "万元"));
            assertEquals(List.of("表达式“part / whole”：除数为零。"), missing(line));
        }

        @Test
        void anUndeclaredNameIsTold() {
            Indicator leaf = measured("3", proportional("10", "1"), "个");
            leaf.setMeasure(measure("x + y", "个", null));
            assertEquals(List.of("表达式“x + y”：“y”没有取值。"), missing(line(leaf, "5", "个")));
        }
    }

    @Nested
    class Lists {

        private Indicator share() {
            Operand part = operand("part", "c.part@{year}#*", "个");
            Operand whole = operand("whole", "c.whole@{year}#*", "个");
            part.setList(true);
            whole.setList(true);
            Indicator leaf = with(leaf("10", proportional("1", "1")), part, whole);
            leaf.setMeasure(measure(null, "%", 1));
            leaf.getMeasure().setAggregation(aggregation(AggregationMethod.SHARE, List.of("part"), List.of("whole")));
            return leaf;
        }

        private Evaluations facts(Evaluations e) {
            return e.number("c.part@2019#甲区", "30", "个").number("c.part@2019#乙区", "10", "个").number("c.whole@2019#甲区", "50", "个")
                    .number("c.whole@2019#乙区", "50", "个");
        }

        @Test
        void partsOfAWholeAreSummedBeforeTheyAreDivided() {
            Line line = line(share(), this::facts);
            assertEquals(Optional.of(n("4")), line.score());
            assertEquals("40.0%", entry(line).actual().orElseThrow().text());
            assertEquals(List.of("操作数part（甲区）", "操作数part（乙区）", "操作数whole（甲区）", "操作数whole（乙区）"),
                    entry(line).operands().stream().map(OperandLine::name).toList());
        }

        @Test
        void everyDistrictOfTheRubricIsAskedFor() {
            Line line = line(share(), this::facts, rubric -> rubric.getDistricts().addAll(List.of("甲区", "乙区", "丙区")));
            assertEquals(2, missing(line).size());
            assertTrue(missing(line).get(0).contains("丙区"));
        }

        @Test
        void theCityBesideItsDistrictsIsNotCountedTwice() {
            Line line = line(share(), e -> facts(e).number("c.part@2019#全市", "40", "个"), rubric -> rubric.getDistricts().addAll(List.of("甲区", "乙区")));
            assertEquals(Optional.of(n("4")), line.score());
        }

        @Test
        void anEmptyListIsMissing() {
            assertEquals(2, missing(line(share(), e -> e)).size());
        }
    }

    private static Aggregation aggregation(AggregationMethod method, List<String> values, List<String> weights) {
        Aggregation aggregation = FACTORY.createAggregation();
        aggregation.setMethod(method);
        aggregation.getValues().addAll(values);
        aggregation.getWeights().addAll(weights);
        return aggregation;
    }

    @Nested
    class Aggregations {

        private Line awareness(AggregationMethod method, List<String> weights, Integer places) {
            Indicator leaf = with(leaf("100", proportional("1", "1")), operand("a", "s.a", "%"), operand("b", "s.b", "%"), operand("na", "s.na", "份"),
                    operand("nb", "s.nb", "份"));
            leaf.setMeasure(measure(null, "%", places));
            leaf.getMeasure().setAggregation(aggregation(method, List.of("a", "b"), weights));
            return line(leaf, e -> e.number("s.a", "57.15", "%").number("s.b", "46.24", "%").number("s.na", "489", "份").number("s.nb", "1015", "份"));
        }

        @ParameterizedTest
        @CsvSource({"EQUAL_WEIGHTED,51.70%", "SUM,103.39%", "SHARE,55.28%"})
        void withoutWeights(AggregationMethod method, String text) {
            assertEquals(text, entry(awareness(method, List.of(), 2)).actual().orElseThrow().text());
        }

        @Test
        void weightedByRespondents() {
            assertEquals("49.79%", entry(awareness(AggregationMethod.WEIGHTED, List.of("na", "nb"), 2)).actual().orElseThrow().text());
        }

        @Test
        void weightsThatDoNotPairAreRefused() {
            assertTrue(missing(awareness(AggregationMethod.WEIGHTED, List.of("na"), 2)).get(0).contains("个数不一致"));
        }

        @Test
        void halfIsRoundedUp() {
            assertEquals(n("51.70"), entry(awareness(AggregationMethod.EQUAL_WEIGHTED, List.of(), 2)).actual().orElseThrow().value());
        }

        @Test
        void aRatioWithoutPlacesIsRoundedAsTheRubricSays() {
            assertEquals("51.70%", entry(awareness(AggregationMethod.EQUAL_WEIGHTED, List.of(), null)).actual().orElseThrow().text());
        }

        @Test
        void itsResultIsAValueOfTheExpression() {
            Indicator leaf = with(leaf("10", proportional("1", "1")), operand("a", "s.a", "个"), operand("b", "s.b", "个"));
            leaf.setMeasure(measure("value / 10", "%", 0));
            leaf.getMeasure().setAggregation(aggregation(AggregationMethod.SUM, List.of("a", "b"), List.of()));
            assertEquals(Optional.of(n("7")), line(leaf, e -> e.number("s.a", "3", "个").number("s.b", "4", "个")).score());
        }
    }

    @Test
    void severalOperandsNeedAMeasure() {
        Indicator leaf = with(leaf("3", proportional("1", "1")), operand("a", "s.a", "个"), operand("b", "s.b", "个"));
        assertTrue(missing(line(leaf, e -> e.number("s.a", "3", "个").number("s.b", "4", "个"))).get(0).contains("没有写明实际值如何计算"));
    }

    @Test
    void theSameEvaluationScoresTheSameAgain() {
        var evaluation = Wuhan.evaluation().evaluation();
        Scoring scoring = new Scoring(Locale.CHINESE);
        assertEquals(scoring.score(evaluation, Reading.APPLIED), scoring.score(evaluation, Reading.APPLIED));
    }

    @Test
    void actualIsStatedInItsUnit() {
        Line line = line(measured("3", proportional("1", "1"), "%"), "40", "%");
        assertEquals(0, new BigDecimal("40").compareTo(entry(line).actual().orElseThrow().value()));
        assertEquals(Unit.PERCENT, entry(line).actual().orElseThrow().unit());
    }

    @Nested
    class ThatSomebodyIsTyping {

        @Test
        void withoutAddressIsMissingAndStopsNothing() {
            Line line = line(with(leaf("10", proportional("1", "1")), FACTORY.createOperand()), e -> e);
            assertEquals(List.of("规则目前的写法无法使用，请查看指标体系检查的结果。"), missing(line));
        }
    }
}
