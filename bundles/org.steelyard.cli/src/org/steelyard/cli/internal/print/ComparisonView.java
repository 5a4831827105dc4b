package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.core.Comparison;
import org.steelyard.core.Comparison.Cell;
import org.steelyard.core.Comparison.Evaluated;
import org.steelyard.core.Comparison.Input;
import org.steelyard.core.Comparison.Obstacle;
import org.steelyard.core.Comparison.Row;
import org.steelyard.model.text.Texts;

/** A comparison as a table for the terminal and as JSON. */
public final class ComparisonView {

    private final Comparison comparison;
    private final Texts texts;

    /** A view in the language of the texts. */
    public ComparisonView(Comparison comparison, Texts texts) {
        this.comparison = comparison;
        this.texts = texts;
    }

    /** The table, by measure and definition, then what cannot be compared. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Row row : comparison.rows()) {
            lines.add(texts.get("compare.row", row.name(), row.words(), row.unit().symbol(), row.rounding()));
            Columns columns = new Columns("lllrl");
            row.cells().forEach(cell -> columns.row(about(cell).city(), cell.year(), scope(cell), Values.number(cell.value()), row.unit().symbol()));
            lines.addAll(columns.lines("  "));
        }
        if (comparison.rows().isEmpty()) {
            lines.add(texts.get("compare.none"));
        }
        if (!comparison.obstacles().isEmpty()) {
            lines.add("");
            lines.add(texts.get("compare.obstacles", comparison.obstacles().size()));
            Columns columns = new Columns("lll");
            comparison.obstacles().forEach(o -> columns.row(o.name(), cities(o), o.reason()));
            lines.addAll(columns.lines("  "));
        }
        return lines;
    }

    private Evaluated about(Cell cell) {
        return comparison.evaluations().get(cell.evaluation());
    }

    private String scope(Cell cell) {
        return cell.scope().isEmpty() ? texts.get("compare.no-scope") : cell.scope();
    }

    private String cities(Obstacle obstacle) {
        return obstacle.evaluations().stream().map(i -> comparison.evaluations().get(i).city()).collect(Collectors.joining(texts.get("comma")));
    }

    /** Everything, inputs and their places too. */
    public Json json() {
        return new Json().put("evaluations", comparison.evaluations().stream().map(e -> new Json().put("title", e.title()).put("city", e.city())
                .put("years", e.years())).toList()).put("rows", comparison.rows().stream().map(ComparisonView::row).toList())
                .put("obstacles", comparison.obstacles().stream().map(o -> new Json().put("measure", o.key()).put("name", o.name())
                        .put("kind", o.kind().name().toLowerCase(java.util.Locale.ROOT)).put("evaluations", o.evaluations()).put("reason", o.reason())).toList());
    }

    private static Json row(Row row) {
        return new Json().put("measure", row.key()).put("definition", row.definition()).put("name", row.name()).put("words", row.words())
                .put("unit", row.unit().symbol()).put("rounding", row.rounding()).put("values", row.cells().stream().map(ComparisonView::cell).toList());
    }

    private static Json cell(Cell cell) {
        return new Json().put("evaluation", cell.evaluation()).put("year", cell.year()).put("scope", cell.scope()).put("value", cell.value())
                .put("inputs", cell.inputs().stream().map(ComparisonView::input).toList());
    }

    private static Json input(Input input) {
        return new Json().put("address", input.address().toString()).put("value", input.quantity().value()).put("unit", input.quantity().unit().symbol())
                .put("basis", input.quantity().basis().label()).put("file", input.place().map(p -> p.file())).put("place", input.place().map(p -> p.locator().text()))
                .put("recipe", input.recipe());
    }
}
