package org.steelyard.core.internal.place;

import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.ObjectKind;
import org.steelyard.model.evaluation.SelfEvaluationForm;
import org.steelyard.model.evaluation.SelfEvaluationRow;
import org.steelyard.model.evaluation.SubProject;
import org.steelyard.model.fund.FundPackage;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.StatementKind;

/** Self-evaluation forms, {@code form.<form>.…}, and sub-projects, {@code subproject.<key>.added|spent|carryover}. */
final class FormPlaces {

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private static final Map<EAttribute, String> WORDS = Map.of(EVALUATION.getSelfEvaluationForm_Department(), "department",
            EVALUATION.getSelfEvaluationForm_ProjectName(), "projectName", EVALUATION.getSelfEvaluationForm_ImplementationPeriod(),
            "implementationPeriod", EVALUATION.getSelfEvaluationForm_ExpectedGoal(), "expectedGoal",
            EVALUATION.getSelfEvaluationForm_ActualGoal(), "actualGoal");

    private final Evaluation evaluation;
    private final Edit edit;

    FormPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address, Notes notes) {
        Keys keys = Keys.of(address, 3);
        return keys.at(0).equals("form") ? inForm(keys, notes) : inSubProject(keys, notes);
    }

    private Slot inForm(Keys keys, Notes notes) {
        SelfEvaluationForm form = evaluation.getForms().stream().filter(f -> keys.at(1).equals(f.getKey())).findFirst()
                .orElseGet(() -> form(keys.at(1), notes));
        if (keys.at(2).equals("fund") && keys.size() > 3) {
            FundStatement funds = funds(form, notes);
            return new FundPlaces(evaluation, edit).slot(funds, keys.join(3, keys.size()), notes, keys);
        }
        if (keys.size() == 3) {
            EReference feature = switch (keys.at(2)) {
                case "investment" -> EVALUATION.getSelfEvaluationForm_TotalInvestment();
                case "total" -> EVALUATION.getSelfEvaluationForm_Total();
                case "grade" -> EVALUATION.getSelfEvaluationForm_Grade();
                default -> throw keys.unplaceable();
            };
            return edit.part(form, feature, Slot.class);
        }
        return inRow(form, keys, notes);
    }

    private Slot inRow(SelfEvaluationForm form, Keys keys, Notes notes) {
        EReference feature = switch (keys.last()) {
            case "target" -> EVALUATION.getSelfEvaluationRow_Target();
            case "actual" -> EVALUATION.getSelfEvaluationRow_Actual();
            case "weight" -> EVALUATION.getSelfEvaluationRow_Weight();
            case "score" -> EVALUATION.getSelfEvaluationRow_Score();
            default -> throw keys.unplaceable();
        };
        String key = keys.join(2, keys.size() - 1);
        SelfEvaluationRow row = form.getRows().stream().filter(r -> key.equals(r.getKey())).findFirst()
                .orElseGet(() -> row(form, key, notes));
        return edit.part(row, feature, Slot.class);
    }

    // department and project are forms of these kinds; a key may say more: project.2 is none, and has no kind
    private SelfEvaluationForm form(String key, Notes notes) {
        SelfEvaluationForm form = EvaluationFactory.eINSTANCE.createSelfEvaluationForm();
        form.setKey(key);
        Optional.ofNullable(ObjectKind.get(key)).ifPresent(form::setKind);
        edit.add(evaluation, EVALUATION.getEvaluation_Forms(), form);
        WORDS.forEach((feature, note) -> set(form, feature, note, notes));
        return form;
    }

    private FundStatement funds(SelfEvaluationForm form, Notes notes) {
        boolean made = form.getFunds() == null;
        FundStatement funds = edit.part(form, EVALUATION.getSelfEvaluationForm_Funds(), FundStatement.class);
        if (made) {
            edit.set(funds, FundPackage.eINSTANCE.getFundStatement_Kind(), StatementKind.SELF_EVALUATION);
            notes.unit("unit").ifPresent(unit -> edit.set(funds, FundPackage.eINSTANCE.getFundStatement_Unit(), unit));
        }
        return funds;
    }

    /** Takes over what the source now says in words of the form, and of the row of this address. */
    void describe(SlotAddress address, Notes notes) {
        Keys keys = Keys.of(address, 3);
        evaluation.getForms().stream().filter(f -> keys.at(1).equals(f.getKey())).findFirst().ifPresent(form -> {
            WORDS.forEach((feature, note) -> set(form, feature, note, notes));
            String row = keys.join(2, keys.size() - 1);
            form.getRows().stream().filter(r -> row.equals(r.getKey())).findFirst()
                    .ifPresent(r -> set(r, EVALUATION.getSelfEvaluationRow_Deviation(), "deviation", notes));
        });
    }

    private void set(EObject owner, EAttribute feature, String note, Notes notes) {
        notes.get(note).ifPresent(text -> edit.set(owner, feature, text));
    }

    private SelfEvaluationRow row(SelfEvaluationForm form, String key, Notes notes) {
        SelfEvaluationRow row = EvaluationFactory.eINSTANCE.createSelfEvaluationRow();
        row.setKey(key);
        row.setLevel1(notes.text("level1"));
        row.setLevel2(notes.text("level2"));
        row.setIndicator(notes.get("indicator").orElse(notes.text("name")));
        row.setDeviation(notes.text("deviation"));
        return edit.add(form, EVALUATION.getSelfEvaluationForm_Rows(), row);
    }

    private Slot inSubProject(Keys keys, Notes notes) {
        EReference feature = switch (keys.last()) {
            case "added" -> EVALUATION.getSubProject_Added();
            case "spent" -> EVALUATION.getSubProject_Spent();
            case "carryover" -> EVALUATION.getSubProject_Carryover();
            default -> throw keys.unplaceable();
        };
        String key = keys.join(1, keys.size() - 1);
        SubProject project = evaluation.getSubProjects().stream().filter(p -> key.equals(p.getKey())).findFirst().orElseGet(() -> {
            SubProject made = EvaluationFactory.eINSTANCE.createSubProject();
            made.setKey(key);
            made.setName(notes.text("name"));
            made.setUse(notes.text("use"));
            return edit.add(evaluation, EVALUATION.getEvaluation_SubProjects(), made);
        });
        return edit.part(project, feature, Slot.class);
    }
}
