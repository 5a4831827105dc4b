package org.steelyard.core.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.core.Comparison;
import org.steelyard.core.Comparison.Kind;
import org.steelyard.core.Comparison.Obstacle;
import org.steelyard.core.Comparison.Row;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.rubric.Parameter;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

class TableTest {

    private static final String CLOSING = "fund.final.expenditure.closing@2021#全市 = q 1200|万元";
    private static final String SUBTOTAL = "fund.final.expenditure.subtotal@2021#全市 = q 1800000|元";
    private static final String RESPONSES = " 由答卷";
    private static final String TOTAL = "fund.final.expenditure.total@2021#全市 = q 240|万元";

    /** An evaluation of 2021 with these adopted values, each {@code address = value}; fund lines stand as plain items here. */
    private static Evaluation evaluation(String city, String... values) {
        return evaluation(city, List.of("2021"), values);
    }

    private static Evaluation evaluation(String city, List<String> years, String... values) {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setTitle(city + "评价");
        evaluation.setCity(city);
        evaluation.setPeriod(EvaluationFactory.eINSTANCE.createPeriod());
        evaluation.getPeriod().getYears().addAll(years);
        evaluation.setRubric(RubricFactory.eINSTANCE.createRubric());
        Arrays.stream(values).forEach(v -> adopt(item(evaluation, v.split(" = ")[0]), v.split(" = ")[1]));
        return evaluation;
    }

    private static Slot item(Evaluation evaluation, String address) {
        var at = org.steelyard.model.address.SlotAddress.valueOf(address);
        DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
        item.setKey(at.key());
        item.setPeriod(at.period());
        item.setScope(at.scope());
        item.setSlot(ClaimFactory.eINSTANCE.createSlot());
        evaluation.getItems().add(item);
        return item.getSlot();
    }

    private static Claim claim(Slot slot, String value) {
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(Value.valueOf(value.replace(RESPONSES, "")));
        claim.setRecipe(value.endsWith(RESPONSES) ? "300 份答卷" : null);
        slot.getClaims().add(claim);
        return claim;
    }

    private static Claim adopt(Slot slot, String value) {
        slot.setAdopted(claim(slot, value));
        return slot.getAdopted();
    }

    private static Evaluation with(Evaluation evaluation, String key, String value, String source) {
        Parameter parameter = RubricFactory.eINSTANCE.createParameter();
        parameter.setKey(key);
        parameter.setValue(value);
        parameter.setSource(source);
        evaluation.getRubric().getParameters().add(parameter);
        return evaluation;
    }

    private static Comparison compare(Evaluation... evaluations) {
        return new Table(Locale.SIMPLIFIED_CHINESE).of(List.of(evaluations));
    }

    private static List<String> values(Comparison comparison, String definition) {
        return comparison.rows().stream().filter(r -> (r.key() + "." + r.definition()).equals(definition)).flatMap(r -> r.cells().stream())
                .map(c -> c.evaluation() + " " + c.year() + " " + c.scope() + " " + c.value().toPlainString()).toList();
    }

    private static List<String> obstacles(Comparison comparison, String key) {
        return comparison.obstacles().stream().filter(o -> o.key().equals(key)).map(o -> o.kind() + " " + o.evaluations()).toList();
    }

    private static String reason(Comparison comparison, String key) {
        return comparison.obstacles().stream().filter(o -> o.key().equals(key)).map(Obstacle::reason).findFirst().orElseThrow();
    }

    @Nested
    class Values {

