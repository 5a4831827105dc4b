package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.mapping.Clue;
import org.steelyard.model.mapping.TableMapping;

/** Tells period and scope of the values of one table, clue by clue, in the order that the mapping gives. */
final class Clues {

    private static final List<Clue> USUAL = List.of(Clue.COLUMN, Clue.HEADER, Clue.TITLE, Clue.SHEET, Clue.FILE,
            Clue.FIXED);

    private final Context context;
    private final Found found;
    private final TableMapping table;

    Clues(Context context, Found found) {
        this.context = context;
        this.found = found;
        this.table = found.table().mapping();
    }

    /** The period of a value under this column, in a row whose period column says {@code cell}. */
    Optional<String> period(Optional<Headings.Column> column, String cell) {
        if (column.filter(this::isOneOfSeveralYears).isPresent()) {
            return column.get().year();
        }
        for (Clue clue : order(table.getPeriodFrom(), table.getPeriod())) {
            Optional<String> period = switch (clue) {
                case TITLE -> found.year().filter(y -> Years.in(found.title()).size() < 2).or(() -> Years.single(found.title()))
                        .or(() -> Years.single(undated()));
                case HEADER -> column.flatMap(c -> c.year().or(() -> c.path().year()));
                case SHEET -> Years.single(found.sheet().grid().name());
                case FILE -> Years.single(found.sheet().baseName())
                        .or(() -> Years.single(found.sheet().document().name()));
                case COLUMN -> cell.isBlank() ? Optional.empty() : Years.single(cell);
                case FIXED -> fixed(table.getPeriod());
            };
            if (period.isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    /** The scope of a value under this column, in a row whose scope column says {@code cell}. */
    Optional<String> scope(Optional<Headings.Column> column, String cell) {
        for (Clue clue : order(table.getScopeFrom(), table.getScope())) {
            Optional<String> scope = switch (clue) {
                case TITLE -> named(found.title()).or(() -> first(found.lines()));
                case HEADER -> column.flatMap(c -> named(c.path().text()));
                case SHEET -> named(found.sheet().grid().name());
                case FILE -> named(found.sheet().baseName()).or(() -> named(found.sheet().document().name()));
                case COLUMN -> cell.isBlank() ? Optional.empty() : named(cell).or(() -> Optional.of(cell));
                case FIXED -> fixed(table.getScope());
            };
            if (scope.isPresent()) {
                return scope;
            }
        }
        return Optional.empty();
    }

    // columns side by side under different years are told apart by nothing else
    private boolean isOneOfSeveralYears(Headings.Column column) {
        return column.year().isPresent() && found.headings().stream().flatMap(h -> h.columns().stream())
                .anyMatch(c -> c.known() == column.known() && c != column && !c.year().equals(column.year()));
    }

    // the day a table was filled in says nothing about its year; the day it was counted does
    private String undated() {
        return found.lines().stream().map(Labels::fold)
                .filter(l -> l.matches(".*截[至止].*") || !l.matches(".*(?:日期|时间|\\d{4}年\\d{1,2}月\\d{1,2}日).*"))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private Optional<String> named(String text) {
        return context.districts().in(text);
    }

    private Optional<String> first(List<String> texts) {
        return texts.stream().flatMap(t -> named(t).stream()).findFirst();
    }

    // what is fixed is tried last, even where the mapping does not list it
    private static List<Clue> order(List<Clue> clues, String fixed) {
        if (clues.isEmpty()) {
            return USUAL;
        }
        List<Clue> all = new ArrayList<>(clues);
        if (fixed != null && !clues.contains(Clue.FIXED)) {
            all.add(Clue.FIXED);
        }
        return all;
    }

    private Optional<String> fixed(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String filled = text.replace("{year}", context.year());
        if (filled.contains("{year-1}") && context.year().matches("\\d{4}")) {
            filled = filled.replace("{year-1}", Integer.toString(Integer.parseInt(context.year()) - 1));
        }
        return filled.isBlank() ? Optional.empty() : Optional.of(filled);
    }
}
