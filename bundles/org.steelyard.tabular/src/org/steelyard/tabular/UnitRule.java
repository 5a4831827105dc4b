package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.TableMapping;
import org.steelyard.model.mapping.ValueKind;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Unit;

/**
 * Which unit the numbers of one table are in. What is printed counts: in the cell, in the row, in the heading, in the
 * unit line; then what the mapping says of row, column and table. Something printed that counts another thing than the
 * mapping expects is an error, never converted.
 */
final class UnitRule {

    private final Found found;
    private final TableMapping table;
    private final Findings findings;
    private final List<Unit> printed;
    private final Set<String> told = new LinkedHashSet<>();

    UnitRule(Found found, Findings findings) {
        this.found = found;
        this.table = found.table().mapping();
        this.findings = findings;
        this.printed = printed(found);
    }

    private static List<Unit> printed(Found found) {
        Set<Unit> units = new LinkedHashSet<>();
        for (String line : found.lines()) {
            units.addAll(Units.line(line));
        }
        if (units.isEmpty()) {
            Units.inside(found.title()).ifPresent(units::add);
        }
        return List.copyOf(units);
    }

    /** The unit line as printed, for people; empty when there is none. */
    String text() {
        return printed.isEmpty() ? "" : String.join("、", printed.stream().map(Unit::symbol).toList());
    }

    /** Whether the unit line fits nothing that the mapping expects; said once. */
    boolean contradicts() {
        List<Unit> wanted = new ArrayList<>();
        if (table.getUnit() != null) {
            wanted.add(table.getUnit());
        }
        found.table().columns().stream().filter(c -> c.is(ColumnRole.VALUE) && c.mapping().getUnit() != null)
                .forEach(c -> wanted.add(c.mapping().getUnit()));
        table.getRows().stream().filter(r -> r.getUnit() != null).forEach(r -> wanted.add(r.getUnit()));
        List<KnownColumn> numbers = found.table().columns().stream()
                .filter(c -> c.is(ColumnRole.VALUE) && c.mapping().getKind() == ValueKind.NUMBER).toList();
        boolean open = table.getUnit() == null && numbers.stream().anyMatch(c -> c.mapping().getUnit() == null)
                && (table.getRows().isEmpty() || table.getRows().stream().anyMatch(r -> r.getUnit() == null));
        boolean differs = !numbers.isEmpty() && !open && !printed.isEmpty() && !wanted.isEmpty()
                && printed.stream().noneMatch(p -> wanted.stream().anyMatch(p::converts));
        if (differs) {
            differs(text(), wanted.get(0), found.sheet().location());
        }
        return differs;
    }

    /**
     * The unit of one number.
     *
     * @param column  its column
     * @param row     its declared row
     * @param inRow   unit printed in the row's label or its unit column
     * @param inCell  unit printed in the cell
     * @param where   the cell
     * @return empty when there is none to rely on; that has been reported
     */
    Optional<Unit> of(Optional<Headings.Column> column, KnownColumn known, Optional<RowMapping> row,
            Optional<Unit> inRow, Optional<Unit> inCell, Location where) {
        Unit ofColumn = known == null ? null : known.mapping().getUnit();
        Optional<Unit> heading = column.flatMap(Headings.Column::unit);
        // a column of shares stays one, whatever its rows count: 同比下降（%） of 死亡人数（人）
        boolean share = heading.or(() -> Optional.ofNullable(ofColumn)).map(Unit::isRatio).orElse(false);
        Unit ofRow = row.map(RowMapping::getUnit).filter(u -> !share || u.isRatio()).orElse(null);
        boolean own = ofRow != null || ofColumn != null;
        Unit wanted = ofRow != null ? ofRow : ofColumn != null ? ofColumn : table.getUnit();
        if (share && wanted != null && !wanted.isRatio()) {
            wanted = null;
        }
        Optional<Unit> stated = inCell.or(() -> inRow.filter(u -> !share || u.isRatio())).or(() -> heading);
        if (stated.isPresent()) {
            // where the mapping leaves it open, what is printed about the table is expected of a cell: no 50% under 元
            Optional<Unit> about = inRow.or(() -> heading).or(() -> printed.stream().findFirst()).filter(u -> inCell.isPresent() && !share);
            Optional<Unit> due = Optional.ofNullable(wanted).or(() -> about.filter(u -> printed.stream().noneMatch(stated.get()::converts)));
            if (due.isPresent() && !stated.get().converts(due.get())) {
                differs(stated.get().symbol(), due.get(), where);
                return Optional.empty();
            }
            return stated;
        }
        Unit expected = wanted;
        Optional<Unit> line = expected == null ? printed.size() == 1 ? Optional.of(printed.get(0)) : Optional.empty()
                : printed.stream().filter(p -> p.converts(expected)).findFirst();
        if (line.isPresent()) {
            return line;
        }
        boolean needed = expected == null
                || table.isUnitRequired() && (!own || table.getUnit() == null || expected.converts(table.getUnit()));
        if (needed) {
            if (told.add("missing")) {
                Optional<String> unknown = found.lines().stream().flatMap(l -> Units.unknown(l).stream()).findFirst();
                findings.add(unknown.isPresent() ? Code.UNIT_UNKNOWN : Code.UNIT_MISSING, found.sheet().location(), found.title(),
                        expected == null ? findings.texts().get("unit.any") : expected.symbol(), unknown.orElse(""));
            }
            return Optional.empty();
        }
        return Optional.of(expected);
    }

    private void differs(String stated, Unit wanted, Location where) {
        if (told.add(stated + "/" + wanted)) {
            findings.add(Code.UNIT_DIFFERS, where, found.title(), stated, wanted.symbol());
        }
    }
}
