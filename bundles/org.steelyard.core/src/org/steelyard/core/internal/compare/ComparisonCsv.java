package org.steelyard.core.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steelyard.core.Comparison;
import org.steelyard.core.Comparison.Cell;
import org.steelyard.core.Comparison.Evaluated;
import org.steelyard.core.Comparison.Input;
import org.steelyard.model.text.Texts;

/** A comparison as comma-separated values: a line for each value, then a line for each thing that cannot be compared. */
public final class ComparisonCsv {

    private static final List<String> HEADINGS = List.of("name", "definition", "evaluation", "city", "year", "scope", "value", "unit", "rounding",
            "inputs", "obstacle");

    private final Texts texts;

    /** Headings in this language. */
    public ComparisonCsv(Locale locale) {
        this.texts = Texts.of(Table.class, locale);
    }

    /** The lines, ended by CR LF. */
    public String text(Comparison comparison) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS.stream().map(h -> texts.get("csv." + h)).toList());
        comparison.rows().forEach(row -> row.cells().forEach(cell -> {
            Evaluated about = comparison.evaluations().get(cell.evaluation());
            lines.add(List.of(row.name(), row.words(), about.title(), about.city(), cell.year(), cell.scope(), cell.value().toPlainString(),
                    row.unit().symbol(), row.rounding(), inputs(cell), ""));
        }));
        comparison.obstacles().forEach(o -> o.evaluations().forEach(i -> {
            Evaluated about = comparison.evaluations().get(i);
            lines.add(List.of(o.name(), "", about.title(), about.city(), String.join(texts.get("comma"), about.years()), "", "", "", "", "", o.reason()));
        }));
        return lines.stream().map(l -> l.stream().map(ComparisonCsv::field).collect(Collectors.joining(",", "", "\r\n"))).collect(Collectors.joining());
    }

    private String inputs(Cell cell) {
        return cell.inputs().stream().map(this::input).collect(Collectors.joining(texts.get("semicolon")));
    }

    private String input(Input input) {
        String number = input.address() + " = " + input.quantity().value().toPlainString() + " " + input.quantity().unit().symbol();
        return Stream.of(number, input.place().map(p -> p.file() + " " + p.locator().text()).orElse(""), input.recipe())
                .filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }

    // a spreadsheet must not take text for a formula; a negative number is one
    private static String field(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-\\d+(\\.\\d+)?") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
