package org.steelyard.core.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.steelyard.core.Comparison;
import org.steelyard.core.Comparison.Evaluated;
import org.steelyard.core.Comparison.Row;
import org.steelyard.core.internal.compare.Measuring.Outcome;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.text.Texts;

/** The table of a comparison: every definition of every measure, worked out in every evaluation. */
public final class Table {

    private final Texts texts;
    private final Definitions definitions = new Definitions();

    /** A table whose words are in this language. */
    public Table(Locale locale) {
        this.texts = Texts.of(Table.class, locale);
    }

    /** Compares these evaluations. */
    public Comparison of(List<Evaluation> evaluations) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (int i = 0; i < evaluations.size(); i++) {
            Measuring measuring = new Measuring(i, evaluations.get(i), texts);
            for (Definition definition : definitions.of(evaluations.get(i).getRubric())) {
                // a definition in other words is another definition, whatever it is called
                String identity = definition.name() + definition.words().orElse("") + definition.unit();
                measured.computeIfAbsent(identity, k -> new Measured(definition, row(definition), new LinkedHashMap<>()))
                        .outcomes().put(i, measuring.outcome(definition));
            }
        }
        List<Evaluated> about = evaluations.stream().map(Table::about).toList();
        List<Row> rows = measured.values().stream().map(Measured::filled).filter(r -> !r.cells().isEmpty()).toList();
        return new Comparison(about, sorted(rows), new Obstacles(texts, about).of(List.copyOf(measured.values())));
    }

    /** A definition, its row without cells, and what it gives in each evaluation. */
    record Measured(Definition definition, Row row, Map<Integer, Outcome> outcomes) {
        Row filled() {
            return new Row(row.key(), row.definition(), row.name(), row.words(), row.unit(), row.rounding(),
                    outcomes.values().stream().flatMap(o -> o.cells().stream()).toList());
        }
    }

    private Row row(Definition definition) {
        String words = definition.words().orElseGet(() -> texts.get(definition.name()));
        return new Row(definition.key(), definition.id(), name(definition), words, definition.unit(),
                texts.get("rounding", definition.places()), List.of());
    }

    private String name(Definition definition) {
        return texts.get(definition.key());
    }

    // a rubric's own definition stands with the others of its measure
    private static List<Row> sorted(List<Row> rows) {
        Map<String, List<Row>> byMeasure = new LinkedHashMap<>();
        rows.forEach(r -> byMeasure.computeIfAbsent(r.key(), k -> new ArrayList<>()).add(r));
        return byMeasure.values().stream().flatMap(List::stream).toList();
    }

    private static Evaluated about(Evaluation evaluation) {
        return new Evaluated(text(evaluation.getTitle()), text(evaluation.getCity()),
                evaluation.getPeriod() == null ? List.of() : evaluation.getPeriod().getYears());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
