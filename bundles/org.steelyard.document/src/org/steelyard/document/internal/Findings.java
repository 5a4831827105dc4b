package org.steelyard.document.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;

/** Problems of one file as they are found. A code is also the key of its message; its remedy has {@code .remedy} appended. */
public final class Findings {

    /** Problems of one code that are listed one by one; a million broken links say no more than a thousand. */
    static final int LISTED = 1_000;

    private final Texts texts;
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Nothing found so far in the file of this name. */
    public Findings(Texts texts, String name) {
        this.texts = texts;
        this.name = name;
    }

    /** The file as a whole. */
    public Location file() {
        return Location.file(name);
    }

    /** A sheet or table of the file. */
    public Location sheet(String sheet) {
        return Location.sheet(name, sheet);
    }

    /** A cell of the file, by its A1 name, and what it says. */
    public Location cell(String sheet, String a1, String value) {
        return Location.cell(name, sheet, a1, value);
    }

    /** The text of a key, in the user's language. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Something cannot be used. */
    public void error(String code, Location at, Object... arguments) {
        add(Severity.ERROR, code, at, arguments);
    }

    /** Something should be looked at. */
    public void warning(String code, Location at, Object... arguments) {
        add(Severity.WARNING, code, at, arguments);
    }

    /** Something good to know. */
    public void info(String code, Location at, Object... arguments) {
        add(Severity.INFO, code, at, arguments);
    }

    private void add(Severity severity, String code, Location at, Object... arguments) {
        if (counts.merge(code, 1, Integer::sum) <= LISTED) {
            problems.add(new Problem(severity, code, texts.get(code, arguments), at, "",
                    texts.get(code + ".remedy", arguments)));
        }
    }

    /** All problems in the order they were found; a code with too many of them ends with their number. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        counts.forEach((code, count) -> {
            if (count > LISTED) {
                all.add(Problem.info("document.more", texts.get("document.more", count - LISTED, code), file(), "",
                        texts.get("document.more.remedy")));
            }
        });
        return List.copyOf(all);
    }
}
