package org.steelyard.report.internal.fill;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;

/** What could not be filled in, each thing once for each section. */
public final class Complaints {

    private final Labels messages;
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Complaints in the user's language. */
    public Complaints(Labels messages) {
        this.messages = messages;
    }

    /** A value that the evaluation does not have. */
    public void missing(String where, String name) {
        problems.add(Problem.warning("report.missing-value", messages.get("missing-value", name, where), Location.object(where), "",
                messages.get("missing-value.remedy")));
    }

    /** Prose that nobody has written yet. */
    public void prose(String where, String key) {
        problems.add(Problem.warning("report.missing-prose", messages.get("missing-prose", key, where), Location.object(where), "",
                messages.get("missing-prose.remedy", key)));
    }

    /** A condition that cannot be told because a value is missing. */
    public void condition(String where, String condition, String name) {
        problems.add(Problem.warning("report.condition", messages.get("condition", condition, name, where), Location.object(where), "",
                messages.get("missing-value.remedy")));
    }

    /** An expression that cannot be read or worked out. */
    public void expression(String where, String expression, String why) {
        problems.add(Problem.error("report.expression", messages.get("expression", expression, where, why).strip(), Location.object(where), "",
                messages.get("expression.remedy")));
    }

    /** A query that there is not. */
    public void query(String where, String query) {
        problems.add(Problem.error("report.query", messages.get("query", query, where), Location.object(where), messages.get("query.expected"),
                messages.get("expression.remedy")));
    }

    /** A table without rows. */
    public void emptyGrid(String where, String caption) {
        problems.add(Problem.warning("report.empty-grid", messages.get("empty-grid", caption, where), Location.object(where), "",
                messages.get("missing-value.remedy")));
    }

    /** A cell of a form for which its line has no room. */
    public void form(String where, String text) {
        problems.add(Problem.error("report.form", messages.get("form", text, where), Location.object(where), "", messages.get("form.remedy")));
    }

    /** A block that this kind of document does not take. */
    public void block(String where, String kind) {
        problems.add(Problem.error("report.block", messages.get("block", where, kind), Location.object(where), "", messages.get("expression.remedy")));
    }

    /** All of them, in the order of the report. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }
}
