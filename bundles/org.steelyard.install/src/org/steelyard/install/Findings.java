package org.steelyard.install;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** What is found wrong with one jar. The key of a text is the code of its problem. */
final class Findings {

    private final Texts texts;
    private final String jar;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Texts texts, String jar) {
        this.texts = texts;
        this.jar = jar;
    }

    void error(String code, String expected, Object... arguments) {
        problems.add(Problem.error(code, texts.get(code, arguments), Location.file(jar), expected, remedy(code)));
    }

    void warning(String code, Object... arguments) {
        problems.add(Problem.warning(code, texts.get(code, arguments), Location.file(jar), "", remedy(code)));
    }

    void info(String code, Object... arguments) {
        problems.add(Problem.info(code, texts.get(code, arguments), Location.file(jar), "", ""));
    }

    // what others have found says itself where; the jar is added, for many jars have a plugin.xml
    void add(Problem problem) {
        Location at = problem.location();
        String file = at.file().isEmpty() || at.file().equals(jar) ? jar : jar + "!" + at.file();
        problems.add(new Problem(problem.severity(), problem.code(), problem.message(),
                new Location(file, at.sheet(), at.cell(), at.value(), at.object()), problem.expected(), problem.remedy()));
    }

    String remedy(String code) {
        String key = "remedy." + code.substring(code.indexOf('.') + 1);
        String own = texts.get(key);
        return own.equals(key) ? texts.get("remedy") : own;
    }

    boolean fatal() {
        return Problem.anyError(problems);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
