package org.steelyard.ui.internal.page.indicators.grid;

import java.util.Locale;
import java.util.Set;

import org.steelyard.scoring.Scorecard;

/**
 * Which indicators are wanted: those in one of whose cells each word stands, and that are in one of the states.
 *
 * @param text   words, separated by blanks; blank for all
 * @param states wanted states; empty for all
 */
public record RowFilter(String text, Set<State> states) {

    /** Everything. */
    public static final RowFilter ALL = new RowFilter("", Set.of());

    /** What an indicator can be asked for. */
    public enum State {
        /** It cannot be scored yet. */
        OPEN,
        /** Points are lost. */
        LOST,
        /** A file behind it was replaced. */
        STALE,
        /** Points are lost without evidence. */
        UNSUPPORTED
    }

    /** Copies the states. */
    public RowFilter {
        states = Set.copyOf(states);
    }

    /** Whether everything is wanted. */
    boolean all() {
        return text.isBlank() && states.isEmpty();
    }

    boolean wants(GridRow leaf, CellText cells) {
        return (states.isEmpty() || states.stream().anyMatch(s -> in(s, leaf, cells))) && (text.isBlank() || says(leaf, cells));
    }

    /** Whether an indicator is in this state. */
    static boolean in(State state, GridRow leaf, CellText cells) {
        return switch (state) {
            case OPEN -> leaf.line().filter(Scorecard.Line::complete).isEmpty();
            case LOST -> leaf.line().flatMap(Scorecard.Line::lost).map(l -> l.signum() > 0).orElse(false);
            case STALE -> cells.stale(leaf);
            case UNSUPPORTED -> cells.unsupported(leaf);
        };
    }

    private boolean says(GridRow leaf, CellText cells) {
        StringBuilder all = new StringBuilder();
        // an indicator is found by the names above it and by its items, too
        leaf.all().forEach(row -> append(row, cells, all));
        for (var above = leaf.parent(); above.isPresent(); above = above.get().parent()) {
            all.append(cells.plain(above.get(), GridColumn.NAME)).append('\n');
        }
        String said = all.toString().toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static void append(GridRow row, CellText cells, StringBuilder all) {
        for (GridColumn column : GridColumn.values()) {
            all.append(cells.plain(row, column)).append('\n');
        }
    }
}
