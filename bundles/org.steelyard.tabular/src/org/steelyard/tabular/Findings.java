package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** Collects problems and words them; the texts of a code are its message, and {@code .expected} and {@code .remedy}. */
final class Findings {

    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Texts texts) {
        this.texts = texts;
    }

    void add(Code code, Location location, Object... arguments) {
        String key = code.text();
        problems.add(new Problem(code.severity(), key, texts.get(key, arguments), location,
                texts.get(key + ".expected", arguments), texts.get(key + ".remedy", arguments)));
    }

    void addAll(Collection<Problem> others) {
        problems.addAll(others);
    }

    Texts texts() {
        return texts;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Several names in one sentence, a long list cut. */
    String list(Collection<String> names) {
        String separator = texts.isChinese() ? "、" : ", ";
        List<String> some = names.stream().limit(12).toList();
        return String.join(separator, some) + (names.size() > some.size() ? texts.get("and-more", names.size()) : "");
    }

    String quoted(Collection<String> names) {
        return list(names.stream().map(n -> texts.isChinese() ? "“" + n + "”" : "\"" + n + "\"").toList());
    }
}
