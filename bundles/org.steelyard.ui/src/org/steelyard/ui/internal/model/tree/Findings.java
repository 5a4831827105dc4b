package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

/** What is wrong with objects and with what is below them, for the signs in the tree. */
public final class Findings {

    /**
     * A problem of an object.
     *
     * @param object  whose
     * @param problem what
     */
    public record Finding(EObject object, Problem problem) {
    }

    private static final int MOST_IN_TIP = 6;

    private final Map<EObject, List<Problem>> own = new IdentityHashMap<>();
    private final Map<EObject, Severity> worst = new IdentityHashMap<>();
    private final Map<EObject, Integer> below = new IdentityHashMap<>();

    /** Nothing is wrong. */
    public static Findings none() {
        return new Findings(List.of());
    }

    /** These problems. */
    public Findings(List<Finding> findings) {
        for (Finding finding : findings) {
            own.computeIfAbsent(finding.object(), o -> new ArrayList<>(2)).add(finding.problem());
            Severity severity = finding.problem().severity();
            worst.merge(finding.object(), severity, Findings::worse);
            for (EObject owner = finding.object().eContainer(); owner != null; owner = owner.eContainer()) {
                below.merge(owner, 1, Integer::sum);
                worst.merge(owner, severity, Findings::worse);
            }
        }
    }

    private static Severity worse(Severity a, Severity b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** The worst at or below the row; remarks are no reason for a sign above them. */
    public Optional<Severity> severity(Object row) {
        EObject object = row instanceof EObject e ? e : null;
        if (row instanceof Group group) {
            return ((List<?>) group.owner().eGet(group.feature())).stream().map(each -> worst.get(each)).filter(s -> s != null && s != Severity.INFO).min(Enum::compareTo);
        }
        if (object == null || !worst.containsKey(object)) {
            return Optional.empty();
        }
        boolean onlyBelow = !own.containsKey(object);
        return onlyBelow && worst.get(object) == Severity.INFO ? Optional.empty() : Optional.of(worst.get(object));
    }

    /** The problems of the object itself. */
    public List<Problem> of(EObject object) {
        return List.copyOf(own.getOrDefault(object, List.of()));
    }

    /** How many problems there are of this severity. */
    public long count(Severity severity) {
        return own.values().stream().flatMap(List::stream).filter(p -> p.severity() == severity).count();
    }

    /** The problems of a row in words: its own first, then how many there are below. */
    public String tip(Object row, Words words) {
        if (!(row instanceof EObject object)) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        List<Problem> problems = of(object);
        problems.stream().limit(MOST_IN_TIP).forEach(p -> lines.add(words.get("severity." + p.severity(), p.message())));
        if (problems.size() > MOST_IN_TIP) {
            lines.add(words.get("problems.more", problems.size() - MOST_IN_TIP));
        }
        int deeper = below.getOrDefault(object, 0);
        if (deeper > 0) {
            lines.add(words.get("problems.below", deeper));
        }
        return String.join("\n", lines);
    }

    /** Objects whose sign is another than in the earlier findings. */
    public List<EObject> changedSince(Findings earlier) {
        List<EObject> changed = new ArrayList<>();
        worst.forEach((object, severity) -> {
            if (earlier.worst.get(object) != severity || !earlier.of(object).equals(of(object))) {
                changed.add(object);
            }
        });
        earlier.worst.keySet().stream().filter(o -> !worst.containsKey(o)).forEach(changed::add);
        return changed;
    }
}
