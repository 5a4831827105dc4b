package org.steelyard.core.internal.collect;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

import org.steelyard.document.Cell;
import org.steelyard.document.NumberText;
import org.steelyard.document.ParsedNumber;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.value.Basis;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.tabular.Bounds;

/** Reads what was entered into a cell, in the unit that the row asks for. */
final class EntryReader {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Findings findings;

    EntryReader(Findings findings) {
        this.findings = findings;
    }

    /** A value as entered, with the bound where it states no more than one. */
    record Entry(Value value, Optional<Target> bound) {
        Entry(Value value) {
            this(value, Optional.empty());
        }
    }

    /** The value; empty when nothing usable is entered, which is told. */
    Optional<Entry> read(Cell cell, Item item, Location at) {
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.add(Severity.ERROR, "import.sheet-cell-error", at, item.name(), cell.text());
            return Optional.empty();
        }
        if (NumberText.isBlank(cell.text())) {
            return Optional.of(new Entry(new Value.Blank()));
        }
        if (item.unit().isEmpty() && parsed(cell).isEmpty()) {
            return Optional.of(new Entry(new Value.Text(cell.text().strip())));
        }
        Optional<Bounds.Bound> bound = cell.kind() == Cell.Kind.TEXT ? Bounds.in(cell.text()) : Optional.empty();
        if (bound.isPresent() && !item.bounded()) {
            findings.add(Severity.ERROR, "import.sheet-text-in-number", at, item.name(), shortened(cell.text()));
            return Optional.empty();
        }
        Optional<ParsedNumber> number = bound.isPresent() ? NumberText.parse(bound.get().number()) : parsed(cell);
        if (number.isEmpty()) {
            return words(cell, item, at);
        }
        return quantity(number.get(), item, at).map(q -> new Entry(Value.of(q), bound.map(b -> b.of(q))));
    }

    private static Optional<ParsedNumber> parsed(Cell cell) {
        return switch (cell.kind()) {
            // 95% typed into a cell is stored as 0.95 and printed as 95%
            case NUMBER -> cell.text().strip().endsWith("%") ? NumberText.parse(cell.text())
                    : cell.asNumber().map(n -> new ParsedNumber(n, false, Optional.empty(), false, false));
            case TEXT -> NumberText.parse(cell.text());
            default -> Optional.empty();
        };
    }

    // 满意 in a self-evaluation is a statement; elsewhere a word is no number
    private Optional<Entry> words(Cell cell, Item item, Location at) {
        if (cell.kind() == Cell.Kind.TEXT && item.bounded()) {
            findings.add(Severity.WARNING, "import.sheet-words", at, item.name(), shortened(cell.text()));
            return Optional.of(new Entry(new Value.Text(cell.text().strip())));
        }
        findings.add(Severity.ERROR, "import.sheet-text-in-number", at, item.name(), shortened(cell.text()));
        return Optional.empty();
    }

    private Optional<Quantity> quantity(ParsedNumber number, Item item, Location at) {
        Unit asked = item.unit().orElse(Unit.ONE);
        Unit stated = number.unit().orElse(number.multiplied() && !asked.isRatio() ? new Unit(asked.base()) : asked);
        if (item.unit().isPresent() && !stated.converts(asked)) {
            findings.add(Severity.ERROR, "import.sheet-other-unit", at, item.name(), stated, asked);
            return Optional.empty();
        }
        if (item.unit().isPresent() && !stated.equals(asked)) {
            findings.add(Severity.INFO, "import.sheet-converted", at, item.name(), stated, asked);
        }
        Quantity quantity = new Quantity(number.value(), stated, basis(item), number.approximate());
        if (quantity.value().signum() < 0 && item.unit().isPresent() && !item.bounded() && !item.signed()) {
            findings.add(Severity.ERROR, "import.sheet-negative", at, item.name(), quantity.value().toPlainString());
            return Optional.empty();
        }
        if (stated.equals(Unit.PERCENT) && quantity.value().signum() > 0 && quantity.value().compareTo(BigDecimal.ONE) <= 0
                || stated.equals(Unit.PERCENT) && quantity.value().compareTo(HUNDRED.multiply(BigDecimal.TEN)) > 0) {
            findings.add(Severity.WARNING, "import.sheet-per-cent", at, item.name(), quantity.value().toPlainString());
        }
        return Optional.of(quantity);
    }

    // other words about the basis are for people
    private static Basis basis(Item item) {
        return Arrays.stream(Basis.values()).filter(b -> b.label().equals(item.basis().strip())).findFirst().orElse(Basis.UNSTATED);
    }

    private static String shortened(String text) {
        String plain = NumberText.plain(text);
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
