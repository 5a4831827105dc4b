package org.steelyard.ui.internal.page.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.text.Texts;

/** What a person does to findings and recommendations, as commands; one step each. */
final class Edits {

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private final EditingDomain domain;
    private final Texts texts;

    Edits(EditingDomain domain, Texts texts) {
        this.domain = domain;
        this.texts = texts;
    }

    /** Links them, or takes the link away when there is one. */
    Command toggle(Finding finding, Recommendation recommendation) {
        boolean linked = recommendation.getAnswers().contains(finding);
        EReference answers = EVALUATION.getRecommendation_Answers();
        return named(linked ? "step.unlink" : "step.link", linked ? RemoveCommand.create(domain, recommendation, answers, finding)
                : AddCommand.create(domain, recommendation, answers, finding));
    }

    /** Makes these the links of a finding or recommendation; empty when they are already. */
    Optional<Command> links(EObject object, List<EObject> wanted) {
        EReference feature = object instanceof Finding ? EVALUATION.getFinding_AnsweredBy() : EVALUATION.getRecommendation_Answers();
        List<?> now = (List<?>) object.eGet(feature);
        List<?> gone = now.stream().filter(o -> !wanted.contains(o)).toList();
        List<?> fresh = wanted.stream().filter(o -> !now.contains(o)).toList();
        CompoundCommand step = new CompoundCommand(texts.get("step.links"));
        if (!gone.isEmpty()) {
            step.append(RemoveCommand.create(domain, object, feature, gone));
        }
        if (!fresh.isEmpty()) {
            step.append(AddCommand.create(domain, object, feature, fresh));
        }
        return step.isEmpty() ? Optional.empty() : Optional.of(step);
    }

    /** A new finding at the end. */
    Command add(Evaluation evaluation, Finding finding) {
        finding.setNo(Integer.toString(evaluation.getFindings().size() + 1));
        return named("step.add.finding", AddCommand.create(domain, evaluation, EVALUATION.getEvaluation_Findings(), finding));
    }

    /** A new recommendation at the end; it answers these findings at once. */
    Command add(Evaluation evaluation, Recommendation recommendation, List<Finding> answers) {
        recommendation.setNo(Integer.toString(evaluation.getRecommendations().size() + 1));
        CompoundCommand step = new CompoundCommand(texts.get("step.add.recommendation"));
        step.append(AddCommand.create(domain, evaluation, EVALUATION.getEvaluation_Recommendations(), recommendation));
        if (!answers.isEmpty()) {
            step.append(AddCommand.create(domain, recommendation, EVALUATION.getRecommendation_Answers(), answers));
        }
        return step;
    }

    /** Takes it out, with its links. */
    Command delete(EObject object) {
        return named(object instanceof Finding ? "step.delete.finding" : "step.delete.recommendation", DeleteCommand.create(domain, object));
    }

    /** Moves it one up or down among its equals, which are numbered anew where their numbers counted; empty at the end. */
    Optional<Command> move(EObject object, int by) {
        EList<?> list = (EList<?>) object.eContainer().eGet(object.eContainingFeature());
        int to = list.indexOf(object) + by;
        if (to < 0 || to >= list.size()) {
            return Optional.empty();
        }
        CompoundCommand step = new CompoundCommand(texts.get("step.move"));
        EObject other = (EObject) list.get(to);
        EStructuralFeature no = object.eClass().getEStructuralFeature("no");
        step.append(MoveCommand.create(domain, object.eContainer(), object.eContainingFeature(), object, to));
        // the number belongs to the place
        step.append(SetCommand.create(domain, object, no, or(other.eGet(no))));
        step.append(SetCommand.create(domain, other, no, or(object.eGet(no))));
        return Optional.of(step);
    }

    /** Sets a single value; null and blank text unset it. Empty when it is the value already. */
    Optional<Command> set(EObject object, EStructuralFeature feature, Object value) {
        Object wanted = value instanceof String text && text.isBlank() ? null : value;
        Object now = object.eGet(feature);
        return java.util.Objects.equals(wanted, now) ? Optional.empty() : Optional.of(SetCommand.create(domain, object, feature, or(wanted)));
    }

    /** Sets all of a list of texts; empty when they are the same already. */
    Optional<Command> list(EObject object, EStructuralFeature feature, List<String> values) {
        return values.equals(object.eGet(feature)) ? Optional.empty() : Optional.of(SetCommand.create(domain, object, feature, values));
    }

    /** Makes these the paragraphs; those that stay keep what they are. Empty when they are the same already. */
    @SuppressWarnings("unchecked")
    Optional<Command> paragraphs(EObject owner, EReference feature, List<String> wanted) {
        List<Paragraph> there = (List<Paragraph>) owner.eGet(feature);
        if (wanted.equals(there.stream().map(Paragraph::getText).toList())) {
            return Optional.empty();
        }
        CompoundCommand step = new CompoundCommand(texts.get("step.write"));
        int common = Math.min(there.size(), wanted.size());
        for (int i = 0; i < common; i++) {
            if (!wanted.get(i).equals(there.get(i).getText())) {
                step.append(SetCommand.create(domain, there.get(i), EVALUATION.getParagraph_Text(), wanted.get(i)));
            }
        }
        if (there.size() > common) {
            step.append(RemoveCommand.create(domain, owner, feature, new ArrayList<>(there.subList(common, there.size()))));
        } else if (wanted.size() > common) {
            step.append(AddCommand.create(domain, owner, feature, wanted.subList(common, wanted.size()).stream().map(Edits::paragraph).toList()));
        }
        return Optional.of(step);
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = EvaluationFactory.eINSTANCE.createParagraph();
        paragraph.setText(text);
        return paragraph;
    }

    private static Object or(Object value) {
        return value == null ? SetCommand.UNSET_VALUE : value;
    }

    private Command named(String key, Command command) {
        CompoundCommand step = new CompoundCommand(texts.get(key));
        step.append(command);
        return step;
    }
}
