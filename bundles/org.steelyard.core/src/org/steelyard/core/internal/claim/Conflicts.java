package org.steelyard.core.internal.claim;

import java.util.stream.Collectors;

import org.steelyard.core.ImportPlan.SlotChange;
import org.steelyard.core.ImportPlan.Stated;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Value;

/** Tells that statements about one slot differ. */
public record Conflicts(Texts texts) {

    /** The problem for this slot. */
    public Problem problem(SlotChange change) {
        String stated = change.stated().stream().filter(s -> !(s.value() instanceof Value.Blank)).map(this::text)
                .collect(Collectors.joining(texts.get("semicolon")));
        Stated last = change.stated().get(change.stated().size() - 1);
        return Problem.warning("import.conflict", texts.get("conflict", name(change), stated),
                last.place().map(p -> Location.of(p, last.raw())).orElse(Location.object(change.address().toString())), "",
                texts.get(change.after().isEmpty() ? "conflict.remedy" : "conflict.decided", change.address()));
    }

    private String name(SlotChange change) {
        return change.stated().stream().map(Stated::label).filter(l -> !l.isEmpty()).findFirst()
                .map(label -> texts.get("conflict.name", label, change.address())).orElse(change.address().toString());
    }

    private String text(Stated stated) {
        return stated.raw() + " (" + stated.place().map(Place::text).orElse(texts.get("typed")) + ")";
    }
}
