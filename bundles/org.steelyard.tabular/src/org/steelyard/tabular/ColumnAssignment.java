package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.Layout;

/** Gives the columns of a sheet to the columns of a mapping, by their headings; never guesses between equals. */
final class ColumnAssignment {

    private final List<Headings.Column> columns = new ArrayList<>();
    private final List<Headings.Ambiguous> ambiguous = new ArrayList<>();
    private final List<Spot> left;

    ColumnAssignment(KnownTable table, List<Spot> spots) {
        this.left = table.layout() == Layout.SIDES ? sides(table, spots) : assign(table.columns(), spots, "");
        columns.sort(Comparator.comparingInt(Headings.Column::first));
    }

    /** Columns of the sheet under one heading: first and last one, and the headings above them. */
    record Spot(int first, int last, HeadingPath path) {
    }

    /** What was given away, from left to right. */
    List<Headings.Column> columns() {
        return columns;
    }

    List<Headings.Ambiguous> ambiguous() {
        return ambiguous;
    }

    /** Headings that no column of the mapping fits. */
    List<HeadingPath> unknown() {
        return left.stream().map(Spot::path).toList();
    }

    boolean isEmpty() {
        return columns.isEmpty() && ambiguous.isEmpty();
    }

    /** Whether something fits this column, even more than one. */
    boolean has(KnownColumn known) {
        return columns.stream().anyMatch(c -> c.known() == known) || ambiguous.stream().anyMatch(a -> a.known() == known);
    }

    private List<Spot> sides(KnownTable table, List<Spot> spots) {
        List<KnownColumn> labels = table.columns().stream().filter(c -> c.is(ColumnRole.LABEL)).toList();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            HeadingPath path = spots.get(i).path;
            if (labels.stream().anyMatch(l -> l.fit(path).isPresent())) {
                starts.add(i);
            }
        }
        List<String> sides = table.sides();
        if (starts.size() < sides.size()) {
            return assign(table.columns(), spots, "");
        }
        List<Spot> left = new ArrayList<>(spots.subList(0, starts.get(0)));
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : spots.size();
            String side = i < sides.size() ? sides.get(i) : null;
            List<Spot> part = spots.subList(starts.get(i), end);
            if (side == null) {
                left.addAll(part);
                continue;
            }
            List<KnownColumn> mine = table.columns().stream().filter(c -> c.side().equals(side)).toList();
            left.addAll(assign(mine, part, side));
        }
        return left;
    }

    // each column of the sheet goes to the column of the mapping that its headings fit best
    private List<Spot> assign(List<KnownColumn> known, List<Spot> spots, String side) {
        Map<KnownColumn, List<Candidate>> wanted = new LinkedHashMap<>();
        List<Spot> left = new ArrayList<>();
        for (Spot spot : spots) {
            Candidate best = null;
            for (KnownColumn k : known) {
                Optional<KnownColumn.Fit> fit = k.fit(spot.path);
                if (fit.isEmpty()) {
                    continue;
                }
                Candidate candidate = new Candidate(spot, fit.get());
                if (k.is(ColumnRole.REMARK)) {
                    wanted.computeIfAbsent(k, x -> new ArrayList<>()).add(candidate);
                    best = best == null ? candidate : best;
                } else if (best == null || best.known == null || fit.get().strength() > best.fit.strength()
                        || fit.get().strength() == best.fit.strength() && taken(wanted, best.known)
                                && !taken(wanted, k)) {
                    best = new Candidate(spot, fit.get(), k);
                }
            }
            if (best == null) {
                left.add(spot);
            } else if (best.known != null) {
                wanted.computeIfAbsent(best.known, x -> new ArrayList<>()).add(best);
            }
        }
        wanted.forEach((k, candidates) -> settle(k, candidates, side));
        return left;
    }

    private static boolean taken(Map<KnownColumn, List<Candidate>> wanted, KnownColumn known) {
        return wanted.containsKey(known);
    }

    // one column for each year; of several for one year only the strongest, and never a guess between equals
    private void settle(KnownColumn known, List<Candidate> candidates, String side) {
        int strongest = candidates.stream().mapToInt(c -> c.fit.strength()).max().orElse(0);
        List<Candidate> best = candidates.stream().filter(c -> c.fit.strength() == strongest).toList();
        Map<String, List<Candidate>> byYear = new LinkedHashMap<>();
        best.forEach(c -> byYear.computeIfAbsent(c.fit.year().orElse(""), y -> new ArrayList<>()).add(c));
        if (known.is(ColumnRole.IGNORED)) {
            return;
        }
        for (List<Candidate> same : byYear.values()) {
            if (same.size() > 1) {
                ambiguous.add(new Headings.Ambiguous(known, same.stream().map(c -> c.spot.path).toList()));
                continue;
            }
            Spot spot = same.get(0).spot;
            columns.add(new Headings.Column(known, spot.first, spot.last, spot.path, same.get(0).fit.year(), side));
        }
    }

    private record Candidate(Spot spot, KnownColumn.Fit fit, KnownColumn known) {
        Candidate(Spot spot, KnownColumn.Fit fit) {
            this(spot, fit, null);
        }
    }
}