        @ParameterizedTest
        @CsvSource(delimiter = '!', value = {
                "months.subtotal ! fund.final.expenditure.closing@2021#全市 = q 72412.03|万元; fund.final.expenditure.subtotal@2021#全市 = q 13013.76|万元 ! 66.8",
                "months.total ! fund.final.expenditure.closing@2021#全市 = q 72412.03|万元; fund.final.expenditure.total@2021#全市 = q 130137600|元 ! 66.8",
                "months.accumulated ! balance.accumulated@2021#全市 = q 10.66|亿元; fund.final.expenditure.subtotal@2021#全市 = q 36781.47|万元 ! 34.8",
                "execution.stated ! budget.executionRate@2021#全市 = q 106|% ! 106.00",
                "awareness.stated ! survey.x.all.awareness@#全市 = q 83|% ! 83.00",
                "satisfaction.beneficiaryStated ! survey.x.beneficiary.satisfaction@#全市 = q 91|% ! 91.00",
                "coverage.employed ! enrolment.insured@2021#全市 = q 310.8551|万人; employment.employed@2020#全市 = q 585.98|万人; employment.new@2021#全市 = q 24.25|万人 ! 50.94",
                "coverage.stated ! rate.coverage@2021#全市 = q 50.94|% ! 50.94",
                "execution.expenditureSubtotal ! fund.final.expenditure.subtotal@2021#全市 = q 117.1|元; fund.budget.expenditure.subtotal@2021#全市 = q 100|元 ! 117.10",
                "execution.expenditureTotal ! fund.final.expenditure.total@2021#全市 = q 13013.76|万元; fund.budget.expenditure.total@2021#全市 = q 8502.41|万元 ! 153.06",
                "execution.incomeTotal ! fund.final.income.total@2021#全市 = q 12383.13|万元; fund.budget.income.total@2021#全市 = q 11026.63|万元 ! 112.30",
                "execution.arrived ! fund.final.expenditure.subtotal@2021#全市 = q 2|万元; funds.arrived@2021#全市 = q 30000|元 ! 66.67",
                "execution.departmentInitial ! form.department.fund.total/execution@#全市 = q 331.61|万元; form.department.fund.total/initialBudget@#全市 = q 292.83|万元 ! 113.24",
                "execution.departmentAdjusted ! form.department.fund.total/execution@#全市 = q 331.61|万元; form.department.fund.total/adjustedBudget@#全市 = q 331.61|万元 ! 100.00",
                "execution.stated ! rate.execution@2021#全市 = q 78|% ! 78.00",
                "benefit.beneficiary ! benefit.paid@2021#全市 = q 26689.81|万元; beneficiaries.total@2021#全市 = q 8257|人 ! 32323.86",
                "benefit.beneficiary ! fund.final.expenditure.benefit@2021#全市 = q 30|元; beneficiaries.disability@2021#全市 = q 7|人; beneficiaries.death@2021#全市 = q 2|人 ! 3.33",
                "awareness.employer ! survey.x.employer.awareness@#全市 = q 49.85|% 由答卷 ! 49.85", "awareness.person ! survey.x.person.awareness@#全市 = q 0.5|1 由答卷 ! 50.00",
                "awareness.stated ! rate.awareness@2021#全市 = q 83|% ! 83.00", "satisfaction.employer ! survey.x.employer.satisfaction@#全市 = q 90.18|% 由答卷 ! 90.18",
                "satisfaction.beneficiary ! survey.x.beneficiary.satisfaction@#全市 = q 93.81|% 由答卷 ! 93.81",
                "satisfaction.beneficiaryStated ! rate.satisfaction.beneficiary@2021#全市 = q 91|% ! 91.00",
                "satisfaction.employerStated ! rate.satisfaction.employer@2021#全市 = q 91.005|% ! 91.01" })
        void everyShippedDefinitionIsWorkedOutExactlyAndRoundedOnce(String definition, String given, String expected) {
            assertEquals(List.of("0 2021 全市 " + expected), values(compare(evaluation("甲", given.split("; "))), definition));
        }

        @Test
        void noShippedDefinitionIsLeftOutAbove() {
            assertEquals(20, new Definitions().of(null).size());
        }

        @Test
        void eachYearHasItsValue() {
            Comparison comparison = compare(evaluation("甲", List.of("2020", "2021"), "rate.execution@2020#市本级 = q 91|%", "rate.execution@2021#市本级 = q 78|%"));
            assertEquals(List.of("0 2020 市本级 91.00", "0 2021 市本级 78.00"), values(comparison, "execution.stated"));
        }

        @Test
        void whatIsNotOfOneYearIsTakenOnce() {
            Comparison comparison = compare(evaluation("甲", List.of("2020", "2021"), "survey.x.person.awareness@#全市 = q 83|% 由答卷"));
            assertEquals(List.of("0 2020—2021 全市 83.00"), values(comparison, "awareness.person"));
        }

        @Test
        void whatNamesNoScopeIsAboutWhatIsEvaluated() {
            Evaluation evaluation = evaluation("甲", "survey.x.person.awareness = q 83|% 由答卷");
            evaluation.setObject(EvaluationFactory.eINSTANCE.createEvaluationObject());
            assertEquals(List.of("0 2021  83.00"), values(compare(evaluation), "awareness.person"));
            evaluation.getObject().setScope("市本级");
            assertEquals(List.of("0 2021 市本级 83.00"), values(compare(evaluation), "awareness.person"));
        }

