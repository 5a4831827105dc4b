package org.steelyard.ui.internal.page.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.fund.Column;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.value.Value;
import org.steelyard.ui.internal.page.fund.Identities.Breach;

/**
 * A statement as it is printed: income beside expenditure, or one line with several columns of amounts.
 *
 * @param columns  the amount columns of a statement with several; empty for one of two sides
 * @param rows     the rows
 * @param breaches identities that do not hold
 */
record FundTable(List<Column> columns, List<Row> rows, List<Breach> breaches) {

    /**
     * A row: one line on each side, or one line with its cells.
     *
     * @param cells what stands in it; an empty one where the other side is longer
     */
    record Row(List<Optional<Cell>> cells) {
    }

    /**
     * A line's name with one of its amounts.
     *
     * @param line  the line
     * @param depth how far it is indented
     * @param slot  where the amount stands; empty when the line has no such column
     */
    record Cell(StatementLine line, int depth, Optional<Slot> slot) {

        /** Ordinal, 其中 and name. */
        String label(String ofWhich) {
            String ordinal = line.getOrdinal() == null || line.getOrdinal().isBlank() ? "" : line.getOrdinal() + "、";
            String name = line.getName() == null ? String.valueOf(line.getCode()) : line.getName();
            return "　".repeat(depth) + (line.isOfWhich() && !name.contains("其中") ? ofWhich : "") + ordinal + name;
        }

        /** The adopted value; empty when nothing is adopted or the source says nothing. */
        Optional<Value> value() {
            return slot.map(Slot::getAdopted).map(Claim::getValue).filter(v -> !(v instanceof Value.Blank));
        }

        boolean stale() {
            return slot.filter(Slot::isStale).isPresent();
        }

        /** Whether several statements differ. */
        boolean disputed() {
            return slot.filter(s -> s.getClaims().stream().map(Claim::getValue).distinct().count() > 1).isPresent();
        }
    }

    static FundTable of(FundStatement statement) {
        List<Breach> breaches = Identities.broken(statement);
        List<Column> columns = columns(statement.getLines());
        if (!columns.isEmpty()) {
            List<Row> rows = new ArrayList<>();
            wide(statement.getLines(), 0, columns, rows);
            return new FundTable(columns, List.copyOf(rows), breaches);
        }
        List<Cell> income = new ArrayList<>();
        List<Cell> expenditure = new ArrayList<>();
        for (StatementLine line : statement.getLines()) {
            add(line, 0, String.valueOf(line.getCode()).startsWith("expenditure") ? expenditure : income);
        }
        List<Row> rows = new ArrayList<>();
        // totals stand on the last row of both sides
        pad(income, expenditure);
        for (int i = 0; i < Math.max(income.size(), expenditure.size()); i++) {
            rows.add(new Row(List.of(at(income, i), at(expenditure, i))));
        }
        return new FundTable(List.of(), List.copyOf(rows), breaches);
    }

    private static void pad(List<Cell> income, List<Cell> expenditure) {
        List<Cell> shorter = income.size() < expenditure.size() ? income : expenditure;
        int missing = Math.abs(income.size() - expenditure.size());
        boolean totals = !income.isEmpty() && !expenditure.isEmpty() && last(income).endsWith("grandTotal") && last(expenditure).endsWith("grandTotal");
        for (int i = 0; totals && i < missing; i++) {
            shorter.add(shorter.size() - 1, null);
        }
    }

    private static String last(List<Cell> side) {
        return String.valueOf(side.get(side.size() - 1).line().getCode());
    }

    private static Optional<Cell> at(List<Cell> side, int index) {
        return index < side.size() ? Optional.ofNullable(side.get(index)) : Optional.empty();
    }

    private static void add(StatementLine line, int depth, List<Cell> side) {
        side.add(new Cell(line, depth, Optional.ofNullable(line.getAmount())));
        line.getDetails().forEach(detail -> add(detail, depth + 1, side));
    }

    private static List<Column> columns(List<StatementLine> lines) {
        return lines.stream().flatMap(l -> l.getCells().stream()).map(LineCell::getColumn).distinct().sorted().toList();
    }

    private static void wide(List<StatementLine> lines, int depth, List<Column> columns, List<Row> rows) {
        for (StatementLine line : lines) {
            rows.add(new Row(columns.stream().map(column -> Optional.of(new Cell(line, depth, line.getCells().stream()
                    .filter(c -> c.getColumn() == column).findFirst().map(LineCell::getSlot)))).toList()));
            wide(line.getDetails(), depth + 1, columns, rows);
        }
    }

    boolean broken(StatementLine line) {
        return breaches.stream().anyMatch(b -> b.concerns(line));
    }
}
