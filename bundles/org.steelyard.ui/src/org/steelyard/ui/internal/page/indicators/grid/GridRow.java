package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.scoring.Scorecard;

/** A row of the tree behind the grid, as the model is at one moment; its id stays the same from one moment to the next. */
public final class GridRow {

    /** What a row shows. */
    public enum Kind {
        /** A rubric, where there are several. */
        RUBRIC,
        /** An indicator with others below it. */
        GROUP,
        /** An indicator that is scored. */
        LEAF,
        /** A number that the rule of the row above uses. */
        OPERAND,
        /** An item or a condition that is judged by itself. */
        ITEM
    }

    /**
     * An item of a checklist, or a condition.
     *
     * @param key       under which it is judged
     * @param text      what it asks
     * @param full      points it gives, or costs
     * @param condition whether it costs points when it holds
     */
    public record Item(String key, String text, Optional<BigDecimal> full, boolean condition) {
    }

    private final Kind kind;
    private final String id;
    private final EObject object;
    private final Optional<GridRow> parent;
    private final List<GridRow> children = new ArrayList<>();
    private Optional<Scorecard.Line> line = Optional.empty();
    private Optional<Scorecard.OperandLine> operand = Optional.empty();
    private Optional<Item> item = Optional.empty();

    private GridRow(Kind kind, String id, EObject object, Optional<GridRow> parent) {
        this.kind = kind;
        this.id = id;
        this.object = object;
        this.parent = parent;
        parent.ifPresent(p -> p.children.add(this));
    }

    static GridRow rubric(String id, EObject rubric) {
        return new GridRow(Kind.RUBRIC, "rubric:" + id, rubric, Optional.empty());
    }

    static GridRow indicator(Indicator indicator, Optional<Scorecard.Line> line, Optional<GridRow> parent) {
        GridRow row = new GridRow(indicator.getChildren().isEmpty() ? Kind.LEAF : Kind.GROUP, indicator.getCode(), indicator, parent);
        row.line = line;
        return row;
    }

    static GridRow operand(Scorecard.OperandLine operand, EObject object, int number, GridRow leaf) {
        GridRow row = new GridRow(Kind.OPERAND, leaf.id + "/" + number + ":" + operand.address(), object, Optional.of(leaf));
        row.operand = Optional.of(operand);
        return row;
    }

    static GridRow item(Item item, EObject object, GridRow leaf) {
        GridRow row = new GridRow(Kind.ITEM, leaf.id + "/" + item.key(), object, Optional.of(leaf));
        row.item = Optional.of(item);
        return row;
    }

    /** What it shows. */
    public Kind kind() {
        return kind;
    }

    /** What it is known by. */
    public String id() {
        return id;
    }

    /** The object of the model: rubric, indicator, operand, criterion or condition. */
    public EObject object() {
        return object;
    }

    /** The row above it in the tree. */
    public Optional<GridRow> parent() {
        return parent;
    }

    /** The rows below it. */
    public List<GridRow> children() {
        return Collections.unmodifiableList(children);
    }

    /** Its line of the scorecard, for an indicator. */
    public Optional<Scorecard.Line> line() {
        return line;
    }

    /** The entry of the ledger, for a scored indicator. */
    public Optional<Scorecard.Entry> entry() {
        return line.flatMap(Scorecard.Line::entry);
    }

    /** The operand, for one. */
    public Optional<Scorecard.OperandLine> operand() {
        return operand;
    }

    /** The item, for one. */
    public Optional<Item> item() {
        return item;
    }

    /** The indicator of this row, or that it belongs to; empty for a rubric. */
    public Optional<Indicator> indicator() {
        return object instanceof Indicator i ? Optional.of(i) : kind == Kind.RUBRIC ? Optional.empty() : parent.flatMap(GridRow::indicator);
    }

    /** Whether it is a part of the row of an indicator. */
    public boolean detail() {
        return kind == Kind.OPERAND || kind == Kind.ITEM;
    }

    /** How many rows are above it in the tree. */
    public int depth() {
        return parent.map(p -> p.depth() + 1).orElse(0);
    }

    /** This row and all below it. */
    public Stream<GridRow> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(GridRow::all));
    }

    @Override
    public String toString() {
        return id;
    }
}
