package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** Statements of the sources that cannot all be true: sums that do not add up, and one quantity with several values. */
public final class Contradictions {

    private static final Set<String> SUMS = Set.of("import.check-differs", "import.total-differs", "import.row-conflict");
    private static final String SEVERAL = "import.conflict";

    private Contradictions() {
    }

    /** A line or two for each; a sentence when there are none. */
    public static List<String> lines(List<Problem> problems, Texts texts) {
        List<String> lines = new ArrayList<>();
        add("contradictions.sums", problems.stream().filter(p -> SUMS.contains(p.code())).toList(), texts, lines);
        add("contradictions.several", problems.stream().filter(p -> p.code().equals(SEVERAL)).toList(), texts, lines);
        return lines.isEmpty() ? List.of(texts.get("contradictions.none")) : lines;
    }

    private static void add(String heading, List<Problem> problems, Texts texts, List<String> lines) {
        if (!problems.isEmpty()) {
            lines.add(texts.get(heading, problems.size()));
            problems.forEach(p -> lines.add("  " + p.message() + (SUMS.contains(p.code()) ? "  [" + p.location().text() + "]" : "")));
        }
    }

    /** Every contradiction as an object. */
    public static List<Json> json(List<Problem> problems) {
        return Problems.json(problems.stream().filter(p -> SUMS.contains(p.code()) || p.code().equals(SEVERAL)).toList());
    }
}
