package org.steelyard.model.check;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Origin;

/** The file that an imported claim names is among the sources of the evaluation. */
final class KnownSources implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (!(object instanceof Claim claim) || claim.getPlace() == null || claim.getOrigin() != Origin.IMPORTED) {
            return;
        }
        String digest = claim.getPlace().sha256();
        if (!digest.isEmpty() && !report.sourceDigests().contains(digest)) {
            report.warning(claim, "unknown-source", claim.getPlace().file());
        }
    }
}
