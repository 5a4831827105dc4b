package org.steelyard.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steelyard.scoring.Rubrics.FACTORY;
import static org.steelyard.scoring.Rubrics.bonus;
import static org.steelyard.scoring.Rubrics.checklist;
import static org.steelyard.scoring.Rubrics.formula;
import static org.steelyard.scoring.Rubrics.grade;
import static org.steelyard.scoring.Rubrics.leaf;
import static org.steelyard.scoring.Rubrics.linear;
import static org.steelyard.scoring.Rubrics.measure;
import static org.steelyard.scoring.Rubrics.measured;
import static org.steelyard.scoring.Rubrics.n;
import static org.steelyard.scoring.Rubrics.operand;
import static org.steelyard.scoring.Rubrics.ordinal;
import static org.steelyard.scoring.Rubrics.proportional;
import static org.steelyard.scoring.Rubrics.tiers;
import static org.steelyard.scoring.Rubrics.vetoed;
import static org.steelyard.scoring.Rubrics.with;
import static org.steelyard.scoring.Rubrics.yesNo;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.Acknowledgement;
import org.steelyard.model.rubric.Aggregation;
import org.steelyard.model.rubric.AggregationMethod;
import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.rubric.Cap;
import org.steelyard.model.rubric.Condition;
import org.steelyard.model.rubric.ConditionalRule;
import org.steelyard.model.rubric.DeviationRule;
import org.steelyard.model.rubric.Direction;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.LinearDeductionRule;
import org.steelyard.model.rubric.OrdinalRule;
import org.steelyard.model.rubric.PartialStep;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.Rule;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.rubric.SentencePattern;
import org.steelyard.model.rubric.Shortfall;
import org.steelyard.model.rubric.StepBasis;
import org.steelyard.model.rubric.TiersRule;
import org.steelyard.model.rubric.YearOnYearRule;
import org.steelyard.model.value.Target;

/** Every finding is found where it is, and a sound rubric has none. */
class RubricLintTest {

    private static List<Problem> lint(Rubric rubric) {
        return new RubricLint(Locale.CHINESE).lint(rubric);
    }

    private static List<String> codes(Rubric rubric) {
        return lint(rubric).stream().map(Problem::code).toList();
    }

    /** A sound rubric with a leaf of each kind, coded by the kind. */
    private static Rubric sound() {
        Indicator linear = coded("linear", measured("10", linear(Direction.AT_LEAST, null, "0.01", "1", StepBasis.PERCENTAGE_POINTS, PartialStep.UP), "%"));
        linear.setTarget(Target.valueOf(">=|90|%"));
        SentencePattern sentence = FACTORY.createSentencePattern();
        sentence.setText("参保率${x}，得${score}分，${num('data.x', 2)}。");
        linear.getSentences().add(sentence);
        Indicator tiers = coded("tiers", measured("10", tiers("[0.9,1] 10", "[0.6,0.9) 5", "[0,0.6) 0"), "%"));
        tiers.setTarget(Target.valueOf(">=|90|%"));
        AttainmentRule attainment = FACTORY.createAttainmentRule();
        Indicator goal = coded("attainment", measured("10", attainment, "人"));
        goal.setTarget(Target.valueOf(">=|1|万人"));
        DeviationRule deviation = FACTORY.createDeviationRule();
        deviation.setFactor(n("5"));
        Indicator quotient = coded("deviation", with(leaf("10", deviation), operand("a", "data.a@{year}#{scope}", "元"), operand("b", "data.b@{year-1}", "元")));
        quotient.setMeasure(measure("a / b", "%", 2));
        Indicator text = coded("text", leaf("10", FACTORY.createTextMatchRule()));
        text.setTarget(Target.valueOf("t|满意"));
        Rubric rubric = Rubrics.rubric(group("A", linear, tiers, goal, quotient, coded("proportional", measured("10", proportional("1", "1"), "%"))),
                group("B", coded("checklist", checklist("5", "2", "3")), coded("ordinal", leaf("5", ordinal("good 5", "fair 2-3", "poor 0"))), text,
                        coded("boolean", leaf("10", yesNo(null))), coded("conditional", conditional("5")), coded("year", year()),
                        coded("formula", measured("5", vetoed(bonus(formula("min(weight, value)"), "x > 2", "1", "1"), "judged('停用')", "0"), "分"))));
        rubric.getGrades().clear();
        rubric.getGrades().addAll(List.of(grade("优", "90", "100", true), grade("良", "60", "90", false), grade("差", "0", "60", false)));
        return rubric;
    }

