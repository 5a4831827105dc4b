package org.steelyard.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.ShowEvaluation;
import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.core.internal.source.Candidates;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;

/** Lists what rests on replaced files, and makes the commands by which a person has looked at it. */
public final class StaleReview {

    private static final ClaimPackage CLAIM = ClaimPackage.eINSTANCE;

    private final Services services;
    private final Texts texts;

    /** Reviews with these services. */
    public StaleReview(Services services) {
        this.services = services;
        this.texts = Texts.of(StaleReview.class, services.locale());
    }

    /**
     * What waits: slots in the order of the model, then evidence.
     *
     * @param scorecard the scores as they are now, to tell which indicators depend on a slot; empty when there are none
     */
    public List<StaleItem> items(Evaluation evaluation, Optional<Scorecard> scorecard) {
        Reading reading = new Reading(evaluation, scorecard, services.locale());
        List<StaleItem> items = new ArrayList<>();
        SlotIndex.of(evaluation).all().forEach((address, slot) -> {
            if (slot.isStale()) {
                items.add(reading.slot(address, slot));
            }
        });
        evaluation.getEvidence().stream().filter(reading::isStale).map(reading::evidence).forEach(items::add);
        return List.copyOf(items);
    }

    /**
     * A command that marks an item as reviewed: the slot is stale no longer, and what is adopted stays adopted, by a person
     * and for a reason when one is given; evidence is from the newer file now.
     *
     * @param by     who looked at it
     * @param reason why it stays as it is; blank leaves the decision as it was
     * @throws IllegalArgumentException when there is no such item
     */
    public Command reviewed(OpenEvaluation open, StaleItem item, String by, String reason) {
        EObject object = object(open, item.id());
        return new Edit(texts.get("command.reviewed", item.title()), open.domain(), edit -> {
            if (object instanceof Slot slot) {
                decide(edit, slot, by, reason);
            } else {
                newer(open.evaluation(), ((Evidence) object).getSource()).ifPresent(
                        source -> edit.set(object, EvaluationPackage.eINSTANCE.getEvidence_Source(), source));
            }
        });
    }

    /**
     * A command that adopts another statement of a stale slot, as a person's decision; it is stale no longer.
     *
     * @param statement number of the statement, from 0, in the order of the slot
     * @throws IllegalArgumentException when there is no such item or statement
     */
    public Command adopted(OpenEvaluation open, StaleItem item, int statement, String by, String reason) {
        if (!(object(open, item.id()) instanceof Slot slot) || statement < 0 || statement >= slot.getClaims().size()) {
            throw new IllegalArgumentException(item.id() + " " + statement);
        }
        Claim claim = slot.getClaims().get(statement);
        return new Edit(texts.get("command.adopted", item.title()), open.domain(), edit -> {
            edit.set(slot, CLAIM.getSlot_Adopted(), claim);
            edit.set(slot, CLAIM.getSlot_Adoption(), adoption(by, reason));
            edit.set(slot, CLAIM.getSlot_Stale(), false);
        });
    }

    private void decide(Edit edit, Slot slot, String by, String reason) {
        edit.set(slot, CLAIM.getSlot_Stale(), false);
        if (!reason.isBlank()) {
            edit.set(slot, CLAIM.getSlot_Adoption(), adoption(by, reason));
        }
    }

    private Adoption adoption(String by, String reason) {
        Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
        adoption.setBy(by);
        adoption.setReason(reason);
        adoption.setAt(services.clock().instant());
        return adoption;
    }

    private static EObject object(OpenEvaluation open, String id) {
        EObject object = open.evaluation().eResource().getEObject(id);
        if (object instanceof Slot || object instanceof Evidence) {
            return object;
        }
        throw new IllegalArgumentException("nothing to review: " + id);
    }

    /** The last of those that replaced a file, one after the other; empty when nothing replaced it. */
    private static Optional<Source> newer(Evaluation evaluation, Source source) {
        Optional<Source> newest = Optional.empty();
        String digest = source == null ? "" : source.getSha256();
        // no more steps than there are files: two may claim to replace each other
        for (int i = 0; i < evaluation.getSources().size(); i++) {
            String old = digest;
            Optional<Source> next = evaluation.getSources().stream().filter(s -> old != null && !old.isEmpty() && old.equals(s.getReplaces())).findFirst();
            if (next.isEmpty()) {
                break;
            }
            newest = next;
            digest = next.get().getSha256();
        }
        return newest;
    }

    /** One look at the evaluation. */
    private static final class Reading {

        private final Evaluation evaluation;
        private final Optional<Scorecard> scorecard;
        private final Set<String> replaced;
        private final ModelText text;

        Reading(Evaluation evaluation, Optional<Scorecard> scorecard, Locale locale) {
            this.evaluation = evaluation;
            this.scorecard = scorecard;
            this.replaced = Candidates.replaced(evaluation);
            this.text = new ModelText(new Labels(locale));
        }

        StaleItem slot(SlotAddress address, Slot slot) {
            Optional<SlotView> view = new ShowEvaluation().slots(evaluation, address).stream().filter(v -> v.address().equals(address)).findFirst();
            Optional<Source> old = slot.getClaims().stream().filter(c -> c.getPlace() != null && replaced.contains(c.getPlace().sha256()))
                    .flatMap(c -> evaluation.getSources().stream().filter(s -> c.getPlace().sha256().equals(s.getSha256()))).findFirst();
            String title = slot.eContainer() == evaluation ? address.toString() : text.of(slot.eContainer());
            return new StaleItem(StaleItem.Kind.SLOT, id(slot), title, view, old.map(Source::getName).orElse(""),
                    old.flatMap(s -> newer(evaluation, s)).map(Source::getName).orElse(""), users(address, slot));
        }

        private List<String> users(SlotAddress address, Slot slot) {
            Stream<String> judged = slot.eContainer() instanceof Judgement j ? Stream.ofNullable(j.getIndicatorCode()) : Stream.empty();
            Stream<String> computed = scorecard.stream().flatMap(s -> s.leaves().stream()).filter(l -> l.entry().stream()
                    .flatMap(e -> e.operands().stream()).anyMatch(o -> o.address().equals(address.toString()))).map(Scorecard.Line::code);
            return Stream.concat(judged, computed).distinct().toList();
        }

        boolean isStale(Evidence evidence) {
            return evidence.getSource() != null && replaced.contains(evidence.getSource().getSha256());
        }

        StaleItem evidence(Evidence evidence) {
            List<String> users = evaluation.getJudgements().stream().filter(j -> j.getEvidence().contains(evidence)).map(Judgement::getIndicatorCode)
                    .filter(code -> code != null).distinct().toList();
            return new StaleItem(StaleItem.Kind.EVIDENCE, id(evidence), text.of(evidence), Optional.empty(), evidence.getSource().getName(),
                    newer(evaluation, evidence.getSource()).map(Source::getName).orElse(""), users);
        }

        private static String id(EObject object) {
            return ((XMLResource) object.eResource()).getID(object);
        }
    }
}
