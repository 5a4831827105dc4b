package org.steelyard.ui.internal.view.explanation;

import java.util.Optional;

import org.steelyard.core.AdoptClaim;
import org.steelyard.core.Grounds;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.review.StaleItem;
import org.steelyard.core.review.StaleReview;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** What a person decides about a number, with the reason, as one step each; saving writes it into the history. */
final class Decisions {

    private final EvaluationEditor editor;
    private final Texts texts;

    Decisions(EvaluationEditor editor, Texts texts) {
        this.editor = editor;
        this.texts = texts;
    }

    void adopt(Slot slot, int claim) {
        if (claim < slot.getClaims().size()) {
            grounds("adopt").ifPresent(grounds -> {
                try {
                    editor.run(new AdoptClaim(editor.program().services()).command(editor.session().open(), slot.getClaims().get(claim), grounds));
                } catch (UseCaseException e) {
                    editor.say(e.getMessage());
                }
            });
        }
    }

    void review(Slot slot) {
        StaleReview review = new StaleReview(editor.program().services());
        Optional<StaleItem> item = review.items(editor.evaluation(), editor.scorecard()).stream()
                .filter(i -> editor.evaluation().eResource().getEObject(i.id()) == slot).findFirst();
        item.ifPresent(i -> grounds("review").ifPresent(grounds ->
                editor.run(review.reviewed(editor.session().open(), i, grounds.by(), grounds.reason()))));
    }

    private Optional<Grounds> grounds(String key) {
        Optional<String> readOnly = editor.session().readOnlyBecause();
        readOnly.ifPresent(editor::say);
        return readOnly.isPresent() ? Optional.empty() : new ReasonDialog(editor.getSite().getShell(), texts, key).ask();
    }
}
