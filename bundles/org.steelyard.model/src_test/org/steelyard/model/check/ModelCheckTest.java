package org.steelyard.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.Period;
import org.steelyard.model.evaluation.Scope;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.fund.FundFactory;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.mapping.MappingFactory;
import org.steelyard.model.mapping.Term;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.rubric.Tier;
import org.steelyard.model.survey.SurveyFactory;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

class ModelCheckTest {

    private static List<String> codes(EObject root) {
        return ModelCheck.check(root, Locale.ENGLISH).stream().map(Problem::code).toList();
    }

    private static Claim claim(String literal) {
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(literal.isEmpty() ? null : Value.valueOf(literal));
        claim.setOrigin(Origin.PUBLISHED);
        return claim;
    }

    private static Slot slot(String... literals) {
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        for (String literal : literals) {
            slot.getClaims().add(claim(literal));
        }
        slot.setAdopted(slot.getClaims().get(0));
        return slot;
    }

    private static DataItem item(String key, Slot slot) {
        DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
        item.setKey(key);
        item.setSlot(slot);
        return item;
    }

    private static Evaluation evaluation() {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setTitle("t");
        return evaluation;
    }

    @Test
    void nothingIsWrongWithASoundEvaluation() {
        Evaluation evaluation = evaluation();
        evaluation.getItems().add(item("a", slot("q 1|元", "q 0.0001|万元")));
        assertEquals(List.of(), codes(evaluation));
    }

    @Test
    void whatIsRequiredIsAskedForByItsName() {
        List<Problem> problems = ModelCheck.check(EvaluationFactory.eINSTANCE.createEvaluation(), Locale.SIMPLIFIED_CHINESE);
        assertEquals("Evaluation：缺少标题。", problems.get(0).message());
        assertEquals(Severity.WARNING, problems.get(0).severity());
    }

    @Test
    void eachProblemCanBeToldWithItsObject() {
        Evaluation evaluation = evaluation();
        DataItem nameless = item(null, slot("q 1|元"));
        evaluation.getItems().add(nameless);
        List<EObject> objects = new ArrayList<>();
        ModelCheck.check(evaluation, Locale.ENGLISH, (object, problem) -> objects.add(object));
        assertEquals(ModelCheck.check(evaluation, Locale.ENGLISH).size(), objects.size());
        assertTrue(objects.contains(nameless));
    }

    @Test
    void anObjectIsCalledByItsCodeAndName() {
        Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
        indicator.setCode("A1-1");
        indicator.setName("立项依据充分性");
        indicator.setWeight(new BigDecimal("-1"));
        assertEquals("A1-1 立项依据充分性", ModelCheck.check(indicator, Locale.ENGLISH).get(0).location().object());
    }

    @Nested
    class Claims {

        private void assertFinds(String code, Consumer<Slot> change) {
            Slot slot = slot("q 1|元", "q 1|元");
            change.accept(slot);
            assertEquals(List.of(code), codes(item("a", slot)));
        }

        @Test
        void oneOfAnotherSlotIsNotAdopted() {
            assertFinds("model.adopted-elsewhere", slot -> slot.setAdopted(claim("q 1|元")));
        }

        @Test
        void aDecisionNamesAClaim() {
            assertFinds("model.adoption-of-nothing", slot -> {
                slot.setAdopted(null);
                slot.setAdoption(ClaimFactory.eINSTANCE.createAdoption());
            });
        }

        @Test
        void differentOnesCallForADecision() {
            assertFinds("model.undecided", slot -> {
                slot.setAdopted(null);
                slot.getClaims().add(claim("q 2|元"));
            });
        }

        @Test
        void equalOnesDoNot() {
            Slot slot = slot("q 1|元", "q 1.00|元");
            slot.setAdopted(null);
            assertEquals(List.of(), codes(item("a", slot)));
        }

        @Test
        void oneStatesSomething() {
            assertFinds("model.claim-without-value", slot -> slot.getClaims().get(1).setValue(null));
        }

