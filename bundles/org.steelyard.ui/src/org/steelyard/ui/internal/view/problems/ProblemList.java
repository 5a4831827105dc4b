package org.steelyard.ui.internal.view.problems;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;

/** Which problems are shown, and in which words; the most severe first, otherwise as they were found. */
final class ProblemList {

    private final Texts texts;
    private final Set<Severity> shown = EnumSet.allOf(Severity.class);
    private List<ProblemRow> all = List.of();

    ProblemList(Texts texts) {
        this.texts = texts;
    }

    void fill(List<ProblemRow> now) {
        all = now.stream().sorted(Comparator.comparing((ProblemRow row) -> row.problem().severity())).toList();
    }

    /** Shows problems of this severity, or leaves them out. */
    void show(Severity severity, boolean show) {
        if (show) {
            shown.add(severity);
        } else {
            shown.remove(severity);
        }
    }

    boolean shows(Severity severity) {
        return shown.contains(severity);
    }

    /** Those that are shown. */
    List<ProblemRow> rows() {
        return all.stream().filter(row -> shown.contains(row.problem().severity())).toList();
    }

    /** Name of the view with the counts of what is there, shown or not: 问题 3 ▲ 1 ○ 2. */
    String title(String name) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        all.forEach(row -> counts.merge(row.problem().severity(), 1, Integer::sum));
        return all.isEmpty() ? name : name + " " + counts.entrySet().stream().map(e -> sign(e.getKey()) + " " + e.getValue()).collect(Collectors.joining("  "));
    }

    /** One sentence above the table. */
    String sentence() {
        return all.isEmpty() ? texts.get("none") : rows().isEmpty() ? texts.get("filtered", all.size()) : "";
    }

    String sign(Severity severity) {
        return texts.get("sign." + severity);
    }

    String word(Severity severity) {
        return texts.get("severity." + severity);
    }

    /** Severity, message, place, remedy. */
    String[] columns(ProblemRow row) {
        Problem problem = row.problem();
        String message = problem.expected().isEmpty() ? problem.message() : texts.get("expected", problem.message(), problem.expected());
        return new String[] { sign(problem.severity()) + " " + word(problem.severity()), message, problem.location().text(), problem.remedy() };
    }

    /** All that is shown, as lines with tabs. */
    String text() {
        return rows().stream().map(row -> Stream.of(columns(row)).map(c -> c.replaceAll("[\\t\\n\\r]+", " ")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
