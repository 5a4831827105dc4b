package org.steelyard.model.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;

/** Collects what the invariants find, and knows what they ask of the whole tree: which indicators and sources there are. */
final class Report {

    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<Set<String>> indicatorCodes;
    private final Set<String> sourceDigests = new HashSet<>();
    private final BiConsumer<EObject, Problem> found;
    private final EObject root;
    private Map<Slot, SlotAddress> addresses;

    Report(EObject root, Locale locale) {
        this(root, locale, (at, problem) -> { });
    }

    Report(EObject root, Locale locale, BiConsumer<EObject, Problem> found) {
        this.found = found;
        this.root = root;
        this.texts = Texts.of(Report.class, locale);
        Optional<Rubric> rubric = root instanceof Evaluation e ? Optional.ofNullable(e.getRubric()) : Optional.empty();
        this.indicatorCodes = rubric.map(Report::codes);
        indicatorCodes.ifPresent(codes -> ((Evaluation) root).getAttachedRubrics().forEach(attached -> codes.addAll(codes(attached))));
        if (root instanceof Evaluation evaluation) {
            evaluation.getSources().stream().map(Source::getSha256).forEach(sourceDigests::add);
        }
    }

    private static Set<String> codes(Rubric rubric) {
        Set<String> codes = new HashSet<>();
        Iterator<EObject> all = rubric.eAllContents();
        while (all.hasNext()) {
            if (all.next() instanceof Indicator indicator) {
                codes.add(indicator.getCode());
            }
        }
        return codes;
    }

    /** Empty when there is no rubric, so that nothing can be said. */
    Optional<Set<String>> indicatorCodes() {
        return indicatorCodes;
    }

    Set<String> sourceDigests() {
        return sourceDigests;
    }

    Texts texts() {
        return texts;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void error(EObject at, String key, Object... arguments) {
        add(Severity.ERROR, at, "", key, arguments);
    }

    void warning(EObject at, String key, Object... arguments) {
        add(Severity.WARNING, at, "", key, arguments);
    }

    /** @param value what is shown of the offending text */
    void add(Severity severity, EObject at, String value, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = ObjectName.of(at);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Problem problem = new Problem(severity, "model." + key, texts.get(key, all), location(at, value), "", texts.get(key + ".remedy", all));
        problems.add(problem);
        found.accept(at, problem);
    }

    private Location location(EObject at, String value) {
        String name = address(at).map(SlotAddress::toString).orElseGet(() -> ObjectName.of(at));
        if (at instanceof Claim claim && claim.getPlace() != null) {
            Location place = Location.of(claim.getPlace(), value);
            return new Location(place.file(), place.sheet(), place.cell(), value, name);
        }
        return new Location("", "", "", value, name);
    }

    // the address is what a person can look the slot up by; only few problems need it
    private Optional<SlotAddress> address(EObject at) {
        Optional<Slot> slot = at instanceof Slot s ? Optional.of(s) : at.eContainer() instanceof Slot s ? Optional.of(s) : Optional.empty();
        if (slot.isEmpty() || !(root instanceof Evaluation evaluation)) {
            return Optional.empty();
        }
        if (addresses == null) {
            addresses = new IdentityHashMap<>();
            SlotIndex.of(evaluation).all().forEach((address, each) -> addresses.put(each, address));
        }
        return Optional.ofNullable(addresses.get(slot.get()));
    }
}