        @Test
        void aBlankIsSomething() {
            assertEquals(List.of(), codes(item("a", slot("-"))));
        }

        @ParameterizedTest
        @CsvSource({"IMPORTED, model.claim-without-place", "TYPED, model.claim-without-place", "DERIVED, model.derived-without-recipe"})
        void oneSaysWhereItComesFrom(Origin origin, String code) {
            assertFinds(code, slot -> slot.getClaims().get(0).setOrigin(origin));
        }

        @ParameterizedTest
        @CsvSource({"'', false", "评价组, true"})
        void aTypedNumberIsVouchedForByWhoeverDecided(String by, boolean fine) {
            Slot slot = slot("q 1|元");
            slot.getClaims().get(0).setOrigin(Origin.TYPED);
            slot.setAdoption(ClaimFactory.eINSTANCE.createAdoption());
            slot.getAdoption().setBy(by);
            assertEquals(fine ? List.of() : List.of("model.claim-without-place"), codes(item("a", slot)));
            slot.getAdoption().setAutomatic(true);
            assertEquals(List.of("model.claim-without-place"), codes(item("a", slot)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"d 2020-06-10", "t 财社〔2017〕144号", "b true"})
        void whatIsTypedAndNoNumberSpeaksForItself(String literal) {
            Slot slot = slot(literal);
            slot.getClaims().get(0).setOrigin(Origin.TYPED);
            assertEquals(List.of(), codes(item("a", slot)));
            slot.getClaims().get(0).setOrigin(Origin.IMPORTED);
            assertEquals(List.of("model.claim-without-place"), codes(item("a", slot)));
        }

        @Test
        void oneIsFoundByTheAddressOfItsSlot() {
            Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
            evaluation.setTitle("评价");
            Slot slot = slot("q 1|元");
            slot.getClaims().get(0).setOrigin(Origin.IMPORTED);
            DataItem item = item("funds.arrived", slot);
            item.setPeriod("2019");
            item.setScope("全市");
            evaluation.getItems().add(item);
            assertEquals("funds.arrived@2019#全市", ModelCheck.check(evaluation, Locale.CHINESE).get(0).location().object());
        }

        @Test
        void ofOneSlotCountTheSameThing() {
            assertFinds("model.units-differ", slot -> slot.getClaims().get(1).setValue(Value.of(Quantity.of("1", "人"))));
        }

        @Test
        void mayHaveDifferentMultiples() {
            assertEquals(List.of(), codes(item("a", slot("q 10000|元", "q 1|万元"))));
        }

        @Test
        void importedOnesNameASourceOfTheEvaluation() {
            Evaluation evaluation = evaluation();
            evaluation.getItems().add(item("a", slot("q 1|元")));
            Claim claim = evaluation.getItems().get(0).getSlot().getClaims().get(0);
            claim.setOrigin(Origin.IMPORTED);
            claim.setPlace(Place.cell("ab", "a.xlsx", "s", 13, 3));
            Problem problem = ModelCheck.check(evaluation, Locale.ENGLISH).get(0);
            assertEquals("model.unknown-source", problem.code());
            assertEquals("D14", problem.location().cell());
            Source source = EvaluationFactory.eINSTANCE.createSource();
            source.setName("a.xlsx");
            source.setSha256("ab");
            evaluation.getSources().add(source);
            assertEquals(List.of(), codes(evaluation));
        }
    }

    @Nested
    class YearsAndDates {

        @ParameterizedTest
        @CsvSource({"2019, true", "1999, true", "2100, false", "19, false", "２０１９, false", "2019年, false", "20190, false"})
        void aStatementIsOfAYear(String year, boolean fine) {
            FundStatement statement = FundFactory.eINSTANCE.createFundStatement();
            statement.setYear(year);
            assertEquals(fine, !codes(statement).contains("model.not-a-year"));
        }

        @Test
        void aPeriodHasYears() {
            Period period = EvaluationFactory.eINSTANCE.createPeriod();
            assertEquals(List.of("model.required"), codes(period));
            period.getYears().addAll(List.of("2018", "x"));
            assertEquals(List.of("model.not-a-year"), codes(period));
        }

