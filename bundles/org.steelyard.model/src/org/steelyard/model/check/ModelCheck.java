package org.steelyard.model.check;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

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
        visitAll(root, report);
        return report.problems();
    }

    /** The same, told one by one with the object of each, for those who mark or open it. */
    public static void check(EObject root, Locale locale, BiConsumer<EObject, Problem> found) {
        visitAll(root, new Report(root, locale, found));
    }

    private static void visitAll(EObject root, Report report) {
        visit(root, report);
        Iterator<EObject> all = root.eAllContents();
        while (all.hasNext()) {
            visit(all.next(), report);
        }
    }

    private static void visit(EObject object, Report report) {
        for (Invariant invariant : INVARIANTS) {
            invariant.check(object, report);
        }
    }
}
