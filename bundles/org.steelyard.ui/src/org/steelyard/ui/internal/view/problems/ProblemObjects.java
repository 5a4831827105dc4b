package org.steelyard.ui.internal.view.problems;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.check.ModelCheck;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Indicator;

/** Finds the objects that problems are about: those of the model's checks, indicators, slots, sources by the name of their file. */
final class ProblemObjects {

    private final Map<Problem, EObject> checked = new HashMap<>();
    private final Map<String, EObject> named = new HashMap<>();
    private final Map<String, EObject> files = new HashMap<>();

    ProblemObjects(Evaluation evaluation, Locale locale) {
        ModelCheck.check(evaluation, locale, (object, problem) -> checked.putIfAbsent(problem, object));
        SlotIndex.of(evaluation).all().forEach((address, slot) -> named.putIfAbsent(address.toString(), slot));
        for (Iterator<EObject> all = evaluation.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Indicator indicator && indicator.getCode() != null) {
                named.putIfAbsent(indicator.getCode(), indicator);
                named.putIfAbsent(indicator.getCode() + " " + indicator.getName(), indicator);
            } else if (object instanceof Source source && source.getName() != null) {
                files.putIfAbsent(source.getName(), source);
            }
        }
    }

    Optional<EObject> of(Problem problem) {
        String name = problem.location().object();
        return Optional.ofNullable(checked.get(problem)).or(() -> Optional.ofNullable(named.get(name)))
                .or(() -> Optional.ofNullable(named.get(name.split(" ", 2)[0]))).or(() -> Optional.ofNullable(files.get(problem.location().file())));
    }
}