        @ParameterizedTest
        @CsvSource({"2020-06-10, 2020-08-31, true", "2020-08-31, 2020-08-31, true", "2020-09-01, 2020-08-31, false",
            "2020, 2020-08-31, true", "2020-09, 2020-08-31, false"})
        void fieldworkBeginsBeforeItEnds(String from, String to, boolean fine) {
            Period period = EvaluationFactory.eINSTANCE.createPeriod();
            period.getYears().add("2019");
            period.setFieldworkFrom(slot("d " + from));
            period.setFieldworkTo(slot("d " + to));
            assertEquals(fine ? List.of() : List.of("model.period-order"), codes(period));
        }

        @Test
        void aPeriodWithoutEndIsFine() {
            Period period = EvaluationFactory.eINSTANCE.createPeriod();
            period.getYears().add("2019");
            period.setFieldworkFrom(slot("d 2020-06-10"));
            assertEquals(List.of(), codes(period));
        }
    }

    @Nested
    class Rubrics {

        private final Rubric rubric = RubricFactory.eINSTANCE.createRubric();

        Rubrics() {
            rubric.setId("r");
            rubric.setName("r");
        }

        private Indicator indicator(String code, String weight) {
            Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
            indicator.setCode(code);
            indicator.setName("n");
            indicator.setWeight(weight == null ? null : new BigDecimal(weight));
            return indicator;
        }

        @ParameterizedTest
        @CsvSource({"4, true", "0, true", "-0.1, false", ", true"})
        void haveNoNegativeWeight(String weight, boolean fine) {
            rubric.getIndicators().add(indicator("A", weight));
            assertEquals(fine ? List.of() : List.of("model.negative-weight"), codes(rubric));
        }

        @ParameterizedTest
        @CsvSource({"60, 70, true, false, true", "70, 60, true, true, false", "60, 60, true, true, true", "60, 60, true, false, false",
            ", 60, true, false, true", "90, , true, false, true"})
        void haveNoEmptyTier(BigDecimal min, BigDecimal max, boolean minIncluded, boolean maxIncluded, boolean fine) {
            Tier tier = RubricFactory.eINSTANCE.createTier();
            tier.setMin(min);
            tier.setMax(max);
            tier.setMinInclusive(minIncluded);
            tier.setMaxInclusive(maxIncluded);
            assertEquals(fine ? List.of() : List.of("model.empty-band"), codes(tier));
        }

        @Test
        void useACodeOnceInTheWholeTree() {
            Indicator group = indicator("A", "2");
            group.getChildren().add(indicator("B1", "1"));
            rubric.getIndicators().addAll(List.of(group, indicator("B", "1")));
            rubric.getIndicators().get(1).getChildren().add(indicator("B1", "1"));
            assertEquals(List.of("model.duplicate"), codes(rubric));
        }
    }

    @Nested
    class DuplicateKeys {

        private final Evaluation evaluation = evaluation();

        @Test
        void ofItemsAreFound() {
            evaluation.getItems().addAll(List.of(item("a", slot("-")), item("a", slot("-"))));
            assertEquals(List.of("model.duplicate"), codes(evaluation));
        }

        @Test
        void ofOtherPeriodsOrScopesAreNone() {
            DataItem other = item("a", slot("-"));
            other.setPeriod("2018");
            evaluation.getItems().addAll(List.of(item("a", slot("-")), other));
            assertEquals(List.of(), codes(evaluation));
        }

        @Test
        void ofJudgementsCountTheItem() {
            evaluation.getJudgements().addAll(List.of(judgement("A1-1", "①"), judgement("A1-1", "②")));
            assertEquals(List.of(), codes(evaluation));
            evaluation.getJudgements().add(judgement("A1-1", "①"));
            assertEquals(List.of("model.duplicate"), codes(evaluation));
        }

        private Judgement judgement(String indicator, String item) {
            Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
            judgement.setIndicatorCode(indicator);
            judgement.setItem(item);
            return judgement;
        }

