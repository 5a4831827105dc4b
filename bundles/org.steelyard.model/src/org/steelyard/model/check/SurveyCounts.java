package org.steelyard.model.check;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.claim.Slot;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.value.Quantity;

/** Valid questionnaires are among those returned, these among those handed out, and a sub-sample is no larger than its group. */
final class SurveyCounts implements Invariant {

    @Override
    public void check(EObject object, Report report) {
        if (!(object instanceof SurveyGroup group)) {
            return;
        }
        atMost(group, group.getValid(), group.getReturned(), "valid-over-returned", report);
        atMost(group, group.getReturned(), group.getDistributed(), "returned-over-distributed", report);
        if (group.getReturned() == null) {
            atMost(group, group.getValid(), group.getDistributed(), "valid-over-distributed", report);
        }
        if (group.getSubSampleOf() != null) {
            atMost(group, group.getValid(), group.getSubSampleOf().getValid(), "sub-sample-over-group", report);
        }
    }

    private static void atMost(SurveyGroup group, Slot part, Slot whole, String key, Report report) {
        Optional<Quantity> few = Adopted.quantity(part);
        Optional<Quantity> many = Adopted.quantity(whole);
        boolean over = few.isPresent() && many.isPresent() && few.get().unit().converts(many.get().unit())
                && few.get().in(many.get().unit()).compareTo(many.get().value()) > 0;
        if (over) {
            report.error(group, key, few.get().value().toPlainString(), many.get().value().toPlainString());
        }
    }
}
