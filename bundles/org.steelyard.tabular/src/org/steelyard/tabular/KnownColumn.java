package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.mapping.ColumnMapping;
import org.steelyard.model.mapping.ColumnRole;

/** A column of a mapping with its headings made ready for matching. */
final class KnownColumn {

    private final ColumnMapping mapping;
    private final List<List<WordPattern>> paths = new ArrayList<>();

    KnownColumn(ColumnMapping mapping) {
        this.mapping = mapping;
        for (String header : mapping.getHeaders()) {
            List<WordPattern> path = new ArrayList<>();
            for (String segment : header.split("/")) {
                path.add(WordPattern.of(segment, Labels::title));
            }
            paths.add(path);
        }
    }

    ColumnMapping mapping() {
        return mapping;
    }

    String key() {
        return mapping.getKey();
    }

    /** What people call it. */
    String name() {
        return mapping.getName() == null ? mapping.getHeaders().isEmpty() ? key() : mapping.getHeaders().get(0)
                : mapping.getName();
    }

    boolean is(ColumnRole role) {
        return mapping.getRole() == role;
    }

    /** Whether the words of a row may stand in it. */
    boolean names() {
        return is(ColumnRole.LABEL) || is(ColumnRole.SCOPE) || is(ColumnRole.PERIOD) || is(ColumnRole.ORDINAL)
                || is(ColumnRole.GROUP);
    }

    String side() {
        return mapping.getSide() == null ? "" : mapping.getSide();
    }

    /** How well this heading path fits; empty when it does not. */
    Optional<Fit> fit(HeadingPath path) {
        Fit best = null;
        for (List<WordPattern> wanted : paths) {
            Fit fit = fit(wanted, path);
            if (fit != null && (best == null || fit.strength() > best.strength())) {
                best = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Fit fit(List<WordPattern> wanted, HeadingPath path) {
        Fit last = path.last(wanted.get(wanted.size() - 1));
        if (last == null || wanted.size() == 1) {
            return last;
        }
        int level = path.depth() - 2;
        Optional<String> year = last.year();
        for (int i = wanted.size() - 2; i >= 0; i--) {
            Fit parent = null;
            while (level >= 0 && parent == null) {
                parent = path.at(level--, wanted.get(i));
            }
            if (parent == null) {
                return null;
            }
            year = year.or(parent::year);
        }
        return new Fit(last.strength() + 10 * (wanted.size() - 1), year);
    }

    /** A fit of a heading: higher is stronger, and the year the heading names. */
    record Fit(int strength, Optional<String> year) {
    }
}
