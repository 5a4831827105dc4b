package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.core.CollectData.Supplied;
import org.steelyard.core.CollectData.Wanted;
import org.steelyard.model.text.Texts;

/** What units have supplied and what is missing, for people and as JSON. */
public final class SuppliedView {

    private final List<Supplied> units;
    private final Texts texts;

    /** A view of these units. */
    public SuppliedView(List<Supplied> units, Texts texts) {
        this.units = units;
        this.texts = texts;
    }

    /** A line a unit, then its missing values. */
    public List<String> lines(boolean all) {
        List<String> lines = new ArrayList<>();
        int missing = units.stream().mapToInt(u -> u.missing().size()).sum();
        lines.add(missing == 0 ? texts.get("collect.complete", units.size()) : texts.get("collect.missing-heading", missing));
        for (Supplied unit : units) {
            lines.add("  " + texts.get("collect.unit-line", unit.unit(), unit.given(), unit.asked()));
            List<Wanted> told = all ? unit.missing() : unit.missing().subList(0, Math.min(unit.missing().size(), Problems.SHOWN));
            Columns columns = new Columns("ll");
            told.forEach(w -> columns.row(w.name() + scope(w), w.address().toString()));
            lines.addAll(columns.lines("    "));
            if (told.size() < unit.missing().size()) {
                lines.add("    " + texts.get("more", unit.missing().size() - told.size()));
            }
            if (!unit.optional().isEmpty()) {
                lines.add("    " + texts.get("collect.optional", unit.optional().size(),
                        unit.optional().stream().map(Wanted::name).distinct().collect(Collectors.joining(texts.get("comma")))));
            }
        }
        return lines;
    }

    private static String scope(Wanted wanted) {
        return wanted.address().scope().isEmpty() ? "" : " · " + wanted.address().scope();
    }

    /** The units as objects. */
    public List<Json> json() {
        return units.stream().map(u -> new Json().put("unit", u.unit()).put("asked", u.asked()).put("given", u.given())
                .put("missing", u.missing().stream().map(SuppliedView::json).toList()).put("optional", u.optional().stream().map(SuppliedView::json).toList())).toList();
    }

    private static Json json(Wanted wanted) {
        return new Json().put("address", wanted.address().toString()).put("name", wanted.name()).put("indicators", wanted.indicators());
    }
}
