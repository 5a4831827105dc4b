package org.steelyard.model.check;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.value.Value;

/** The adopted claim is one of the slot's own, and a choice between different values is made. */
final class AdoptedClaims implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (!(object instanceof Slot slot)) {
            return;
        }
        Claim adopted = slot.getAdopted();
        if (adopted != null && adopted.eContainer() != slot) {
            report.error(slot, "adopted-elsewhere");
        } else if (adopted == null && slot.getAdoption() != null) {
            report.warning(slot, "adoption-of-nothing");
        } else if (adopted == null && differ(slot)) {
            report.warning(slot, "undecided");
        }
    }

    private static boolean differ(Slot slot) {
        Claim first = slot.getClaims().isEmpty() ? null : slot.getClaims().get(0);
        return slot.getClaims().stream().skip(1).anyMatch(claim -> !same(first.getValue(), claim.getValue()));
    }

    private static boolean same(Value a, Value b) {
        if (a instanceof Value.Number x && b instanceof Value.Number y) {
            return x.quantity().sameAmount(y.quantity());
        }
        return a == null ? b == null : a.equals(b);
    }
}
