package org.steelyard.model.check;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.value.Value;

/**
 * A claim states something, and says where it comes from: what was imported by its place, a number that was typed by its
 * place or by the person who decided on it. Dates, names and document numbers that were typed speak for themselves.
 */
final class ClaimContents implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (!(object instanceof Claim claim)) {
            return;
        }
        if (claim.getValue() == null) {
            report.error(claim, "claim-without-value");
        }
        boolean fromASource = claim.getOrigin() == Origin.IMPORTED || claim.getOrigin() == Origin.TYPED && claim.getValue() instanceof Value.Number;
        if (fromASource && claim.getPlace() == null && !isVouchedFor(claim)) {
            report.warning(claim, "claim-without-place");
        }
        if (claim.getOrigin() == Origin.DERIVED && (claim.getRecipe() == null || claim.getRecipe().isBlank())) {
            report.warning(claim, "derived-without-recipe");
        }
    }

    private static boolean isVouchedFor(Claim claim) {
        boolean told = claim.getWhere() != null && !claim.getWhere().isBlank();
        boolean decided = claim.eContainer() instanceof Slot slot && slot.getAdopted() == claim && slot.getAdoption() != null
                && !slot.getAdoption().isAutomatic() && slot.getAdoption().getBy() != null && !slot.getAdoption().getBy().isBlank();
        return claim.getOrigin() == Origin.TYPED && (told || decided);
    }
}