        @Test
        void scopesAreNotMixedWithinAValue() {
            Comparison comparison = compare(evaluation("甲", CLOSING, TOTAL, "fund.final.expenditure.closing@2021#市本级 = q 600|万元"));
            assertEquals(List.of("0 2021 全市 60.0"), values(comparison, "months.total"));
        }

        @Test
        void aZeroDivisorGivesNoValueAndSaysSo() {
            Comparison comparison = compare(evaluation("甲", CLOSING, "fund.final.expenditure.total@2021#全市 = q 0|万元"));
            assertEquals(List.of("EXPRESSION [0]"), obstacles(comparison, "months"));
        }

        @Test
        void theInputsAreNamed() {
            Row row = compare(evaluation("甲", CLOSING, TOTAL)).rows().get(0);
            assertEquals(List.of("fund.final.expenditure.closing@2021#全市", "fund.final.expenditure.total@2021#全市"),
                    row.cells().get(0).inputs().stream().map(i -> i.address().toString()).toList());
            assertEquals("四舍五入，保留1位小数", row.rounding());
        }
    }

    @Nested
    class WhatCannotBeCompared {

        @Test
        void differentDefinitionsStandApartAndAreNamed() {
            Comparison comparison = compare(evaluation("甲", CLOSING, SUBTOTAL), evaluation("乙", CLOSING, TOTAL));
            assertEquals(List.of("0 2021 全市 80.0"), values(comparison, "months.subtotal"));
            assertEquals(List.of("1 2021 全市 60.0"), values(comparison, "months.total"));
            assertEquals(List.of("DEFINITION [0, 1]"), obstacles(comparison, "months"));
            assertTrue(reason(comparison, "months").contains("本年支出小计") && reason(comparison, "months").contains("本年支出合计"), reason(comparison, "months"));
        }

        @Test
        void aSharedDefinitionIsEnough() {
            assertEquals(List.of(), obstacles(compare(evaluation("甲", CLOSING, SUBTOTAL, TOTAL), evaluation("乙", CLOSING, TOTAL)), "months"));
        }

        @Test
        void whatADocumentStatesIsNotPutBesideWhatResponsesGive() {
            Comparison comparison = compare(evaluation("甲", "survey.x.beneficiary.satisfaction@#全市 = q 93.81|% 由答卷"),
                    evaluation("乙", "survey.y.beneficiary.satisfaction@#全市 = q 91|%"));
            assertEquals(List.of("0 2021 全市 93.81"), values(comparison, "satisfaction.beneficiary"));
            assertEquals(List.of("1 2021 全市 91.00"), values(comparison, "satisfaction.beneficiaryStated"));
            assertEquals(List.of("DEFINITION [0, 1]"), obstacles(comparison, "satisfaction"));
        }

        @Test
        void otherScopesAreTold() {
            Comparison comparison = compare(evaluation("甲", "rate.awareness@2021#全市 = q 50|%"), evaluation("乙", "rate.awareness@2021#市本级 = q 60|%"));
            assertEquals(List.of("SCOPE [0, 1]"), obstacles(comparison, "awareness"));
            assertTrue(reason(comparison, "awareness").contains("甲2021为全市；乙2021为市本级"), reason(comparison, "awareness"));
        }

        @Test
        void wordsAreNoMeasurement() {
            Comparison comparison = compare(evaluation("甲", "rate.awareness@2021#全市 = t 有待提高"));
            assertEquals(List.of("TEXT [0]"), obstacles(comparison, "awareness"));
            assertTrue(reason(comparison, "awareness").contains("“有待提高”"), reason(comparison, "awareness"));
        }

        @Test
        void aBoundIsNoMeasurement() {
            Evaluation evaluation = evaluation("甲");
            Claim claim = adopt(item(evaluation, "rate.coverage@2021#全市"), "q 95|%");
            claim.setBound(Target.valueOf(">=|95|%"));
            claim.setRaw("≥95%");
            assertEquals(List.of("BOUND [0]"), obstacles(compare(evaluation), "coverage"));
            assertTrue(reason(compare(evaluation), "coverage").contains("≥95%"));
        }

