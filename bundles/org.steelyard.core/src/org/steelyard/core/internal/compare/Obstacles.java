package org.steelyard.core.internal.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.steelyard.core.Comparison.Cell;
import org.steelyard.core.Comparison.Evaluated;
import org.steelyard.core.Comparison.Kind;
import org.steelyard.core.Comparison.Obstacle;
import org.steelyard.core.internal.compare.SlotValues.Obstruction;
import org.steelyard.core.internal.compare.Table.Measured;
import org.steelyard.model.text.Texts;

/** What cannot be compared: no value by any definition, values by different definitions, values of different scopes. */
final class Obstacles {

    private final Texts texts;
    private final List<Evaluated> evaluations;

    Obstacles(Texts texts, List<Evaluated> evaluations) {
        this.texts = texts;
        this.evaluations = evaluations;
    }

    List<Obstacle> of(List<Measured> all) {
        Map<String, List<Measured>> byMeasure = new LinkedHashMap<>();
        all.forEach(m -> byMeasure.computeIfAbsent(m.definition().key(), k -> new ArrayList<>()).add(m));
        List<Obstacle> obstacles = new ArrayList<>();
        byMeasure.values().forEach(measure -> {
            obstacles.addAll(absent(measure));
            definitions(measure).ifPresent(obstacles::add);
            measure.forEach(m -> scopes(m).ifPresent(obstacles::add));
        });
        return obstacles;
    }

    private List<Obstacle> absent(List<Measured> measure) {
        List<Obstacle> absent = new ArrayList<>();
        for (int i = 0; i < evaluations.size(); i++) {
            int number = i;
            if (measure.stream().noneMatch(m -> has(m, number))) {
                measure.stream().filter(m -> m.outcomes().containsKey(number)).flatMap(m -> m.outcomes().get(number).obstruction().stream())
                        .max(Comparator.comparing(Obstruction::kind))
                        .ifPresent(o -> absent.add(obstacle(measure.get(0), o.kind(), List.of(number), o.reason())));
            }
        }
        return absent;
    }

    private Optional<Obstacle> definitions(List<Measured> measure) {
        Map<Integer, Set<Measured>> used = new TreeMap<>();
        for (Measured each : measure) {
            each.outcomes().keySet().stream().filter(i -> has(each, i)).forEach(i -> used.computeIfAbsent(i, k -> new LinkedHashSet<>()).add(each));
        }
        Set<Integer> apart = used.keySet().stream().filter(i -> used.keySet().stream().anyMatch(j -> Collections.disjoint(used.get(i), used.get(j))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        String who = apart.stream().map(i -> texts.get("definition.of", called(i), used.get(i).stream().map(m -> m.row().words())
                .collect(Collectors.joining(texts.get("comma"))))).collect(Collectors.joining(texts.get("semicolon")));
        return Optional.of(obstacle(measure.get(0), Kind.DEFINITION, List.copyOf(apart), texts.get("definition", who)));
    }

    private Optional<Obstacle> scopes(Measured measured) {
        Map<Integer, Set<String>> scopes = new TreeMap<>();
        measured.outcomes().forEach((i, outcome) -> outcome.cells().stream().filter(c -> !c.scope().isEmpty())
                .forEach(c -> scopes.computeIfAbsent(i, k -> new LinkedHashSet<>()).add(c.scope())));
        Set<Integer> apart = scopes.keySet().stream().filter(i -> scopes.keySet().stream().anyMatch(j -> Collections.disjoint(scopes.get(i), scopes.get(j))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        String who = apart.stream().map(i -> texts.get("scope.of", called(i, measured), String.join(texts.get("comma"), scopes.get(i))))
                .collect(Collectors.joining(texts.get("semicolon")));
        return Optional.of(obstacle(measured, Kind.SCOPE, List.copyOf(apart), texts.get("scope", measured.row().words(), who)));
    }

    private String called(int evaluation) {
        Evaluated about = evaluations.get(evaluation);
        return about.city() + String.join(texts.get("comma"), about.years());
    }

    // with the years that have a value, which may be fewer than those of the evaluation
    private String called(int evaluation, Measured measured) {
        return evaluations.get(evaluation).city() + measured.outcomes().get(evaluation).cells().stream().map(Cell::year).distinct()
                .collect(Collectors.joining(texts.get("comma")));
    }

    private static boolean has(Measured measured, int evaluation) {
        return measured.outcomes().containsKey(evaluation) && !measured.outcomes().get(evaluation).cells().isEmpty();
    }

    private static Obstacle obstacle(Measured measured, Kind kind, List<Integer> evaluations, String reason) {
        return new Obstacle(measured.definition().key(), measured.row().name(), kind, evaluations, reason);
    }
}