        @Test
        void doNotComeFromMissingKeys() {
            evaluation.getSections().addAll(List.of(EvaluationFactory.eINSTANCE.createSection(), EvaluationFactory.eINSTANCE.createSection()));
            assertEquals(List.of(), codes(evaluation));
        }
    }

    @Nested
    class UnknownIndicators {

        private final Evaluation evaluation = evaluation();

        private void judge(String code) {
            Judgement judgement = EvaluationFactory.eINSTANCE.createJudgement();
            judgement.setIndicatorCode(code);
            evaluation.getJudgements().add(judgement);
        }

        private void addRubric() {
            Rubric rubric = RubricFactory.eINSTANCE.createRubric();
            rubric.setId("r");
            rubric.setName("r");
            Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
            indicator.setCode("A1-1");
            indicator.setName("n");
            rubric.getIndicators().add(indicator);
            evaluation.setRubric(rubric);
        }

        @Test
        void areFound() {
            addRubric();
            judge("A9-9");
            assertEquals(List.of("model.unknown-indicator"), codes(evaluation));
        }

        @Test
        void knownOnesAreFine() {
            addRubric();
            judge("A1-1");
            assertEquals(List.of(), codes(evaluation));
        }

        @Test
        void withoutARubricNothingIsSaid() {
            judge("A9-9");
            assertEquals(List.of(), codes(evaluation));
        }
    }

    @Nested
    class Surveys {

        private SurveyGroup group(String distributed, String returned, String valid) {
            SurveyGroup group = SurveyFactory.eINSTANCE.createSurveyGroup();
            group.setKey("g" + valid);
            group.setDistributed(count(distributed));
            group.setReturned(count(returned));
            group.setValid(count(valid));
            return group;
        }

        private Slot count(String number) {
            return number == null ? null : slot("q " + number + "|份");
        }

        @ParameterizedTest
        @CsvSource({"500, 490, 489,", "489, 489, 489,", "500, 488, 489, model.valid-over-returned",
            "480, 490, 489, model.returned-over-distributed", "480, , 489, model.valid-over-distributed", ", , 489,"})
        void countDownwards(String distributed, String returned, String valid, String code) {
            assertEquals(code == null ? List.of() : List.of(code), codes(group(distributed, returned, valid)));
        }

        @ParameterizedTest
        @CsvSource({"84,", "1015,", "1016, model.sub-sample-over-group"})
        void aSubSampleIsNoLargerThanItsGroup(String size, String code) {
            SurveyGroup part = group(null, null, size);
            part.setSubSampleOf(group(null, null, "1015"));
            assertEquals(code == null ? List.of() : List.of(code), codes(part));
        }
    }

    @Test
    void aScopeIsNotAboveItself() {
        Scope city = EvaluationFactory.eINSTANCE.createScope();
        city.setCode("c");
        city.setName("全市");
        Scope district = EvaluationFactory.eINSTANCE.createScope();
        district.setCode("d");
        district.setName("新城区");
        district.setParent(city);
        assertEquals(List.of(), codes(district));
        city.setParent(district);
        assertEquals(List.of("model.circle"), codes(district));
    }

    @Test
    void aFindingSaysSomething() {
        Finding finding = EvaluationFactory.eINSTANCE.createFinding();
        assertEquals(List.of("model.finding-without-text"), codes(finding));
        finding.setTitle("t");
        assertEquals(List.of(), codes(finding));
    }

    @Test
    void aRecommendationSaysSomething() {
        var recommendation = EvaluationFactory.eINSTANCE.createRecommendation();
        assertEquals(List.of("model.recommendation-without-text"), codes(recommendation));
        var paragraph = EvaluationFactory.eINSTANCE.createParagraph();
        paragraph.setText("x");
        recommendation.getContent().add(paragraph);
        assertEquals(List.of(), codes(recommendation));
    }

    @Nested
    class PersonalDataInTexts {

        // made from the area code that is kept for tests, with the check digit computed
        private static final String BODY = "999999" + "19490101" + "001";