    private static Indicator group(String code, Indicator... children) {
        Indicator group = FACTORY.createIndicator();
        group.setCode(code);
        group.setName("组" + code);
        group.getChildren().addAll(List.of(children));
        group.setWeight(Stream.of(children).map(Indicator::getWeight).reduce(n("0"), java.math.BigDecimal::add));
        return group;
    }

    private static Indicator coded(String code, Indicator leaf) {
        leaf.setCode(code);
        leaf.setName("指标" + code);
        return leaf;
    }

    private static Indicator conditional(String weight) {
        ConditionalRule rule = FACTORY.createConditionalRule();
        Condition condition = FACTORY.createCondition();
        condition.setKey("major");
        condition.setText("有重大事故");
        condition.setCost(n("3"));
        condition.setWhen("major > 0");
        rule.getConditions().add(condition);
        return with(leaf(weight, rule), operand("major", "data.major@{year}", "起"));
    }

    private static Indicator year() {
        YearOnYearRule rule = FACTORY.createYearOnYearRule();
        rule.setUp(n("10"));
        rule.setFlat(n("5"));
        rule.setDown(n("0"));
        rule.getCurrent().add("now / 2");
        rule.getPrevious().add("before");
        return with(leaf("10", rule), operand("now", "data.now@{year}", "元"), operand("before", "data.now@{year-1}", "元"));
    }

    private static Indicator at(Rubric rubric, String code) {
        return rubric.getIndicators().stream().flatMap(g -> Stream.concat(Stream.of(g), g.getChildren().stream())).filter(i -> code.equals(i.getCode()))
                .findFirst().orElseThrow();
    }

    private static <R extends Rule> R rule(Rubric rubric, String code, Class<R> kind) {
        return kind.cast(at(rubric, code).getRule());
    }

    @Test
    void aSoundRubricHasNoFindings() {
        assertEquals(List.of(), lint(sound()));
    }

    /** A change that brings one finding, at one indicator. */
    private record Fault(String code, String at, Consumer<Rubric> change) {
        @Override
        public String toString() {
            return code + " at " + at;
        }
    }

    private static Fault fault(String code, String at, Consumer<Rubric> change) {
        return new Fault("lint." + code, at, change);
    }

    private static Fault tierFault(String code, String... tiers) {
        return fault(code, "tiers", r -> at(r, "tiers").setRule(tiers(tiers)));
    }

