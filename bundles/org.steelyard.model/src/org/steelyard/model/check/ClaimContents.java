package org.steelyard.model.check;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Origin;

/** A claim states something, and says where it comes from. */
final class ClaimContents implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (!(object instanceof Claim claim)) {
            return;
        }
        if (claim.getValue() == null) {
            report.error(claim, "claim-without-value");
        }
        boolean fromASource = claim.getOrigin() == Origin.IMPORTED || claim.getOrigin() == Origin.TYPED;
        if (fromASource && claim.getPlace() == null) {
            report.warning(claim, "claim-without-place");
        }
        if (claim.getOrigin() == Origin.DERIVED && (claim.getRecipe() == null || claim.getRecipe().isBlank())) {
            report.warning(claim, "derived-without-recipe");
        }
    }
}
