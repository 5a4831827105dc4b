package org.steelyard.ui.internal.view.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.steelyard.core.Services;
import org.steelyard.core.enter.EnterValues;
import org.steelyard.core.enter.Entry;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.view.evidence.EvidenceRow.Target;

/** Commands that add evidence and link it to judgements. */
final class EvidenceChanges {

    private final Services services;
    private final Texts texts;

    EvidenceChanges(Services services, Texts texts) {
        this.services = services;
        this.texts = texts;
    }

    /** A new piece with this title, linked to the judgement in the same step. */
    Command add(EvaluationSession session, String title, Target target) {
        Evidence piece = EvaluationFactory.eINSTANCE.createEvidence();
        piece.setTitle(title.strip());
        CompoundCommand step = new CompoundCommand(texts.get("step.add"));
        step.append(AddCommand.create(session.domain(), session.evaluation(), EvaluationPackage.Literals.EVALUATION__EVIDENCE, piece));
        step.append(linked(session, "step.add", target, Stream.concat(now(session.evaluation(), target).stream(), Stream.of(piece)).toList()));
        return step;
    }

    /** Exactly these pieces belong to the judgement. */
    Command link(EvaluationSession session, Target target, List<Evidence> pieces) {
        return linked(session, "step.link", target, pieces);
    }

    /** The piece does not belong to the judgement any more; it stays in the evaluation. */
    Command unlink(EvaluationSession session, Target target, Evidence piece) {
        List<Evidence> rest = new ArrayList<>(now(session.evaluation(), target));
        rest.remove(piece);
        return linked(session, "step.unlink", target, rest);
    }

    private Command linked(EvaluationSession session, String label, Target target, List<Evidence> pieces) {
        return new EnterValues(services).command(session.open(), texts.get(label), List.of(new Entry.Linked(target.indicator(), target.item(), pieces)),
                System.getProperty("user.name", ""));
    }

    /** What belongs to the judgement now. */
    static List<Evidence> now(Evaluation evaluation, Target target) {
        return evaluation.getJudgements().stream().filter(j -> target.equals(new Target(plain(j.getIndicatorCode()), plain(j.getItem())))).findFirst()
                .map(Judgement::getEvidence).map(List::copyOf).orElse(List.of());
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }
}