    static Stream<Fault> faults() {
        return Stream.of(
                fault("weight-total", "试行指标体系", r -> r.setTotal(n("120"))),
                fault("weight-sum", "A", r -> at(r, "A").setWeight(n("51"))),
                fault("weight-missing", "boolean", r -> at(r, "boolean").setWeight(null)),
                fault("weight-sign", "boolean", r -> at(r, "boolean").setWeight(n("0"))),
                fault("code-missing", "", r -> at(r, "boolean").setCode("")),
                fault("code-duplicate", "linear", r -> at(r, "boolean").setCode("linear")),
                fault("rule-on-group", "A", r -> at(r, "A").setRule(FACTORY.createManualRule())),
                fault("no-rule", "boolean", r -> at(r, "boolean").setRule(null)),
                fault("basis-missing", "boolean", r -> at(r, "boolean").getRule().setBasis(RuleBasis.MISSING)),
                fault("basis-inferred", "boolean", r -> at(r, "boolean").getRule().setBasis(RuleBasis.INFERRED)),
                fault("part-step", "linear", r -> at(r, "linear").getRule().setBasis(RuleBasis.INFERRED)),
                fault("reach-below", "boolean", r -> at(r, "boolean").setRule(yesNo("8"))),
                fault("reach-below", "boolean", r -> at(r, "boolean").getRule().setWritten(yesNo("8"))),
                fault("reach-below", "checklist", r -> at(r, "checklist").getCriteria().remove(0)),
                fault("reach-below", "linear", r -> rule(r, "linear", LinearDeductionRule.class).setFullPoints(n("9"))),
                fault("reach-below", "ordinal", r -> rule(r, "ordinal", OrdinalRule.class).getLevels().remove(0)),
                fault("reach-below", "boolean", r -> at(r, "boolean").getCriteria().add(Rubrics.criterion("①", "8"))),
                fault("reach-below", "boolean", r -> at(r, "boolean").getRule().getAdjustments().add(cap("8"))),
                fault("reach-below", "formula", r -> at(r, "formula").getRule().getAdjustments().add(cap("3"))),
                fault("reach-below", "boolean", r -> at(r, "boolean").setRule(bonus(capped("8"), null, "1", null))),
                fault("reach-below", "boolean", r -> at(r, "boolean").setRule(bonus(capped("8"), null, "5", "1"))),
                fault("reach-above", "boolean", r -> at(r, "boolean").setRule(yesNo("12"))),
                fault("reach-above", "proportional", r -> at(r, "proportional").setRule(proportional("1", "1.2"))),
                fault("reach-above", "boolean", r -> at(r, "boolean").getCriteria().add(Rubrics.criterion("①", "12"))),
                fault("reach-above", "boolean", r -> at(r, "boolean").getRule().setWritten(yesNo("12"))),
                fault("parameters", "proportional", r -> at(r, "proportional").setRule(proportional("0", "1"))),
                fault("parameters", "deviation", r -> rule(r, "deviation", DeviationRule.class).setFactor(null)),
                fault("parameters", "attainment", r -> rule(r, "attainment", AttainmentRule.class).setShortfall(Shortfall.TOLERANCE)),
                fault("step", "linear", r -> rule(r, "linear", LinearDeductionRule.class).setStep(n("0"))),
                fault("step", "linear", r -> rule(r, "linear", LinearDeductionRule.class).setCost(null)),
                fault("step-basis", "linear", r -> countsPersons(r)),
                fault("step-zero", "linear", r -> {
                    rule(r, "linear", LinearDeductionRule.class).setStepBasis(StepBasis.RELATIVE);
                    at(r, "linear").setTarget(Target.valueOf(">=|0|%"));
                }),
                fault("unreachable-loss", "linear", r -> rule(r, "linear", LinearDeductionRule.class).setFloor(n("10"))),
                fault("item-points", "checklist", r -> at(r, "checklist").getCriteria().add(Rubrics.criterion("③", null))),
                fault("item-duplicate", "checklist", r -> at(r, "checklist").getCriteria().get(1).setNo("①")),
                fault("level-points", "ordinal", r -> rule(r, "ordinal", OrdinalRule.class).getLevels().get(2).setPoints(null)),
                fault("level-points", "ordinal", r -> rule(r, "ordinal", OrdinalRule.class).getLevels().get(1).setMinPoints(n("4"))),
                fault("condition-cost", "conditional", r -> rule(r, "conditional", ConditionalRule.class).getConditions().get(0).setCost(null)),
                fault("series", "year", r -> rule(r, "year", YearOnYearRule.class).getPrevious().add("before")),
                fault("trend-points", "year", r -> rule(r, "year", YearOnYearRule.class).setFlat(null)),
                tierFault("tiers-overlap", "[0.9,1] 10", "[0.6,0.9] 5", "[0,0.6) 0"),
                tierFault("tiers-overlap", "[0.8,1] 10", "[0.6,0.9) 5", "[0,0.6) 0"),
                tierFault("tiers-gap", "[0.9,1] 10", "[0.6,0.89) 5", "[0,0.6) 0"),
                tierFault("tiers-gap", "(0.9,1] 10", "[0.6,0.9) 5", "[0,0.6) 0"),
                tierFault("tiers-below", "[0.9,1] 10", "[0.6,0.9) 5"),
                tierFault("tiers-above", "[0.9,1) 10", "[0,0.9) 5"),
                tierFault("tiers-above", "[0.7,0.9] 10", "[0,0.7) 5"),
                tierFault("tiers-order", "[0.9,1] 0", "[0.6,0.9) 5", "[0,0.6) 10"),
                tierFault("tiers-order", "[0.9,1] 10", "[0.6,0.9) 0", "[0,0.6) 5"),
                fault("tier-points", "tiers", r -> rule(r, "tiers", TiersRule.class).getTiers().get(2).setPoints(null)),
                fault("tier-empty", "tiers", r -> rule(r, "tiers", TiersRule.class).getTiers().add(tiers("[0.9,0.8) 0").getTiers().get(0))),
                fault("tiers-none", "tiers", r -> at(r, "tiers").setRule(FACTORY.createTiersRule())),
                fault("tier-unreachable", "tiers", RubricLintTest::shareWithATierBeyond),
                fault("target-missing", "attainment", r -> at(r, "attainment").setTarget(null)),
                fault("target-missing", "linear", r -> at(r, "linear").setTarget(null)),
                fault("target-missing", "text", r -> at(r, "text").setTarget(Target.valueOf(">=|1|人"))),
                fault("target-text", "attainment", r -> at(r, "attainment").setTarget(Target.valueOf("t|逐年提高"))),
                fault("target-comparator", "attainment", r -> at(r, "attainment").setTarget(Target.valueOf("?|55.5|万人"))),
                fault("target-unit", "attainment", r -> at(r, "attainment").setTarget(Target.valueOf(">=|55.5|元"))),
                fault("target-differs", "linear", r -> rule(r, "linear", LinearDeductionRule.class).setTarget(n("0.95"))),
                fault("direction", "linear", r -> rule(r, "linear", LinearDeductionRule.class).setDirection(Direction.AT_MOST)),
                fault("measure", "deviation", r -> at(r, "deviation").setMeasure(null)),
                fault("expression", "deviation", r -> at(r, "deviation").getMeasure().setExpression("a / (b")),
                fault("expression", "formula", r -> at(r, "formula").setRule(formula(""))),
                fault("operand-key", "linear", r -> at(r, "linear").getOperands().add(used("a-b"))),
                fault("operand-duplicate", "linear", r -> at(r, "linear").getOperands().add(used("x"))),
                fault("operand-address", "linear", r -> at(r, "linear").getOperands().get(0).setAddress("data.x@{month}")),
                fault("operand-undeclared", "deviation", r -> at(r, "deviation").getMeasure().setExpression("a / b + c - c")),
                fault("operand-undeclared", "linear", r -> at(r, "linear").setTargetOperand("plan")),
                fault("operand-unused", "deviation", r -> at(r, "deviation").getOperands().add(used("spare"))),
                fault("veto-always", "formula", r -> vetoed(at(r, "formula").getRule(), "1 > 0", "0")),
                fault("veto-never", "formula", r -> vetoed(at(r, "formula").getRule(), "1 < 0", "0")),
                fault("condition-always", "conditional", r -> rule(r, "conditional", ConditionalRule.class).getConditions().add(constant("always", "true"))),
                fault("condition-never", "conditional", r -> rule(r, "conditional", ConditionalRule.class).getConditions().add(constant("never", "1 == 2"))),
                fault("sentence", "linear", r -> at(r, "linear").getSentences().get(0).setText("${x")),
                fault("sentence-name", "linear", r -> at(r, "linear").getSentences().get(0).setText("${x}${xx}")),
                fault("grades-duplicate", "试行指标体系", r -> r.getGrades().get(1).setName("优")),
                fault("grades-overlap", "试行指标体系", r -> r.getGrades().get(1).setMaxInclusive(true)),
                fault("grades-gap", "试行指标体系", r -> r.getGrades().get(0).setMinInclusive(false)),
                fault("grades-gap", "试行指标体系", r -> r.getGrades().get(1).setMin(n("61"))),
                fault("grades-ends", "试行指标体系", r -> r.getGrades().get(0).setMaxInclusive(false)),
                fault("grades-ends", "试行指标体系", r -> r.getGrades().get(2).setMin(n("1"))),
                fault("grades-none", "试行指标体系", r -> r.getGrades().clear()));
    }

