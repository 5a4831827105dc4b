package org.steelyard.ui.internal.page.overview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.Scorecard;

/**
 * Something that is left to do before the report is handed in.
 *
 * @param kind   what it is
 * @param text   which one, and why
 * @param object where to do it
 */
record Task(Kind kind, String text, EObject object) {

    /** What is left to do, the most pressing first. */
    enum Kind {
        /** An indicator without a score. */
        NOT_SCORED,
        /** Several statements, none of them adopted. */
        UNDECIDED,
        /** A source changed and somebody has to look again. */
        STALE,
        /** Points are taken, and nothing shows why. */
        NO_EVIDENCE,
        /** A finding without a recommendation. */
        UNANSWERED,
        /** A recommendation that answers no finding. */
        UNFOUNDED
    }

    /** What is left to do, by kind and then in the order of the model. */
    static List<Task> of(Evaluation evaluation, Scorecard scorecard, ModelText words, Labels labels) {
        List<Task> tasks = new ArrayList<>();
        Stream.concat(Stream.ofNullable(evaluation.getRubric()), evaluation.getAttachedRubrics().stream())
                .forEach(rubric -> notScored(rubric, scorecard, tasks));
        for (Iterator<EObject> all = evaluation.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Slot slot) {
                decide(slot, words, labels, tasks);
            }
        }
        evaluation.getJudgements().forEach(judgement -> evidence(judgement, scorecard, tasks));
        for (Finding finding : evaluation.getFindings()) {
            if (finding.getAnsweredBy().isEmpty() && finding.getParts().stream().allMatch(p -> p.getAnsweredBy().isEmpty())) {
                tasks.add(new Task(Kind.UNANSWERED, words.of(finding), finding));
            }
        }
        for (Recommendation recommendation : evaluation.getRecommendations()) {
            if (recommendation.getAnswers().isEmpty() && recommendation.getParts().stream().allMatch(p -> p.getAnswers().isEmpty())) {
                tasks.add(new Task(Kind.UNFOUNDED, words.of(recommendation), recommendation));
            }
        }
        tasks.sort(java.util.Comparator.comparing(Task::kind));
        return List.copyOf(tasks);
    }

    private static void notScored(Rubric rubric, Scorecard scorecard, List<Task> tasks) {
        rubric.eAllContents().forEachRemaining(object -> {
            if (object instanceof Indicator indicator) {
                scorecard.line(indicator.getCode()).filter(line -> line.leaf() && !line.complete())
                        .ifPresent(line -> tasks.add(new Task(Kind.NOT_SCORED, line.code() + " " + line.name()
                                + line.entry().map(entry -> "：" + String.join("；", entry.missing())).orElse(""), indicator)));
            }
        });
    }

    private static void decide(Slot slot, ModelText words, Labels labels, List<Task> tasks) {
        if (slot.isStale()) {
            tasks.add(new Task(Kind.STALE, name(slot, words, labels), slot));
        }
        if (slot.getClaims().size() > 1 && slot.getAdopted() == null) {
            tasks.add(new Task(Kind.UNDECIDED, name(slot, words, labels), slot));
        }
    }

    private static String name(Slot slot, ModelText words, Labels labels) {
        return words.of(slot.eContainer()) + " · " + labels.feature(slot.eContainingFeature());
    }

    private static void evidence(Judgement judgement, Scorecard scorecard, List<Task> tasks) {
        boolean lost = scorecard.line(judgement.getIndicatorCode()).flatMap(Scorecard.Line::lost).filter(l -> l.signum() > 0).isPresent();
        boolean met = judgement.getStatus() == org.steelyard.model.evaluation.JudgementStatus.MET;
        boolean shown = !judgement.getEvidence().isEmpty() || judgement.getBasis() != null && !judgement.getBasis().isBlank();
        if (lost && !met && !shown) {
            tasks.add(new Task(Kind.NO_EVIDENCE, judgement.getIndicatorCode() + " " + (judgement.getItem() == null ? "" : judgement.getItem())
                    + scorecard.line(judgement.getIndicatorCode()).map(l -> " " + l.name()).orElse(""), judgement));
        }
    }
}
