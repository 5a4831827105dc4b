package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.Cell;
import org.steelyard.model.mapping.Layout;

/** Finds the tables of a mapping in one sheet. {@link MappingImporter} says how. */
final class TableFinder {

    private static final Pattern INSURANCE = Pattern.compile("(\\p{IsHan}{2})保险");

    private final List<KnownTable> tables;
    private final Set<String> own = new LinkedHashSet<>();
    private final Findings findings;

    TableFinder(List<KnownTable> tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
        for (KnownTable table : tables) {
            for (String title : table.mapping().getTitles()) {
                Matcher m = INSURANCE.matcher(Labels.title(title));
                while (m.find()) {
                    // 社会保险 is the roof over all funds, and no fund's own name
                    if (!m.group(1).equals("社会")) {
                        own.add(m.group(1));
                    }
                }
            }
        }
    }

    /** What stands in a sheet: tables that can be read, and titles whose headings do not fit. */
    record Seen(List<Found> tables, List<Found> misfits) {
        Seen {
            tables = List.copyOf(tables);
            misfits = List.copyOf(misfits);
        }
    }

    Seen find(Sheet sheet) {
        List<Found> found = new ArrayList<>();
        List<Found> misfits = new ArrayList<>();
        List<Range> accepted = new ArrayList<>();
        List<Titles.Title> anchors = new Titles(tables, sheet).find();
        for (Titles.Title anchor : anchors.reversed()) {
            take(sheet, anchor, end(sheet, anchor, accepted), found, misfits, accepted);
        }
        Collections.reverse(found);
        Collections.reverse(misfits);
        if (accepted.isEmpty()) {
            outside(sheet, found, misfits);
        }
        return new Seen(found, misfits);
    }

    private void take(Sheet sheet, Titles.Title anchor, int end, List<Found> found, List<Found> misfits,
            List<Range> accepted) {
        Range below = new Range(anchor.row() + 1, anchor.column(), end, anchor.lastColumn());
        Range whole = new Range(anchor.row(), anchor.column(), end, anchor.lastColumn());
        Optional<Found> best = best(sheet, anchor.text(), Found.Source.ROW, below, whole);
        if (best.isEmpty()) {
            return;
        }
        accepted.add(whole);
        if (!readable(best.get())) {
            misfits.add(best.get());
            return;
        }
        Optional<Found> rest = found.stream().filter(f -> continues(best.get(), f)).reduce((a, b) -> b);
        rest.ifPresent(found::remove);
        found.add(rest.map(r -> best.get().upTo(r.region().lastRow())).orElse(best.get()));
    }

    // a table goes on under its own title where pages are printed: 续表, or nothing about it differs
    private static boolean continues(Found upper, Found lower) {
        return upper.table() == lower.table() && lower.region().row() == upper.region().lastRow() + 1
                && upper.region().column() == lower.region().column() && upper.headings().isPresent() && lower.headings().isPresent()
                && paths(upper).equals(paths(lower)) && plain(upper.title()).equals(plain(lower.title()))
                && (lower.title().contains("续") || about(upper).equals(about(lower)));
    }

    private static List<String> paths(Found found) {
        return found.headings().orElseThrow().columns().stream().map(c -> Labels.title(c.path().text())).toList();
    }

    private static String plain(String title) {
        return Labels.title(title).replaceAll("续表?\\d?|接上页", "");
    }

    private static List<String> about(Found found) {
        return found.lines().stream().map(Labels::title).distinct().sorted().toList();
    }

    static boolean readable(Found found) {
        return found.headings().map(Headings::complete).orElse(true);
    }

    // where no title stands in a row: paragraphs above, the sheet's name, the file's name
    private void outside(Sheet sheet, List<Found> found, List<Found> misfits) {
        Range all = new Range(0, 0, Math.max(0, sheet.rowCount() - 1), Integer.MAX_VALUE);
        List<String> before = sheet.grid().before();
        Found misfit = null;
        List<Titles.Title> titles = new ArrayList<>();
        for (int i = before.size() - 1; i >= 0; i--) {
            titles.add(new Titles.Title(0, 0, 0, before.get(i), Found.Source.PARAGRAPH));
        }
        titles.add(new Titles.Title(0, 0, 0, sheet.grid().name(), Found.Source.SHEET));
        titles.add(new Titles.Title(0, 0, 0, sheet.baseName(), Found.Source.FILE));
        for (Titles.Title title : titles) {
            Optional<Found> best = best(sheet, title.text(), title.source(), all, all);
            if (best.isPresent() && readable(best.get())) {
                found.add(best.get());
                return;
            }
            if (best.isPresent() && misfit == null) {
                misfit = best.get();
            }
        }
        if (misfit != null) {
            misfits.add(misfit);
        }
    }

