package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;

/** Problems for people, worst first, and as JSON. */
public final class Problems {

    /** How many of a long list are shown unless all are asked for. */
    public static final int SHOWN = 20;

    private Problems() {
    }

    /** A heading with counts and a line or two for each; nothing when there are none. */
    public static List<String> lines(List<Problem> problems, Texts texts, boolean all) {
        if (problems.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("problems.heading", count(problems, Severity.ERROR), count(problems, Severity.WARNING), count(problems, Severity.INFO)));
        List<Problem> sorted = problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
        sorted.stream().limit(all ? sorted.size() : SHOWN).forEach(p -> lines(p, texts, lines));
        if (!all && sorted.size() > SHOWN) {
            lines.add("  " + texts.get("more", sorted.size() - SHOWN));
        }
        return lines;
    }

    private static void lines(Problem problem, Texts texts, List<String> lines) {
        String where = problem.location().text();
        lines.add("  " + texts.get("severity." + problem.severity().name().toLowerCase(java.util.Locale.ROOT)) + "  " + problem.message()
                + (where.isEmpty() ? "" : "  [" + where + "]"));
        // of an error it matters what would have been right; not twice
        if (problem.severity() == Severity.ERROR && !problem.expected().isEmpty() && !problem.message().contains(problem.expected())) {
            lines.add("        " + texts.get("problems.expected", problem.expected()));
        }
        if (!problem.remedy().isEmpty() && problem.severity() != Severity.INFO) {
            lines.add("        → " + problem.remedy());
        }
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    /** Every problem as an object. */
    public static List<Json> json(List<Problem> problems) {
        return problems.stream().map(Problems::json).collect(Collectors.toList());
    }

    private static Json json(Problem problem) {
        Location at = problem.location();
        return new Json().put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT)).put("code", problem.code())
                .put("message", problem.message()).put("file", at.file()).put("sheet", at.sheet()).put("cell", at.cell())
                .put("value", at.value()).put("object", at.object()).put("expected", problem.expected()).put("remedy", problem.remedy());
    }
}
