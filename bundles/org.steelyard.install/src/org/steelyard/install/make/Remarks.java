package org.steelyard.install.make;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** Collects what somebody has to look at in what was made. */
final class Remarks {

    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    Remarks(Texts texts) {
        this.texts = texts;
    }

    /** To be looked at; nothing is wrong yet. */
    void look(String code, String where, Object... arguments) {
        problems.add(Problem.info(code, texts.get(code, arguments), Location.object(where), "", ""));
    }

    /** What is known to be incomplete. */
    void warn(String code, String where, Object... arguments) {
        problems.add(Problem.warning(code, texts.get(code, arguments), Location.object(where), "", ""));
    }

    void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