    // the longest title whose headings fit; failing that the one with most of its headings
    private Optional<Found> best(Sheet sheet, String text, Found.Source source, Range search, Range whole) {
        List<Candidate> candidates = new ArrayList<>();
        String title = Labels.title(text);
        for (KnownTable table : tables) {
            table.title(title).ifPresent(hit -> candidates.add(new Candidate(table, hit)));
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> c.hit.length()).reversed());
        Found misfit = null;
        for (Candidate c : candidates) {
            Optional<Found> fit = fit(sheet, text, source, search, whole, c);
            if (fit.isEmpty()) {
                continue;
            }
            if (isExcluded(fit.get())) {
                continue;
            }
            Optional<String> other = otherFund(fit.get());
            if (other.isPresent()) {
                findings.add(Code.OTHER_FUND, sheet.location(), fit.get().title(), other.get(),
                        c.table.name(findings.texts().isChinese()));
                return Optional.empty();
            }
            if (readable(fit.get())) {
                return fit;
            }
            if (misfit == null || score(fit.get()) > score(misfit)) {
                misfit = fit.get();
            }
        }
        return Optional.ofNullable(misfit);
    }

    private static int score(Found found) {
        return found.headings().map(Headings::score).orElse(0);
    }

    private Optional<Found> fit(Sheet sheet, String text, Found.Source source, Range search, Range whole,
            Candidate c) {
        if (c.table.layout() == Layout.FORM || c.table.layout() == Layout.RESPONSES) {
            // what respondents wrote is no text about the table
            int below = c.table.layout() == Layout.RESPONSES ? ResponseReader.headerRow(sheet, search, c.table)
                    : FormReader.fits(sheet, search, c.table) ? search.row() + 3 : -1;
            return below < 0 ? Optional.empty() : Optional.of(new Found(c.table, sheet, text, c.hit.year(), source, whole,
                    lines(sheet, whole, below), Optional.empty()));
        }
        return new HeaderMatcher(sheet, search).find(c.table).filter(h -> h.complete() || h.score() >= 100)
                .map(h -> new Found(c.table, sheet, text, c.hit.year(), source, whole, lines(sheet, whole, h.dataRow()),
                        Optional.of(h)));
    }

    // texts that say something about the whole table: above it, and in its rows down to the data
    private static List<String> lines(Sheet sheet, Range region, int dataRow) {
        List<String> lines = new ArrayList<>();
        for (int row = region.row(); row < dataRow; row++) {
            for (Cell cell : sheet.row(row)) {
                if (region.hasColumn(cell.column())) {
                    lines.add(cell.text());
                }
            }
        }
        // a line of its own just above the title, such as 社预07表, and no note of the table before
        for (int row = region.row() - 1; row >= Math.max(0, region.row() - 3); row--) {
            List<Cell> cells = sheet.row(row);
            if (cells.size() != 1 || RowKind.isNote(cells)) {
                break;
            }
            lines.add(cells.get(0).text());
        }
        lines.addAll(sheet.grid().before().reversed());
        return lines;
    }

    private static boolean isExcluded(Found found) {
        return found.table().excluded(found.title(), false).isPresent() || found.headings().stream()
                .flatMap(h -> h.columns().stream()).anyMatch(c -> found.table().excluded(c.path().text(), false).isPresent());
    }

    // the name of another fund counts where no fund of this mapping is named beside it: a notice about two funds is neither's
    private Optional<String> otherFund(Found found) {
        if (isOwn(found.title())) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(List.of(found.title(), found.sheet().grid().name(), found.sheet().baseName()));
        found.headings().ifPresent(h -> h.columns().forEach(c -> texts.add(c.path().text())));
        return texts.stream().filter(t -> !isOwn(t)).flatMap(t -> found.table().excluded(t, true).stream()).findFirst();
    }

    private boolean isOwn(String text) {
        String normalised = Labels.title(text);
        return own.stream().anyMatch(normalised::contains);
    }

    private static int end(Sheet sheet, Titles.Title anchor, List<Range> accepted) {
        Range mine = new Range(anchor.row(), anchor.column(), anchor.row(), anchor.lastColumn());
        return accepted.stream().filter(r -> r.row() > anchor.row() && r.sharesColumns(mine)).mapToInt(r -> r.row() - 1)
                .min().orElse(sheet.rowCount() - 1);
    }

    private record Candidate(KnownTable table, WordPattern.Hit hit) {
    }
}
