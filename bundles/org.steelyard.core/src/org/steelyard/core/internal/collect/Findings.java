package org.steelyard.core.internal.collect;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;

/** Collects what is wrong with collection sheets; message and remedy are the texts of the code. */
final class Findings {

    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    Findings(Texts texts) {
        this.texts = texts;
    }

    void add(Severity severity, String code, Location location, Object... arguments) {
        String remedy = texts.get(code + ".remedy", arguments);
        problems.add(new Problem(severity, code, texts.get(code, arguments), location, "", remedy.equals(code + ".remedy") ? "" : remedy));
    }

    void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    Texts texts() {
        return texts;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
