package org.steelyard.core.internal.place;

import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.rubric.SurveyForm;
import org.steelyard.model.survey.Measured;
import org.steelyard.model.survey.Survey;
import org.steelyard.model.survey.SurveyFactory;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.survey.SurveyPackage;
import org.steelyard.model.survey.SurveyResult;

/** Results of surveys: {@code survey.<survey>.<group>.<result>}, and the counts of a group. */
final class SurveyPlaces {

    private static final SurveyPackage SURVEY = SurveyPackage.eINSTANCE;

    private final Evaluation evaluation;
    private final Edit edit;

    SurveyPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address, Notes notes) {
        Keys keys = Keys.of(address, 4);
        Survey survey = evaluation.getSurveys().stream().filter(s -> keys.at(1).equals(s.getKey())).findFirst()
                .orElseGet(() -> survey(keys.at(1), notes));
        SurveyGroup group = survey.getGroups().stream().filter(g -> keys.at(2).equals(g.getKey())).findFirst()
                .orElseGet(() -> group(survey, keys.at(2), notes));
        String leaf = keys.join(3, keys.size());
        Optional<EReference> count = switch (leaf) {
            case "distributed" -> Optional.of(SURVEY.getSurveyGroup_Distributed());
            case "returned" -> Optional.of(SURVEY.getSurveyGroup_Returned());
            case "valid" -> Optional.of(SURVEY.getSurveyGroup_Valid());
            default -> Optional.empty();
        };
        if (count.isPresent()) {
            return edit.part(group, count.get(), Slot.class);
        }
        SurveyResult result = group.getResults().stream().filter(r -> leaf.equals(r.getKey())).findFirst()
                .orElseGet(() -> result(group, leaf, notes));
        return edit.part(result, SURVEY.getSurveyResult_Value(), Slot.class);
    }

    private Survey survey(String key, Notes notes) {
        Survey survey = SurveyFactory.eINSTANCE.createSurvey();
        survey.setKey(key);
        survey.setName(notes.text("survey"));
        survey.setSynthetic(notes.flag("synthetic"));
        return edit.add(evaluation, EvaluationPackage.eINSTANCE.getEvaluation_Surveys(), survey);
    }

    private SurveyGroup group(Survey survey, String key, Notes notes) {
        SurveyGroup group = SurveyFactory.eINSTANCE.createSurveyGroup();
        group.setKey(key);
        group.setName(notes.get("group").or(() -> form(key).map(SurveyForm::getGroup)).orElse(null));
        notes.get("subSampleOf").flatMap(of -> survey.getGroups().stream().filter(g -> of.equals(g.getKey())).findFirst())
                .ifPresent(group::setSubSampleOf);
        return edit.add(survey, SURVEY.getSurvey_Groups(), group);
    }

    private Optional<SurveyForm> form(String key) {
        return evaluation.getRubric() == null ? Optional.empty()
                : evaluation.getRubric().getSurveys().stream().filter(f -> key.equals(f.getKey())).findFirst();
    }

    private SurveyResult result(SurveyGroup group, String key, Notes notes) {
        SurveyResult result = SurveyFactory.eINSTANCE.createSurveyResult();
        result.setKey(key);
        result.setName(notes.text("name"));
        result.setMeasured(Optional.ofNullable(Measured.get(key)).orElse(Measured.OTHER));
        return edit.add(group, SURVEY.getSurveyGroup_Results(), result);
    }
}
