package org.steelyard.ui.internal.page.sources;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.core.ShowEvaluation.StatementView;
import org.steelyard.core.review.StaleItem;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.value.Place;

/**
 * Something that waits for a review, as a line of the list.
 *
 * @param item    what waits
 * @param object  the slot or the evidence
 * @param name    what it is called
 * @param older   what the replaced file stated; a dash when nothing
 * @param newer   what is stated elsewhere now; a dash when nothing
 * @param adopted what counts now
 * @param place   where the newer statement stands; empty when there is none
 * @param better  number of the newer statement when another one counts; empty when there is nothing to choose
 */
record StaleRow(StaleItem item, EObject object, String name, String older, String newer, String adopted, Optional<Place> place, Optional<Integer> better) {

    private static final String NONE = "—";

    static List<StaleRow> of(Evaluation evaluation, List<StaleItem> items, SlotNames names, ValueText values) {
        Set<String> replaced = evaluation.getSources().stream().map(Source::getReplaces).filter(r -> r != null && !r.isEmpty()).collect(Collectors.toSet());
        return items.stream().map(item -> of(evaluation.eResource().getEObject(item.id()), item, replaced, names, values)).toList();
    }

    private static StaleRow of(EObject object, StaleItem item, Set<String> replaced, SlotNames names, ValueText values) {
        List<StatementView> all = item.slot().map(s -> s.statements()).orElse(List.of());
        List<Integer> fresh = IntStream.range(0, all.size()).filter(i -> !isFrom(all.get(i), replaced) && all.get(i).place().isPresent()).boxed().toList();
        String older = all.stream().filter(s -> isFrom(s, replaced)).map(s -> values.of(s.value())).distinct().collect(Collectors.joining("；"));
        String newer = fresh.stream().map(i -> values.of(all.get(i).value())).distinct().collect(Collectors.joining("；"));
        Optional<Integer> last = fresh.isEmpty() ? Optional.empty() : Optional.of(fresh.get(fresh.size() - 1));
        return new StaleRow(item, object, object instanceof Slot slot ? names.of(slot) : item.title(), or(older), or(newer),
                item.slot().flatMap(s -> s.adopted()).map(values::of).orElse(NONE), last.flatMap(i -> all.get(i).place()), last.filter(i -> !all.get(i).adopted()));
    }

    private static boolean isFrom(StatementView statement, Set<String> replaced) {
        return statement.place().filter(p -> replaced.contains(p.sha256())).isPresent();
    }

    private static String or(String text) {
        return text.isEmpty() ? NONE : text;
    }

    /** Codes of the indicators that wait with any of these, in order. */
    static List<String> indicators(List<StaleRow> rows) {
        return rows.stream().flatMap(r -> r.item().indicators().stream()).distinct().sorted().toList();
    }
}
