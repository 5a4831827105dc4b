package org.steelyard.tabular;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.Cell;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;

/** Numbers that are stated as bounds: ≥95%, 不低于90%, 80%以上. A strict comparator is none of these and stays text. */
public final class Bounds {

    private static final Pattern BEFORE = Pattern.compile("(?<least>≥|>=|≧|不低于|不少于|不小于|大于等于|大于或等于)|(?<most>≤|<=|≦|不高于|不超过|不多于|不大于|小于等于|小于或等于)");
    private static final Pattern AFTER = Pattern.compile("(?<number>.*\\d.*?)(?:\\((?:含|以上含)\\))?(?<words>(?:及|或)?以上|(?:及|或)?以下|以内)(?:\\(含\\))?");

    private Bounds() {
    }

    /** A comparator, and the text of its number. */
    public record Bound(Target.Comparator comparator, String number) {
        /** The bound with this number. */
        public Target of(Quantity quantity) {
            return new Target(comparator, quantity.value(), null, quantity.unit(), null);
        }
    }

    /** The bound that a text states; empty when it has no comparator. */
    public static Optional<Bound> in(String text) {
        String folded = Labels.fold(text);
        Matcher before = BEFORE.matcher(folded);
        if (before.lookingAt()) {
            return Optional.of(new Bound(before.group("least") != null ? Target.Comparator.AT_LEAST : Target.Comparator.AT_MOST,
                    folded.substring(before.end())));
        }
        Matcher after = AFTER.matcher(folded);
        if (after.matches()) {
            return Optional.of(new Bound(after.group("words").endsWith("以上") ? Target.Comparator.AT_LEAST : Target.Comparator.AT_MOST, after.group("number")));
        }
        return Optional.empty();
    }

    /** The cell with the number of its bound in place of its text; the cell itself when it states none. */
    static Cell number(Cell cell) {
        return cell.kind() != Cell.Kind.TEXT ? cell : in(cell.text()).map(b -> Cell.text(cell.row(), cell.column(), b.number())).orElse(cell);
    }
}
