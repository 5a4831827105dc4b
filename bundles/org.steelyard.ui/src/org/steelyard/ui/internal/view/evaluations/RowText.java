package org.steelyard.ui.internal.view.evaluations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.steelyard.model.text.Texts;

/** What the navigator writes into its columns. */
final class RowText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Texts texts;
    private final ZoneId zone;

    RowText(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Name, stage, score, missing, last change. */
    String[] columns(EvaluationRow row, Instant now) {
        boolean gone = row.stage() == EvaluationRow.Stage.GONE;
        return new String[] { row.name(), stage(row), gone ? "" : score(row), gone ? "" : missing(row), row.changed().map(at -> when(at, now)).orElse("") };
    }

    String stage(EvaluationRow row) {
        return texts.get("stage." + row.stage());
    }

    private String score(EvaluationRow row) {
        return row.total().map(total -> row.grade().map(grade -> texts.get("graded", plain(total), grade)).orElse(plain(total))).orElse("—");
    }

    private String missing(EvaluationRow row) {
        return row.total().isEmpty() ? "—" : row.missing() == 0 ? "" : Integer.toString(row.missing());
    }

    private static String plain(String total) {
        return total.contains(".") ? total.replaceAll("0+$", "").replaceAll("\\.$", "") : total;
    }

    private String when(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        return then.toLocalDate().equals(today) ? TIME.format(then) : DAY.format(then);
    }

    /** Everything there is to say about a row, for its tool tip. */
    String tip(EvaluationRow row) {
        String first = row.name() + "\n" + row.folder() + "\n" + stage(row);
        return row.missing() == 0 ? first : first + "\n" + texts.get("missing.tip", row.missing());
    }
}
