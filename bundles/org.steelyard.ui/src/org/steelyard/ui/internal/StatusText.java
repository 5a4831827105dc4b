package org.steelyard.ui.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.Safety;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

/** What the status line says. */
final class StatusText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;

    StatusText(Texts texts) {
        this.texts = texts;
    }

    String of(EvaluationSession session) {
        return session.scorecard().map(s -> score(s) + " · ").orElse("") + safety(session);
    }

    private String safety(EvaluationSession session) {
        if (session.readOnlyBecause().isPresent()) {
            return texts.get("status.readonly");
        }
        Safety safety = session.safety();
        if (safety.trouble().isPresent()) {
            return "▲ " + safety.trouble().get();
        }
        String time = safety.lastSafe().map(at -> TIME.format(at.atZone(ZoneId.systemDefault()))).orElse("");
        if (!session.dirty()) {
            return time.isEmpty() ? texts.get("status.unchanged") : texts.get("status.saved", time);
        }
        return safety.allSafe() ? texts.get("status.safe", time) : texts.get("status.securing");
    }

    /** Total, grade, distance to the grade lines. */
    String score(Scorecard scorecard) {
        String total = scorecard.total().stripTrailingZeros().toPlainString();
        if (!scorecard.complete()) {
            long open = scorecard.leaves().stream().filter(l -> !l.complete()).count();
            return texts.get("status.incomplete", total, open);
        }
        StringBuilder status = new StringBuilder(texts.get("status.total", total, scorecard.grade().orElse("—")));
        for (Scorecard.GradeDistance distance : scorecard.distances()) {
            String key = distance.change().signum() < 0 ? "status.above" : "status.below";
            status.append(" · ").append(texts.get(key, distance.grade(), distance.margin().abs().stripTrailingZeros().toPlainString(),
                    distance.change().abs().stripTrailingZeros().toPlainString(), distance.leadsTo()));
        }
        return status.toString();
    }
}