        private Problem only(String text) {
            Evaluation evaluation = evaluation();
            evaluation.setPriorUse(text);
            List<Problem> problems = ModelCheck.check(evaluation, Locale.ENGLISH);
            assertEquals(1, problems.size(), () -> text + problems);
            return problems.get(0);
        }

        private String identity() {
            for (char last : "0123456789X".toCharArray()) {
                if (PersonalData.isIdentityNumber(BODY + last, "19490101")) {
                    return BODY + last;
                }
            }
            throw new AssertionError();
        }

        @Test
        void anIdentityNumberIsFoundAndNotRepeated() {
            Problem problem = only("其身份证号为" + identity() + "。");
            assertEquals("model.personal-data", problem.code());
            assertEquals(Severity.ERROR, problem.severity());
            assertFalse(problem.toString().contains(identity()));
        }

        @Test
        void alsoWithFullWidthDigits() {
            StringBuilder wide = new StringBuilder();
            identity().chars().forEach(c -> wide.append((char) (c - '0' + '０')));
            assertEquals("model.personal-data", only(identity().endsWith("X") ? identity().toLowerCase(Locale.ROOT) : wide.toString()).code());
        }

        // #### stands for 0000, so that no number stands in this file
        @ParameterizedTest
        @ValueSource(strings = {"138########", "电话 138 #### ####", "+86-138########", "１３８########"})
        void aMobileNumberIsFound(String text) {
            assertEquals("model.personal-data", only(text.replace('#', '0')).code());
        }

        @ParameterizedTest
        @ValueSource(strings = {"128########", "138########1", "a138########b", "2,927,534,516.98", "2.3.4.1（3）", "财社〔2017〕144号"})
        void otherNumbersAreNot(String text) {
            Evaluation evaluation = evaluation();
            evaluation.setPriorUse(text.replace('#', '0'));
            assertEquals(List.of(), codes(evaluation));
        }

        @Test
        void anIdentityNumberHasItsCheckDigit() {
            char wrong = identity().endsWith("1") ? '2' : '1';
            Evaluation evaluation = evaluation();
            evaluation.setPriorUse(identity().substring(0, 17) + wrong);
            assertEquals(List.of(), codes(evaluation));
        }

        @Test
        void anIdentityNumberHasADateOfBirth() {
            assertFalse(PersonalData.isIdentityNumber(identity(), "19491331"));
        }

        private String mobile() {
            return "138" + "0".repeat(8);
        }

        @Test
        void anAmountIsNotATelephoneNumber() {
            Slot slot = slot("q " + mobile() + "|元");
            slot.getClaims().get(0).setRaw(mobile());
            assertEquals(List.of(), codes(item("a", slot)));
        }

        @Test
        void textsThatAreClaimedAreReadToo() {
            assertEquals(List.of("model.personal-data"), codes(item("a", slot("t " + mobile()))));
        }
    }

    @Test
    void charactersThatCannotBeSavedAreTold() {
        Evaluation evaluation = evaluation();
        evaluation.setPriorUse("a\u0001b");
        assertEquals(List.of("model.control-character"), codes(evaluation));
        evaluation.setPriorUse("a\tb\n😀");
        assertEquals(List.of(), codes(evaluation));
    }

    @Nested
    class LeftOpen {

        @Test
        void aWordOfAVocabularyMayStandForNothing() {
            Term term = MappingFactory.eINSTANCE.createTerm();
            assertEquals(List.of("model.required"), codes(term));
            term.setKey("");
            assertEquals(List.of(), codes(term));
        }

        @Test
        void theFundsOfAFormAreOfItsYear() {
            FundStatement alone = FundFactory.eINSTANCE.createFundStatement();
            assertEquals(List.of("model.required"), codes(alone));
            SelfEvaluationForm form = EvaluationFactory.eINSTANCE.createSelfEvaluationForm();
            form.setKey("project");
            form.setFunds(alone);
            assertEquals(List.of(), codes(form));
        }
    }
}
