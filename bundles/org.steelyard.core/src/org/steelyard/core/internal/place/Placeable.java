package org.steelyard.core.internal.place;

import java.util.Map;

import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.core.internal.edit.ThrowingStack;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.evaluation.EvaluationFactory;

/** Tells whether an address has a place at all, by making it in an evaluation of its own. */
public final class Placeable {

    private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new ThrowingStack());

    /** Whether a slot can be made for this address. */
    public boolean test(SlotAddress address) {
        var scratch = EvaluationFactory.eINSTANCE.createEvaluation();
        try {
            new Edit("", domain, edit -> new SlotPlaces(scratch, edit).at(address, Map.of())).execute();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
