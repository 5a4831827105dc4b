package org.steelyard.ui.internal.page.surveys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.survey.Survey;
import org.steelyard.model.survey.SurveyFactory;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.survey.SurveyResult;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Value;

class SurveyRowTest {

    private final Labels labels = new Labels(Locale.SIMPLIFIED_CHINESE);
    private final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
    private final Survey survey = SurveyFactory.eINSTANCE.createSurvey();
    private final SurveyGroup group = SurveyFactory.eINSTANCE.createSurveyGroup();
    private final SurveyResult result = SurveyFactory.eINSTANCE.createSurveyResult();

    @BeforeEach
    void aSurvey() {
        survey.setKey("wuhan2019");
        group.setKey("person");
        result.setName("政策知晓率");
        group.getResults().add(result);
        survey.getGroups().add(group);
        evaluation.getSurveys().add(survey);
    }

    private static Slot slot(String value) {
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(Value.valueOf(value));
        claim.setRecipe("4224 ÷ 9135");
        slot.getClaims().add(claim);
        slot.setAdopted(claim);
        return slot;
    }

    private SurveyRow row() {
        return SurveyRow.of(evaluation, Optional.empty(), new ModelText(labels).values(), labels, Texts.of(SurveysPage.class, Locale.SIMPLIFIED_CHINESE)).get(0);
    }

    @Test
    void aMissingResultIsADashAndNoShare() {
        SurveyRow missing = row().children().get(0).children().get(0);
        assertEquals("—", missing.value());
        assertTrue(missing.share().isEmpty());
    }

    @Test
    void aShareStandsWithHowItWasCounted() {
        result.setValue(slot("q 46.24|%"));
        SurveyRow share = row().children().get(0).children().get(0);
        assertEquals("46.24%", share.value());
        assertEquals(Optional.of(new BigDecimal("46.24")), share.share());
        assertTrue(share.details().contains("4224 ÷ 9135"), share.details());
    }

    @Test
    void ratesOfReturnAreToldWhereTheyCanBe() {
        group.setDistributed(slot("q 200|份"));
        group.setReturned(slot("q 150|份"));
        group.setValid(slot("q 0|份"));
        List<SurveyRow> sizes = row().children().get(0).children();
        assertTrue(sizes.get(1).details().startsWith("回收率 75.0%"), sizes.get(1).details());
        assertTrue(sizes.get(2).details().startsWith("有效率 0.0%"), sizes.get(2).details());
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertTrue(Share.of(Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.ZERO)).isEmpty());
        assertTrue(Share.of(Optional.empty(), Optional.of(BigDecimal.TEN)).isEmpty());
    }

    @Test
    void whatWasMadeUpSaysSoAndASubSampleNamesItsWhole() {
        survey.setSynthetic(true);
        SurveyGroup part = SurveyFactory.eINSTANCE.createSurveyGroup();
        part.setKey("beneficiary");
        part.setSubSampleOf(group);
        survey.getGroups().add(part);
        assertEquals("▲ 示例数据", row().details());
        assertEquals("属于“个人”的一部分", row().children().get(1).details());
    }
}
