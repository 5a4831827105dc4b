package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.Layout;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.TableMapping;

/** A table of a mapping, made ready for matching. */
final class KnownTable {

    private static final List<String> USUAL_TOTALS = List.of("小计", "合计", "总计", "共计");

    private final TableMapping mapping;
    private final List<WordPattern> titles = new ArrayList<>();
    private final List<String> excludes = new ArrayList<>();
    private final List<KnownColumn> columns;
    private final List<KnownTable> parts;
    private final Map<String, List<RowMapping>> rows = new HashMap<>();
    private final Set<String> totals = new LinkedHashSet<>();

    KnownTable(TableMapping mapping) {
        this.mapping = mapping;
        mapping.getTitles().forEach(t -> titles.add(WordPattern.of(t, Labels::title)));
        mapping.getExcludes().forEach(e -> excludes.add(Labels.title(e)));
        this.columns = mapping.getColumns().stream().map(KnownColumn::new).toList();
        this.parts = mapping.getParts().stream().map(KnownTable::new).toList();
        for (RowMapping row : mapping.getRows()) {
            row.getLabels().stream().map(Labels::label).distinct()
                    .forEach(l -> rows.computeIfAbsent(l, k -> new ArrayList<>()).add(row));
        }
        mapping.getTotals().forEach(t -> totals.add(Labels.label(t)));
        if (totals.isEmpty() && mapping.getRows().isEmpty()) {
            totals.addAll(USUAL_TOTALS);
        }
    }

    TableMapping mapping() {
        return mapping;
    }

    List<KnownColumn> columns() {
        return columns;
    }

    /** Its blocks, from the top. */
    List<KnownTable> parts() {
        return parts;
    }

    /** It and its blocks, at any depth. */
    Stream<KnownTable> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(KnownTable::all));
    }

    Layout layout() {
        return mapping.getLayout();
    }

    boolean hasRows() {
        return !mapping.getRows().isEmpty();
    }

    /** What people call it. */
    String name(boolean chinese) {
        String english = mapping.getNameEn();
        String name = mapping.getName() == null ? mapping.getKey() : mapping.getName();
        return chinese || english == null ? name : english;
    }

    /** The longest of its titles that this text, made comparable by {@link Labels#title}, holds. */
    Optional<WordPattern.Hit> title(String normalised) {
        WordPattern.Hit best = null;
        for (WordPattern title : titles) {
            Optional<WordPattern.Hit> hit = title.in(normalised);
            if (hit.isPresent() && (best == null || hit.get().length() > best.length())) {
                best = hit.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The excluded word that this text holds: names of other funds, or all others. */
    Optional<String> excluded(String text, boolean funds) {
        String normalised = Labels.title(text);
        return excludes.stream().filter(e -> e.endsWith("保险") == funds && normalised.contains(e)).findFirst();
    }

    /** The declared rows that go by this label. */
    List<RowMapping> rows(String label) {
        List<RowMapping> found = rows.get(Labels.label(label));
        if (found == null) {
            found = rows.get(Labels.label(Units.without(label)));
        }
        if (found == null) {
            found = rows.get(Labels.looseLabel(label));
        }
        return found == null ? List.of() : found;
    }

    /** Whether this label marks a sum of other rows. */
    boolean isTotal(String label) {
        String normalised = Labels.label(label);
        return totals.stream().anyMatch(t -> normalised.equals(t) || !hasRows() && normalised.endsWith(t));
    }

    /** Whether this word sums up other rows, in whatever table. */
    static boolean sumsUp(String label) {
        return USUAL_TOTALS.contains(Labels.label(label));
    }

    /** The sides of a two-sided table, in the order of the mapping; one without name for every other layout. */
    List<String> sides() {
        if (layout() != Layout.SIDES) {
            return List.of("");
        }
        return columns.stream().filter(c -> c.is(ColumnRole.LABEL)).map(KnownColumn::side).distinct().toList();
    }
}
