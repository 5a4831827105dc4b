package org.steelyard.ui.internal.view.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard;
import org.steelyard.ui.internal.view.evidence.EvidenceRow.State;
import org.steelyard.ui.internal.view.evidence.EvidenceRow.Target;

/** Which evidence belongs to what is selected, and where it is missing: a snapshot of the model. */
final class EvidenceRows {

    private final Evaluation evaluation;
    private final Optional<Scorecard> scorecard;
    private final ModelText words;
    private final Set<String> replaced;

    EvidenceRows(Evaluation evaluation, Optional<Scorecard> scorecard, ModelText words) {
        this.evaluation = evaluation;
        this.scorecard = scorecard;
        this.words = words;
        this.replaced = evaluation.getSources().stream().map(Source::getReplaces).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The object among the selected one and its owners whose evidence is shown; empty when all evidence is. */
    Optional<EObject> subject(Optional<EObject> selected) {
        for (EObject each = selected.orElse(null); each != null; each = each.eContainer()) {
            if (each instanceof Indicator || each instanceof Judgement || each instanceof Finding || each instanceof Recommendation
                    || each instanceof Evidence || each instanceof Source) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The rows of this subject; of the whole evaluation when there is none. */
    List<EvidenceRow> of(Optional<EObject> subject) {
        return switch (subject.orElse(null)) {
            case Indicator indicator -> leaves(indicator).flatMap(this::leaf).toList();
            case Judgement judgement -> judgement(judgement).toList();
            case Finding finding -> findings(Stream.of(finding));
            case Recommendation recommendation -> findings(recommendation.getAnswers().stream());
            case Evidence evidence -> pieces(Stream.of(evidence));
            case Source source -> pieces(evaluation.getEvidence().stream().filter(e -> e.getSource() == source));
            case null, default -> everything();
        };
    }

    private List<EvidenceRow> findings(Stream<Finding> findings) {
        return findings.flatMap(f -> f.getJudgements().stream()).distinct().flatMap(this::judgement).toList();
    }

    private List<EvidenceRow> everything() {
        List<EvidenceRow> all = new ArrayList<>();
        Stream<Indicator> roots = Stream.concat(Optional.ofNullable(evaluation.getRubric()).stream(), evaluation.getAttachedRubrics().stream())
                .flatMap(r -> r.getIndicators().stream());
        roots.flatMap(EvidenceRows::leaves).flatMap(this::leaf).filter(row -> row.state() == State.MISSING).forEach(all::add);
        all.addAll(pieces(evaluation.getEvidence().stream()));
        return List.copyOf(all);
    }

    private List<EvidenceRow> pieces(Stream<Evidence> pieces) {
        return pieces.flatMap(piece -> {
            List<Judgement> uses = evaluation.getJudgements().stream().filter(j -> j.getEvidence().contains(piece)).toList();
            return uses.isEmpty() ? Stream.of(new EvidenceRow(Optional.of(piece), State.UNUSED, Optional.empty(), ""))
                    : uses.stream().map(judgement -> present(piece, judgement));
        }).toList();
    }

    private static Stream<Indicator> leaves(Indicator indicator) {
        return indicator.getChildren().isEmpty() ? Stream.of(indicator) : indicator.getChildren().stream().flatMap(EvidenceRows::leaves);
    }

    private Stream<EvidenceRow> leaf(Indicator indicator) {
        List<Judgement> judgements = evaluation.getJudgements().stream().filter(j -> indicator.getCode() != null && indicator.getCode().equals(j.getIndicatorCode())).toList();
        if (judgements.isEmpty()) {
            State state = fromCells(indicator.getCode()) ? State.COMPUTED : losesWithoutCells(indicator.getCode()) ? State.MISSING : State.NONE;
            return Stream.of(new EvidenceRow(Optional.empty(), state, Optional.of(new Target(plain(indicator.getCode()), "")), words.of(indicator)));
        }
        return judgements.stream().flatMap(this::judgement);
    }

    private Stream<EvidenceRow> judgement(Judgement judgement) {
        if (!judgement.getEvidence().isEmpty()) {
            return judgement.getEvidence().stream().map(piece -> present(piece, judgement));
        }
        State state = costsPoints(judgement) ? State.MISSING : State.NONE;
        return Stream.of(new EvidenceRow(Optional.empty(), state, Optional.of(target(judgement)), words.of(judgement)));
    }

    private EvidenceRow present(Evidence piece, Judgement judgement) {
        boolean old = piece.getSource() != null && piece.getSource().getSha256() != null && replaced.contains(piece.getSource().getSha256());
        return new EvidenceRow(Optional.of(piece), old ? State.REPLACED : State.PRESENT, Optional.of(target(judgement)), words.of(judgement));
    }

    private static Target target(Judgement judgement) {
        return new Target(plain(judgement.getIndicatorCode()), plain(judgement.getItem()));
    }

    /** What a person judged down needs something to show for it. */
    private boolean costsPoints(Judgement judgement) {
        JudgementStatus status = judgement.getStatus();
        if (status == JudgementStatus.NOT_MET || status == JudgementStatus.PARTIAL || positive(judgement.getDeduction())) {
            return true;
        }
        // a level or points: the indicator tells
        return plain(judgement.getItem()).isEmpty() && status == JudgementStatus.UNKNOWN && losesWithoutCells(judgement.getIndicatorCode());
    }

    private static boolean positive(Slot slot) {
        return slot != null && slot.getAdopted() != null && slot.getAdopted().getValue() instanceof Value.Number number
                && number.quantity().value().compareTo(BigDecimal.ZERO) > 0;
    }

    // what is worked out from the cells of files rests on those
    private boolean fromCells(String code) {
        return code != null && scorecard.flatMap(card -> line(card, code)).flatMap(Scorecard.Line::entry)
                .filter(entry -> entry.operands().stream().anyMatch(o -> o.place().isPresent())).isPresent();
    }

    private boolean losesWithoutCells(String code) {
        return code != null && !fromCells(code) && scorecard.flatMap(card -> line(card, code)).flatMap(Scorecard.Line::lost).filter(l -> l.signum() > 0).isPresent();
    }

    private static Optional<Scorecard.Line> line(Scorecard card, String code) {
        Optional<Scorecard.Line> own = card.line(code);
        return own.isPresent() ? own : card.attached().stream().flatMap(a -> line(a.scorecard(), code).stream()).findFirst();
    }

    private static String plain(String text) {
        return text == null ? "" : text;
    }
}
