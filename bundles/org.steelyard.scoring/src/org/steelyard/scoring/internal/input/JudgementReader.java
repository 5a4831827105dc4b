package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.scoring.Scorecard.OperandLine;
import org.steelyard.scoring.internal.text.Phrases;

/** Reads the judgements of one indicator. */
final class JudgementReader {

    private final Map<String, Judgement> judgements;
    private final Phrases phrases;

    JudgementReader(Map<String, Judgement> judgements, Phrases phrases) {
        this.judgements = judgements;
        this.phrases = phrases;
    }

    Judged judged(String item, String name) {
        Judgement judgement = judgements.get(item);
        if (judgement == null) {
            return Judged.NONE;
        }
        List<String> missing = new ArrayList<>();
        Optional<BigDecimal> points = Claims.points(judgement.getPoints(), phrases.get("points-of", name), phrases, missing);
        Optional<BigDecimal> deduction = Claims.points(judgement.getDeduction(), phrases.get("deduction-of", name), phrases, missing);
        String stated = Claims.adoptedText(judgement.getStated(), phrases);
        String level = judgement.getLevel() == null ? stated : judgement.getLevel();
        return new Judged(status(judgement, stated), level, points, deduction,
                judgement.getReason() == null ? "" : judgement.getReason().strip(), List.copyOf(missing));
    }

    // what was imported as a statement counts until somebody sets the status
    private static JudgementStatus status(Judgement judgement, String stated) {
        if (judgement.getStatus() != JudgementStatus.UNKNOWN) {
            return judgement.getStatus();
        }
        return switch (stated.toLowerCase(java.util.Locale.ROOT)) {
            case "符合", "是", "yes", "met" -> JudgementStatus.MET;
            case "部分符合", "partial" -> JudgementStatus.PARTIAL;
            case "不符合", "否", "no", "not met" -> JudgementStatus.NOT_MET;
            default -> JudgementStatus.UNKNOWN;
        };
    }

    /** The judgements for the ledger, in the order of the evaluation. */
    List<OperandLine> lines(String code, UnaryOperator<String> nameOfItem, UnaryOperator<String> textOfLevel) {
        return judgements.entrySet().stream().map(entry -> line(code, entry.getKey(), entry.getValue(),
                nameOfItem.apply(entry.getKey()), textOfLevel)).toList();
    }

    private OperandLine line(String code, String item, Judgement judgement, String name, UnaryOperator<String> textOfLevel) {
        Judged judged = judged(item, name);
        List<String> said = new ArrayList<>();
        if (judged.status() != JudgementStatus.UNKNOWN) {
            said.add(phrases.get("status." + judged.status().getLiteral()));
        } else if (!judged.level().isEmpty()) {
            said.add(textOfLevel.apply(judged.level()));
        }
        judged.points().ifPresent(p -> said.add(phrases.get("gets", Phrases.plain(p))));
        judged.deduction().ifPresent(d -> said.add(phrases.get("loses", Phrases.plain(d))));
        Optional<Claim> claim = Stream.of(judgement.getStated(), judgement.getPoints(), judgement.getDeduction())
                .filter(slot -> slot != null && slot.getAdopted() != null).map(Slot::getAdopted).findFirst();
        String address = "judgement." + code + (item.isEmpty() ? "" : "." + item);
        return new OperandLine(item.isEmpty() ? "judgement" : item, name,
                said.isEmpty() ? Optional.empty() : Optional.of(phrases.clauses(said)), "", address,
                claim.map(Claim::getPlace), claim.map(Claim::getRaw).orElse(""));
    }
}
