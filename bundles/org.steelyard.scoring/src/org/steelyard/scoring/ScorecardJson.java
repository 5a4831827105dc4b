package org.steelyard.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.scoring.Scorecard.Entry;
import org.steelyard.scoring.Scorecard.GradeDistance;
import org.steelyard.scoring.Scorecard.Line;
import org.steelyard.scoring.Scorecard.Loss;
import org.steelyard.scoring.Scorecard.OperandLine;
import org.steelyard.scoring.internal.JsonText;

/**
 * Writes a scorecard as JSON, for {@code scorecard.json} and for programs. Decimals are strings in plain notation
 * ({@code "80.3"}), because a reader's floating point must not touch them; what is absent is {@code null}. The order of
 * everything is fixed, lines end with a line feed, so that the same scorecard gives the same bytes (UTF-8).
 *
 * <pre>{@code
 * { "format": 1, "reading": "applied", "total": "80.3", "full": "100", "complete": true, "grade": "良",
 *   "distances": [ { "grade", "line", "margin", "change", "leadsTo" } ],
 *   "lines": [ { "code", "name", "level", "leaf", "weight", "score", "lost", "complete",
 *                "entry": { "rule", "kind", "basis", "actual": { "value", "unit", "text" }, "raw", "rounded", "calculation",
 *                           "operands": [ { "key", "name", "value", "unit", "address", "place", "raw" } ],
 *                           "losses": [ { "points", "reason" } ], "missing": [], "notes": [] } } ] }
 * }</pre>
 * Attached scorecards follow as {@code "attached": [ { "rubric", "name", "total", "full", … "lines" } ]}, when there are any.
 */
public final class ScorecardJson {

    private static final int FORMAT = 1;

    private final JsonText json = new JsonText();

    private ScorecardJson() {
    }

    /** The scorecard as JSON; derived, never read back. */
    public static String write(Scorecard scorecard) {
        ScorecardJson writer = new ScorecardJson();
        writer.scorecard(scorecard);
        return writer.json.text();
    }

    private void scorecard(Scorecard card) {
        json.object(() -> {
            json.number("format", FORMAT);
            json.string("reading", card.reading().name().toLowerCase(java.util.Locale.ROOT));
            members(card);
            if (!card.attached().isEmpty()) {
                json.array("attached", card.attached(), this::attached);
            }
        });
    }

    private void members(Scorecard card) {
        decimal("total", card.total());
        decimal("full", card.full());
        json.truth("complete", card.complete());
        json.string("grade", card.grade().orElse(null));
        json.array("distances", card.distances(), this::distance);
        json.array("lines", card.lines(), this::line);
    }

    private void attached(Scorecard.Attached attached) {
        json.object(() -> {
            json.string("rubric", attached.rubric());
            json.string("name", attached.name());
            members(attached.scorecard());
        });
    }

    private void distance(GradeDistance distance) {
        json.object(() -> {
            json.string("grade", distance.grade());
            decimal("line", distance.line());
            decimal("margin", distance.margin());
            decimal("change", distance.change());
            json.string("leadsTo", distance.leadsTo());
        });
    }

    private void line(Line line) {
        json.object(() -> {
            json.string("code", line.code());
            json.string("name", line.name());
            json.number("level", line.level());
            json.truth("leaf", line.leaf());
            decimal("weight", line.weight());
            decimal("score", line.score());
            decimal("lost", line.lost());
            json.truth("complete", line.complete());
            line.entry().ifPresent(this::entry);
        });
    }

    private void entry(Entry entry) {
        json.object("entry", () -> {
            json.string("rule", entry.rule());
            json.string("kind", entry.kind());
            json.string("basis", entry.basis());
            entry.actual().ifPresent(actual -> json.object("actual", () -> {
                decimal("value", actual.value());
                json.string("unit", actual.unit().symbol());
                json.string("text", actual.text());
            }));
            decimal("raw", entry.raw());
            decimal("rounded", entry.rounded());
            json.string("calculation", entry.calculation());
            json.array("operands", entry.operands(), this::operand);
            json.array("losses", entry.losses(), this::loss);
            strings("missing", entry.missing());
            strings("notes", entry.notes());
        });
    }

    private void operand(OperandLine operand) {
        json.object(() -> {
            json.string("key", operand.key());
            json.string("name", operand.name());
            json.string("value", operand.value().orElse(null));
            json.string("unit", operand.unit());
            json.string("address", operand.address());
            json.string("place", operand.place().map(Object::toString).orElse(null));
            json.string("raw", operand.raw());
        });
    }

    private void loss(Loss loss) {
        json.object(() -> {
            decimal("points", loss.points());
            json.string("reason", loss.reason());
        });
    }

    private void strings(String name, List<String> values) {
        json.array(name, values, json::string);
    }

    private void decimal(String name, Optional<BigDecimal> value) {
        json.string(name, value.map(BigDecimal::toPlainString).orElse(null));
    }

    private void decimal(String name, BigDecimal value) {
        json.string(name, value.toPlainString());
    }
}
