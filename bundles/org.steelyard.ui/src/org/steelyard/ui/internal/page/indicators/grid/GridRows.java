package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

/**
 * The flat list of rows that the grid shows: what is expanded, wanted by the filter, in the order of a column. A change of
 * the model alone moves no row: order and filter are applied anew only when a person asks, or when rows come or go.
 */
public final class GridRows {

    private final Texts texts;
    private final Set<String> collapsed = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, GridRow> byId = new HashMap<>();
    private List<GridRow> roots = List.of();
    private List<GridRow> visible = List.of();
    private CellText cells;
    private GridFacts facts;
    private RowFilter filter = RowFilter.ALL;
    private Optional<Sort> sort = Optional.empty();

    /** By which column, and whether the largest comes first. */
    public record Sort(GridColumn column, boolean descending) {
    }

    /** Rows of this model, everything shown but the parts of indicators. */
    public GridRows(Texts texts, Evaluation evaluation, Optional<Scorecard> scorecard) {
        this.texts = texts;
        refresh(evaluation, scorecard);
    }

    /** The model changed. */
    public void refresh(Evaluation evaluation, Optional<Scorecard> scorecard) {
        Set<String> before = Set.copyOf(byId.keySet());
        facts = new GridFacts(evaluation);
        cells = new CellText(texts, facts);
        roots = RowTree.of(evaluation, scorecard);
        byId.clear();
        roots.forEach(root -> root.all().forEach(row -> byId.putIfAbsent(row.id(), row)));
        if (byId.keySet().equals(before)) {
            visible = visible.stream().map(row -> byId.get(row.id())).toList();
        } else {
            arrange();
        }
    }

    private void arrange() {
        Set<GridRow> wanted = wanted();
        List<GridRow> shown = new ArrayList<>();
        roots.forEach(root -> show(root, wanted, shown));
        visible = List.copyOf(shown);
    }

    /** Wanted indicators with all rows above them; empty when everything is wanted. */
    private Set<GridRow> wanted() {
        Set<GridRow> wanted = new HashSet<>();
        if (!filter.all()) {
            roots.stream().flatMap(GridRow::all).filter(r -> r.kind() == GridRow.Kind.LEAF && filter.wants(r, cells)).forEach(leaf -> {
                for (Optional<GridRow> row = Optional.of(leaf); row.isPresent(); row = row.get().parent()) {
                    wanted.add(row.get());
                }
            });
        }
        return wanted;
    }

    private void show(GridRow row, Set<GridRow> wanted, List<GridRow> shown) {
        if (!filter.all() && !row.detail() && !wanted.contains(row)) {
            return;
        }
        shown.add(row);
        if (expanded(row)) {
            ordered(row.children()).forEach(child -> show(child, wanted, shown));
        }
    }

    private List<GridRow> ordered(List<GridRow> rows) {
        if (sort.isEmpty() || rows.isEmpty() || rows.get(0).detail()) {
            return rows;
        }
        GridColumn column = sort.get().column();
        Comparator<GridRow> order = (a, b) -> compare(cells.plain(a, column), cells.plain(b, column), sort.get().descending());
        return rows.stream().sorted(order).toList();
    }

    /** Numbers before words, and what is missing last in either direction. */
    static int compare(String a, String b, boolean descending) {
        Optional<BigDecimal> x = leading(a);
        Optional<BigDecimal> y = leading(b);
        boolean noneA = a.isBlank() || a.equals(CellText.MISSING);
        boolean noneB = b.isBlank() || b.equals(CellText.MISSING);
        if (noneA || noneB) {
            return Boolean.compare(noneA, noneB);
        }
        int order = x.isPresent() && y.isPresent() ? x.get().compareTo(y.get()) : x.isPresent() || y.isPresent() ? Boolean.compare(y.isPresent(), x.isPresent())
                : a.compareTo(b);
        return descending ? -order : order;
    }

    private static Optional<BigDecimal> leading(String text) {
        String digits = text.replaceFirst("^[≥≤=] ", "").replace("−", "-").replaceAll("(?<=\\d),(?=\\d{3})", "").replaceFirst("^(-?\\d+(?:\\.\\d+)?).*$", "$1");
        return digits.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** The rows from top to bottom. */
    public List<GridRow> visible() {
        return visible;
    }

    /** What the cells say. */
    public CellText cells() {
        return cells;
    }

    /** What the model says about rows. */
    public GridFacts facts() {
        return facts;
    }

    /** The row of this id, shown or not. */
    public Optional<GridRow> row(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All rows, shown or not. */
    public List<GridRow> all() {
        return roots.stream().flatMap(GridRow::all).toList();
    }

    /** Where the row is shown; -1 when it is not. */
    public int indexOf(String id) {
        for (int i = 0; i < visible.size(); i++) {
            if (visible.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the rows below are shown. Groups are open at first, and the parts of indicators closed. */
    public boolean expanded(GridRow row) {
        return !row.children().isEmpty() && (row.kind() == GridRow.Kind.LEAF ? opened.contains(row.id()) : !collapsed.contains(row.id()));
    }

    /** Shows the rows below, or no longer. */
    public void expand(GridRow row, boolean open) {
        boolean leaf = row.kind() == GridRow.Kind.LEAF;
        boolean changed = leaf == open ? (leaf ? opened : collapsed).add(row.id()) : (leaf ? opened : collapsed).remove(row.id());
        if (changed) {
            arrange();
        }
    }

    /** Shows all groups with their indicators; then, or otherwise, none of their parts. */
    public void expandAll(boolean open) {
        opened.clear();
        collapsed.clear();
        if (!open) {
            all().stream().filter(r -> r.kind() == GridRow.Kind.GROUP).forEach(r -> collapsed.add(r.id()));
        }
        arrange();
    }

    /** Makes this row shown: opens what is above it, and gives up a filter that hides it. */
    public void uncover(GridRow row) {
        row.parent().ifPresent(this::open);
        arrange();
        if (indexOf(row.id()) < 0) {
            filter = RowFilter.ALL;
            arrange();
        }
    }

    private void open(GridRow row) {
        row.parent().ifPresent(this::open);
        if (row.kind() == GridRow.Kind.LEAF) {
            opened.add(row.id());
        } else {
            collapsed.remove(row.id());
        }
    }

    /** The filter. */
    public RowFilter filter() {
        return filter;
    }

    /** Shows what this filter wants. */
    public void filter(RowFilter wanted) {
        filter = wanted;
        arrange();
    }

    /** How many indicators are in this state, whatever the filter says. */
    public long count(RowFilter.State state) {
        return roots.stream().flatMap(GridRow::all).filter(r -> r.kind() == GridRow.Kind.LEAF && RowFilter.in(state, r, cells)).count();
    }

    /** The order; empty for that of the rubric. */
    public Optional<Sort> sort() {
        return sort;
    }

    /** Orders the rows below each group; empty for the order of the rubric. */
    public void sort(Optional<Sort> order) {
        sort = order;
        arrange();
    }
}
