package org.steelyard.model.check;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** The claims of one slot count the same thing, whatever the multiple. */
final class ClaimUnits implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (!(object instanceof Slot slot)) {
            return;
        }
        List<Unit> units = slot.getClaims().stream()
                .flatMap(c -> c.getValue() instanceof Value.Number n ? List.of(n.quantity().unit()).stream() : List.<Unit>of().stream())
                .distinct().toList();
        units.stream().skip(1).filter(unit -> !unit.converts(units.get(0))).findFirst()
                .ifPresent(other -> report.error(slot, "units-differ", units.get(0), other));
    }
}