        @Test
        void undecidedStatementsDoNotCount() {
            Evaluation evaluation = evaluation("甲");
            Slot slot = item(evaluation, "rate.coverage@2021#全市");
            claim(slot, "q 50|%");
            claim(slot, "q 51|%");
            assertEquals(List.of("UNDECIDED [0]"), obstacles(compare(evaluation), "coverage"));
        }

        @ParameterizedTest
        @ValueSource(strings = { "-", "none" })
        void whatIsBlankOrNotStatedIsMissing(String value) {
            Comparison comparison = compare(value.equals("-") ? evaluation("甲", CLOSING, "fund.final.expenditure.subtotal@2021#全市 = -") : evaluation("甲", CLOSING));
            assertEquals(List.of("MISSING [0]"), obstacles(comparison, "months"));
        }

        @Test
        void severalSurveysAreAmbiguous() {
            Comparison comparison = compare(evaluation("甲", "survey.a.person.awareness@#全市 = q 50|%", "survey.b.person.awareness@#全市 = q 60|%"));
            assertEquals(List.of("AMBIGUOUS [0]"), obstacles(comparison, "awareness"));
        }

        @Test
        void anotherKindOfUnitDoesNotConvert() {
            assertEquals(List.of("UNIT [0]"), obstacles(compare(evaluation("甲", CLOSING, "fund.final.expenditure.total@2021#全市 = q 3|人")), "months"));
        }
    }

    @Nested
    class RubricsOwn {

        @Test
        void aParameterSetsWhatFeedsADefinition() {
            Evaluation evaluation = with(evaluation("甲", "own@2021#全市 = q 0.5|1"), "compare.coverage.employed", "value('own@{year}', '1')", null);
            assertEquals(List.of("0 2021 全市 50.00"), values(compare(evaluation), "coverage.employed"));
        }

        @Test
        void aDefinitionOfItsOwnIsNamedAndNotMixedWithTheShippedOnes() {
            Evaluation own = with(evaluation("甲", "own@2021#全市 = q 7|月"), "compare.months.own", "value('own@{year}', '月') | 月 | 0", "按文件口径");
            Comparison comparison = compare(own, evaluation("乙", CLOSING, TOTAL));
            assertEquals(List.of("0 2021 全市 7"), values(comparison, "months.own"));
            assertTrue(reason(comparison, "months").contains("甲2021按“按文件口径”"), reason(comparison, "months"));
        }

        @Test
        void anEmptyParameterTakesADefinitionAway() {
            assertEquals(List.of(), values(compare(with(evaluation("甲", CLOSING, TOTAL), "compare.months.total", "", null)), "months.total"));
        }

        @ParameterizedTest
        @ValueSource(strings = { "value('own@{year}')", "value(1, 2)", "1 +", "value('{nobody}', '元')", "value('own@{year}', '')" })
        void aBrokenExpressionIsToldAndStopsNothing(String expression) {
            Evaluation evaluation = with(evaluation("甲", "own@2021#全市 = q 1|1", CLOSING, TOTAL), "compare.coverage.employed", expression, null);
            Comparison comparison = compare(evaluation);
            assertEquals(List.of("EXPRESSION [0]"), obstacles(comparison, "coverage"));
            assertEquals(1, values(comparison, "months.total").size());
        }
    }

    @Test
    void theTableForSpreadsheetsKeepsTextText() {
        Evaluation evaluation = evaluation("=甲,乙", CLOSING, TOTAL);
        String csv = new ComparisonCsv(Locale.SIMPLIFIED_CHINESE).text(compare(evaluation));
        assertTrue(csv.lines().skip(1).findFirst().orElseThrow().startsWith("支付月数,年末滚存结余÷（本年支出合计÷12）,\"'=甲,乙评价\",\"'=甲,乙\",2021,全市,60.0,月,"), csv);
        assertTrue(csv.contains("缺少"), csv);
    }

    @Test
    void everyKindIsOrderedByWhatTellsMore() {
        assertTrue(Kind.MISSING.compareTo(Kind.UNDECIDED) < 0 && Kind.UNDECIDED.compareTo(Kind.TEXT) < 0);
    }

    @Test
    void everyDefinitionHasItsWordsInBothLanguages() throws IOException {
        TreeSet<String> english = new TreeSet<>(load("texts.properties").stringPropertyNames());
        assertEquals(english, new TreeSet<>(load("texts_zh.properties").stringPropertyNames()));
        new Definitions().of(null).forEach(d -> assertTrue(english.contains(d.name()) && english.contains(d.key()), d.name()));
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(Table.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
