package org.steelyard.ui.internal.page.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.core.session.ScoreChange;
import org.steelyard.model.text.Texts;

/** What changed since the last visit, as text. */
final class ChangeList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ChangeList() {
    }

    /** The heading: since when, or that this is the first visit. */
    static String title(Optional<Instant> last, List<ScoreChange> changes, ZoneId zone, Texts texts) {
        return last.map(at -> texts.get(changes.isEmpty() ? "changes.none" : "changes", DAY.format(at.atZone(zone)))).orElse(texts.get("changes.first"));
    }

    /** A line each: name, points before and now. */
    static String lines(List<ScoreChange> changes, Texts texts) {
        return changes.stream().map(c -> texts.get("change", c.total() ? texts.get("change.total") : (c.code() + " " + c.name()).strip(),
                points(c.before()), points(c.after()), difference(c))).collect(Collectors.joining("\n"));
    }

    private static String difference(ScoreChange change) {
        return change.difference().map(d -> (d.signum() > 0 ? "▲ +" : "▼ −") + Standing.points(d.abs())).orElse("");
    }

    private static String points(Optional<BigDecimal> points) {
        return points.map(Standing::points).orElse("—");
    }
}