    private static Rule capped(String max) {
        Rule rule = yesNo("10");
        rule.getAdjustments().add(cap(max));
        return rule;
    }

    private static Cap cap(String max) {
        Cap cap = FACTORY.createCap();
        cap.setMax(n(max));
        return cap;
    }

    private static org.steelyard.model.rubric.Operand used(String key) {
        return operand(key, "data.other@{year}", "%");
    }

    private static Condition constant(String key, String when) {
        Condition condition = FACTORY.createCondition();
        condition.setKey(key);
        condition.setText(key);
        condition.setCost(n("1"));
        condition.setWhen(when);
        return condition;
    }

    private static void countsPersons(Rubric rubric) {
        at(rubric, "linear").getOperands().get(0).setUnit(new org.steelyard.model.value.Unit("人"));
        at(rubric, "linear").setTarget(Target.valueOf(">=|90|人"));
    }

    private static void shareWithATierBeyond(Rubric rubric) {
        Indicator leaf = at(rubric, "tiers");
        leaf.setRule(tiers("(1,) 10", "[0.6,1] 5", "[0,0.6) 0"));
        Aggregation share = FACTORY.createAggregation();
        share.setMethod(AggregationMethod.SHARE);
        share.getValues().add("x");
        leaf.setMeasure(measure(null, "%", 2));
        leaf.getMeasure().setAggregation(share);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFault(Fault fault) {
        Rubric rubric = sound();
        fault.change.accept(rubric);
        List<Problem> found = lint(rubric).stream().filter(problem -> problem.code().equals(fault.code)).toList();
        assertFalse(found.isEmpty(), () -> "found only " + codes(rubric));
        assertTrue(found.stream().anyMatch(problem -> problem.location().object().startsWith(fault.at)), () -> found.toString());
        assertTrue(found.stream().noneMatch(problem -> problem.message().contains(fault.code) || problem.message().matches(".*\\{\\d\\}.*")), found::toString);
    }

    @Test
    void everyFindingHasATest() throws java.io.IOException {
        var texts = new java.util.Properties();
        try (var in = new java.io.InputStreamReader(Scoring.class.getResourceAsStream("internal/lint/texts.properties"), java.nio.charset.StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        List<String> tested = faults().map(Fault::code).toList();
        List<String> untested = texts.stringPropertyNames().stream().filter(key -> key.startsWith("lint.") && !key.endsWith(".remedy"))
                .filter(key -> !tested.contains(key)).sorted().toList();
        assertEquals(List.of("lint.criteria-none"), untested, "criteria-none has its own test");
    }

    @Test
    void aChecklistWithoutItems() {
        Rubric rubric = sound();
        at(rubric, "checklist").getCriteria().clear();
        assertTrue(codes(rubric).contains("lint.criteria-none"));
    }

    @Nested
    class NotFound {

        @ParameterizedTest
        @CsvSource({ "2,", "2, 2", "3, 2", "weight * 0.2," })
        void aCapUnderWhichABonusStillReachesFullPoints(String points, String max) {
            Rubric rubric = sound();
            at(rubric, "boolean").setRule(bonus(capped("8"), null, points, max));
            assertEquals(List.of(), codes(rubric));
        }

        @Test
        void aBonusWhosePointsDependOnSomethingUpToItsLimit() {
            Rubric rubric = sound();
            at(rubric, "formula").getRule().getAdjustments().add(0, cap("4"));
            at(rubric, "formula").setRule(bonus(at(rubric, "formula").getRule(), null, "x - 1", null));
            assertEquals(List.of(), codes(rubric));
        }

        @Test
        void aBonusWithALimitMayExceedTheWeight() {
            Rubric rubric = sound();
            at(rubric, "boolean").setRule(bonus(yesNo("10"), null, "2", "2"));
            assertEquals(List.of(), codes(rubric));
        }

        @Test
        void itemsWithoutPointsShareTheWeight() {
            Rubric rubric = sound();
            at(rubric, "checklist").getCriteria().add(Rubrics.criterion("③", null));
            at(rubric, "checklist").getCriteria().forEach(each -> each.setPoints(null));
            assertEquals(List.of(), codes(rubric));
        }

        @Test
        void tiersOfWholeNumbersStandSideBySide() {
            Rubric rubric = sound();
            Indicator leaf = at(rubric, "tiers");
            leaf.setTarget(null);
            leaf.getOperands().get(0).setUnit(new org.steelyard.model.value.Unit("名"));
            leaf.setRule(tiers("[1,1] 10", "[2,2] 5", "[3,) 0"));
            assertEquals(List.of(), codes(rubric));
        }

        @Test
        void ratesThatMayExceedAHundredPercentHaveTiersThere() {
            Rubric rubric = sound();
            at(rubric, "tiers").setRule(tiers("(1,) 10", "[0.6,1] 5", "[0,0.6) 0"));
            assertEquals(List.of(), codes(rubric));
        }

        @Test
        void anOperandOfASentenceIsUsed() {
            Rubric rubric = sound();
            at(rubric, "linear").getOperands().add(used("more"));
            at(rubric, "linear").getOperands().get(1).setOptional(true);
            at(rubric, "linear").getSentences().get(0).setText("${x}，${more}");
            assertEquals(List.of(), codes(rubric));
        }

        @Test
        void aTextTargetSuitsAJudgement() {
            Rubric rubric = sound();
            at(rubric, "boolean").setTarget(Target.valueOf("t|按时完成"));
            assertEquals(List.of(), codes(rubric));
        }

        @ParameterizedTest
        @ValueSource(strings = {"value > 1", "x > 0 and judged('a')", "judged('b')"})
        void aVetoThatDependsOnSomething(String when) {
            Rubric rubric = sound();
            vetoed(at(rubric, "formula").getRule(), when, "0");
            assertEquals(List.of(), codes(rubric));
        }
    }

    @Nested
    class Acknowledged {

        private Rubric rubric(String subject) {
            Rubric rubric = sound();
            at(rubric, "boolean").setRule(yesNo("8"));
            Acknowledgement acknowledgement = FACTORY.createAcknowledgement();
            acknowledgement.setCode("lint.reach-below");
            acknowledgement.setSubject(subject);
            acknowledgement.setReason("委托方确认");
            rubric.getAcknowledgements().add(acknowledgement);
            return rubric;
        }

        @Test
        void isListedAsARemark() {
            Problem problem = lint(rubric("boolean")).get(0);
            assertEquals(Severity.INFO, problem.severity());
            assertTrue(problem.message().endsWith("（已知悉：委托方确认）"), problem.message());
        }

        @Test
        void onlyForItsIndicator() {
            assertEquals(Severity.WARNING, lint(rubric("linear")).get(0).severity());
        }
    }

    @Nested
    class OfWuhan {

        private final List<Problem> found = lint(Wuhan.rubric());

        @Test
        void fourIndicatorsCannotReachTheirWeight() {
            assertEquals(List.of("C1-4 工伤认定审核完成率", "C1-5 劳动能力鉴定完成率", "C2-1 工伤保险覆盖率", "C2-2 待遇领取标准合规率"),
                    found.stream().filter(problem -> problem.code().startsWith("lint.reach")).map(problem -> problem.location().object()).toList());
        }

        @Test
        void oneHasNoPublishedCriteria() {
            assertEquals(List.of("B1-3 资金使用合规性"),
                    found.stream().filter(problem -> problem.code().equals("lint.basis-missing")).map(problem -> problem.location().object()).toList());
        }

        @Test
        void theseFiveAreAcknowledgedWithReasonsAndNothingElseIsWrong() {
            assertEquals(5, found.stream().filter(problem -> problem.message().contains("（已知悉：")).count(), found::toString);
            assertEquals(List.of(), found.stream().filter(problem -> problem.severity() != Severity.INFO).toList());
        }

        @Test
        void messagesAreInBothLanguages() {
            List<Problem> english = new RubricLint(Locale.ENGLISH).lint(Wuhan.rubric());
            assertEquals(found.stream().map(Problem::code).toList(), english.stream().map(Problem::code).toList());
            assertTrue(english.stream().anyMatch(problem -> problem.message().startsWith("By the letter of the criteria")));
        }
    }
}
