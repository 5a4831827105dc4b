package org.steelyard.model.check;

import org.eclipse.emf.ecore.EObject;

/** Something that holds for every object of some class. */
@FunctionalInterface
interface Invariant {

    /** Reports the object when it breaks this; ignores objects of other classes. */
    void check(EObject object, Report report);
}
