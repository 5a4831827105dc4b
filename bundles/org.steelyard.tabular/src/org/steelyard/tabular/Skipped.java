package org.steelyard.tabular;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steelyard.model.problem.Location;

/** Checks that could not be made because a cell of theirs could not be used; each is told once, with all such cells. */
final class Skipped {

    private final Found found;
    private final Context context;
    private final Map<String, Set<Location>> cells = new LinkedHashMap<>();

    Skipped(Found found, Context context) {
        this.found = found;
        this.context = context;
    }

    /** A check, and the cells that are in its way. */
    void add(String check, Collection<Amount> unread) {
        Set<Location> locations = cells.computeIfAbsent(check, c -> new LinkedHashSet<>());
        unread.forEach(a -> locations.add(found.sheet().location(a.row(), a.column(), a.raw())));
    }

    /** A check, and the rows that may be meant in it but are not known. */
    void addRows(String check, Collection<Location> rows) {
        cells.computeIfAbsent(check, c -> new LinkedHashSet<>()).addAll(rows);
    }

    void tell() {
        cells.forEach((check, locations) -> context.findings().add(Code.CHECK_SKIPPED, locations.iterator().next(), check,
                context.findings().list(locations.stream().map(this::text).toList())));
    }

    private String text(Location at) {
        return List.of(at.cell(), context.findings().quoted(List.of(at.value()))).stream().filter(t -> !t.isEmpty())
                .reduce((cell, value) -> cell + context.texts().get("between-cell-and-value") + value).orElse("");
    }
}
