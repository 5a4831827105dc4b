package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.steelyard.document.Cell;
import org.steelyard.model.mapping.ColumnRole;

/**
 * Finds the headings of a table below its title. The lowest row of the headings is the first one under which every
 * required column fits; at most {@value #SEARCH} rows and {@value #WIDTH} columns are tried, and
 * headings are at most {@value #DEPTH} rows deep.
 */
final class HeaderMatcher {

    static final int SEARCH = 60;
    private static final int DEPTH = 4;
    private static final int GAP = 3;
    private static final int WIDTH = 500;
    private static final Pattern ABOUT = Pattern.compile("(?:单位|日期|时间|编号|制表|填报)[^:]*:");

    private final Sheet sheet;
    private final Range region;
    private final List<Integer> inspected;

    HeaderMatcher(Sheet sheet, Range region) {
        this.sheet = sheet;
        this.region = region;
        this.inspected = sheet.columns().stream().filter(region::hasColumn).limit(WIDTH).toList();
    }

    /** The headings: all of them, or as many as the best row has. Empty when nothing fits anywhere. */
    Optional<Headings> find(KnownTable table) {
        Headings best = null;
        int end = Math.min(region.lastRow(), region.row() + SEARCH - 1);
        for (int row = region.row(); row <= end; row++) {
            Optional<Headings> found = at(row, table);
            if (found.isPresent() && (best == null || found.get().score() > best.score())) {
                best = found.get();
            }
            if (best != null && best.complete()) {
                return Optional.of(deeper(best, table));
            }
        }
        return Optional.ofNullable(best);
    }

    // optional columns may stand one row below the required ones
    private Headings deeper(Headings found, KnownTable table) {
        Headings best = found;
        for (int row = found.dataRow(); row <= found.dataRow() + 1 && row <= region.lastRow(); row++) {
            Optional<Headings> below = at(row, table);
            if (below.isPresent() && below.get().complete() && below.get().score() > best.score()) {
                best = below.get();
            }
        }
        return best;
    }

    private Optional<Headings> at(int row, KnownTable table) {
        if (sheet.row(row).isEmpty()) {
            return Optional.empty();
        }
        int top = top(row);
        List<ColumnAssignment.Spot> spots = new ArrayList<>();
        Map<Cell, Integer> seen = new HashMap<>();
        for (int column : inspected) {
            List<Cell> cells = path(top, row, column);
            if (cells.isEmpty()) {
                continue;
            }
            Cell lowest = cells.get(cells.size() - 1);
            Integer before = seen.putIfAbsent(lowest, spots.size());
            if (before == null) {
                spots.add(new ColumnAssignment.Spot(column, column, new HeadingPath(cells)));
            } else {
                ColumnAssignment.Spot spot = spots.get(before);
                spots.set(before, new ColumnAssignment.Spot(spot.first(), column, spot.path()));
            }
        }
        ColumnAssignment assignment = new ColumnAssignment(table, spots);
        return assignment.isEmpty() ? Optional.empty() : Optional.of(headings(table, top, row, assignment));
    }

    private Headings headings(KnownTable table, int top, int row, ColumnAssignment assignment) {
        List<KnownColumn> missing = table.columns().stream()
                .filter(k -> k.mapping().isRequired() && !k.is(ColumnRole.IGNORED) && !assignment.has(k)).toList();
        int dataRow = row + 1;
        for (Headings.Column column : assignment.columns()) {
            for (Cell cell : column.path().cells()) {
                dataRow = Math.max(dataRow, sheet.lastRow(cell) + 1);
            }
        }
        return new Headings(top, dataRow, assignment.columns(), missing, assignment.ambiguous(), assignment.unknown());
    }

    // headings reach up while the rows above look like headings; empty rows between them do not matter
    private int top(int row) {
        int top = row;
        int depth = 1;
        for (int above = row - 1; above >= region.row() && depth < DEPTH && top - above <= GAP + 1; above--) {
            List<Cell> cells = sheet.row(above).stream().filter(c -> region.hasColumn(c.column())).toList();
            if (cells.isEmpty()) {
                continue;
            }
            if (!looksLikeHeadings(cells)) {
                break;
            }
            top = above;
            depth++;
        }
        return top;
    }

    // several cells, or one over some of the columns; none of them a unit line or who filled in the table
    private boolean looksLikeHeadings(List<Cell> cells) {
        return (cells.size() > 1 || partial(cells.get(0))) && cells.stream().noneMatch(c -> c.text().length() > 60
                || !Units.line(c.text()).isEmpty() || ABOUT.matcher(Labels.fold(c.text())).find());
    }

    private boolean partial(Cell cell) {
        int last = sheet.lastColumn(cell);
        return last > cell.column() && (cell.column() > region.column() && cell.column() > sheet.columns().get(0)
                || last < Math.min(region.lastColumn(), sheet.columns().get(sheet.columns().size() - 1)));
    }

    private List<Cell> path(int top, int row, int column) {
        List<Cell> cells = new ArrayList<>();
        for (int r = top; r <= row; r++) {
            Optional<Cell> cell = sheet.cell(r, column).filter(c -> !c.text().isBlank());
            if (cell.isPresent() && !cells.contains(cell.get())) {
                cells.add(cell.get());
            } else if (cell.isEmpty() && r < row && !sheet.text(row, column).isBlank()) {
                // a heading over several columns that was not merged, as in csv
                left(r, column, row).filter(c -> !cells.contains(c)).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private Optional<Cell> left(int row, int column, int lowest) {
        for (int c = column - 1; c >= region.column() && column - c < 20; c--) {
            Optional<Cell> cell = sheet.cell(row, c).filter(x -> !x.text().isBlank());
            if (cell.isPresent()) {
                // a heading that reaches down itself is nobody's parent
                int from = c;
                boolean parent = sheet.lastRow(cell.get()) == row
                        && IntStream.rangeClosed(row + 1, lowest).anyMatch(r -> !sheet.text(r, from).isBlank());
                return parent ? cell : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
