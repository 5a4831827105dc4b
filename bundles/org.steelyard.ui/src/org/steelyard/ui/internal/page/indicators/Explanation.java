package org.steelyard.ui.internal.page.indicators;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.scoring.Scorecard;

/** How a score came about, as lines of text: rule, operands with their source cells, arithmetic, losses. */
public final class Explanation {

    /** What a line is, for its look. */
    public enum Kind {
        /** Title. */
        TITLE,
        /** Label of a part. */
        LABEL,
        /** Text. */
        TEXT,
        /** Where a number comes from. */
        PLACE,
        /** Something is missing. */
        WARNING
    }

    /** One line. */
    public record Line(Kind kind, String text) {
    }

    private final Texts texts;

    /** Explains in the language of these texts. */
    public Explanation(Texts texts) {
        this.texts = texts;
    }

    /** The explanation of this row. */
    public List<Line> of(ScoreRow row) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Kind.TITLE, row.text(ScoreRow.Column.NAME, texts.locale())));
        lines.add(new Line(Kind.TEXT, texts.get("explain.score", row.text(ScoreRow.Column.SCORE, texts.locale()),
                row.text(ScoreRow.Column.WEIGHT, texts.locale()))));
        row.line().entry().ifPresentOrElse(entry -> leaf(entry, lines), () -> parts(row, lines));
        return lines;
    }

    private void parts(ScoreRow row, List<Line> lines) {
        lines.add(new Line(Kind.LABEL, texts.get("explain.parts")));
        for (ScoreRow child : row.children()) {
            lines.add(new Line(Kind.TEXT, texts.get("explain.part", child.text(ScoreRow.Column.NAME, texts.locale()),
                    child.text(ScoreRow.Column.SCORE, texts.locale()), child.text(ScoreRow.Column.WEIGHT, texts.locale()))));
        }
    }

    private void leaf(Scorecard.Entry entry, List<Line> lines) {
        for (String missing : entry.missing()) {
            lines.add(new Line(Kind.WARNING, missing));
        }
        part("explain.rule", entry.rule(), lines);
        if (!entry.operands().isEmpty()) {
            lines.add(new Line(Kind.LABEL, texts.get("explain.operands")));
        }
        for (Scorecard.OperandLine operand : entry.operands()) {
            lines.add(new Line(Kind.TEXT, operand.name() + "  " + operand.value().map(Numbers::groupedText).orElse("—")
                    + (operand.value().isEmpty() || operand.unit().equals("1") ? "" : operand.unit())));
            operand.place().map(Place::text).ifPresent(place -> lines.add(new Line(Kind.PLACE,
                    operand.raw().isBlank() ? place : texts.get("explain.place", place, operand.raw()))));
        }
        part("explain.calculation", entry.calculation(), lines);
        if (!entry.losses().isEmpty()) {
            lines.add(new Line(Kind.LABEL, texts.get("explain.losses")));
        }
        for (Scorecard.Loss loss : entry.losses()) {
            lines.add(new Line(Kind.TEXT, texts.get("explain.loss", loss.points().stripTrailingZeros().toPlainString(), loss.reason())));
        }
        for (String note : entry.notes()) {
            lines.add(new Line(Kind.PLACE, note));
        }
    }

    private void part(String label, String text, List<Line> lines) {
        if (!text.isBlank()) {
            lines.add(new Line(Kind.LABEL, texts.get(label)));
            lines.add(new Line(Kind.TEXT, text));
        }
    }
}
