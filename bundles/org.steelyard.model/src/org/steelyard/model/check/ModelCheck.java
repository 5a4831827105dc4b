package org.steelyard.model.check;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.problem.Problem;

/**
 * Checks a whole tree of the model against its invariants. A draft may break any of them and can still be saved; the
 * list tells what is left to do. Takes time in proportion to the size of the tree.
 */
public final class ModelCheck {

    private static final List<Invariant> INVARIANTS = List.of(new RequiredFeatures(), new AdoptedClaims(), new ClaimContents(),
            new ClaimUnits(), new Years(), new PeriodOrder(), new Weights(), new Bands(), new Duplicates(), new Circles(),
            new SurveyCounts(), new FindingTexts(), new KnownIndicators(), new KnownSources(), new PersonalData(),
            new ControlCharacters());

    private ModelCheck() {
    }

    /** Everything that is wrong with the root or below, in the order of the tree. */
    public static List<Problem> check(EObject root, Locale locale) {
        Report report = new Report(root, locale);
        visit(root, report);
        Iterator<EObject> all = root.eAllContents();
        while (all.hasNext()) {
            visit(all.next(), report);
        }
        return report.problems();
    }

    private static void visit(EObject object, Report report) {
        for (Invariant invariant : INVARIANTS) {
            invariant.check(object, report);
        }
    }
}
