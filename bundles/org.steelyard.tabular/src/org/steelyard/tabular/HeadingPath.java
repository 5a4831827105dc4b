package org.steelyard.tabular;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.steelyard.document.Cell;
import org.steelyard.model.value.Unit;

/** The headings above one column, from the top down. */
record HeadingPath(List<Cell> cells) {

    private static final Pattern LEADING_YEAR = Pattern.compile("^" + Years.YEAR + "年?度?");

    HeadingPath {
        cells = List.copyOf(cells);
    }

    int depth() {
        return cells.size();
    }

    /** The path as printed, for people. */
    String text() {
        return cells.stream().map(c -> c.text().strip().replaceAll("\\s+", "")).collect(Collectors.joining("/"));
    }

    /** The year all headings together name. */
    Optional<String> year() {
        for (int i = cells.size() - 1; i >= 0; i--) {
            List<String> years = Years.in(cells.get(i).text());
            if (!years.isEmpty()) {
                return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The unit printed in the headings, the lowest first. */
    Optional<Unit> unit() {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Optional<Unit> unit = Units.inside(cells.get(i).text());
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** How the lowest heading fits; the lowest ones together also make a heading that is broken over rows. */
    KnownColumn.Fit last(WordPattern wanted) {
        KnownColumn.Fit fit = at(cells.size() - 1, wanted);
        StringBuilder joined = new StringBuilder(cells.get(cells.size() - 1).text());
        for (int i = cells.size() - 2; i >= 0 && fit == null; i--) {
            joined.insert(0, cells.get(i).text());
            fit = wanted.is(Labels.title(joined.toString())).map(h -> new KnownColumn.Fit(1, h.year().or(this::year)))
                    .orElse(null);
        }
        return fit;
    }

    /** How the heading at this level fits: as it is, without its unit, or without its year. */
    KnownColumn.Fit at(int level, WordPattern wanted) {
        String text = cells.get(level).text();
        String whole = Labels.title(text);
        Optional<WordPattern.Hit> hit = wanted.is(whole);
        if (hit.isPresent()) {
            return new KnownColumn.Fit(4, hit.get().year().or(this::year));
        }
        String bare = Labels.title(Units.without(text));
        hit = wanted.is(bare);
        if (hit.isPresent()) {
            return new KnownColumn.Fit(3, hit.get().year().or(this::year));
        }
        String yearless = LEADING_YEAR.matcher(bare).replaceFirst("");
        return yearless.isEmpty() ? null
                : wanted.is(yearless).map(h -> new KnownColumn.Fit(2, year())).orElse(null);
    }
}
