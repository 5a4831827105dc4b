package org.steelyard.ui.internal.view.explanation;

import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.steelyard.core.review.StaleItem;
import org.steelyard.core.review.StaleReview;
import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.EvaluationEditor;

/** What a person decides about a number, with the reason, as one step each. */
final class Decisions {

    private final EvaluationEditor editor;
    private final Texts texts;

    Decisions(EvaluationEditor editor, Texts texts) {
        this.editor = editor;
        this.texts = texts;
    }

    void adopt(EObject object, int claim) {
        if (object instanceof Slot slot && claim < slot.getClaims().size()) {
            reason("adopt.title", "adopt.reason").ifPresent(reason -> {
                EditingDomain domain = editor.session().domain();
                CompoundCommand step = new CompoundCommand(texts.get("adopt.step"));
                step.append(SetCommand.create(domain, slot, ClaimPackage.Literals.SLOT__ADOPTED, slot.getClaims().get(claim)));
                step.append(SetCommand.create(domain, slot, ClaimPackage.Literals.SLOT__ADOPTION, adoption(reason)));
                step.append(SetCommand.create(domain, slot, ClaimPackage.Literals.SLOT__STALE, false));
                editor.run(step);
            });
        }
    }

    private Adoption adoption(String reason) {
        Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
        adoption.setBy(System.getProperty("user.name"));
        adoption.setAt(editor.program().services().clock().instant());
        adoption.setReason(reason);
        return adoption;
    }

    void review(EObject object) {
        StaleReview review = new StaleReview(editor.program().services());
        Optional<StaleItem> item = review.items(editor.evaluation(), editor.scorecard()).stream()
                .filter(i -> editor.evaluation().eResource().getEObject(i.id()) == object).findFirst();
        item.ifPresent(i -> reason("review.title", "review.reason").ifPresent(reason ->
                editor.run(review.reviewed(editor.session().open(), i, System.getProperty("user.name"), reason))));
    }

    private Optional<String> reason(String title, String message) {
        InputDialog dialog = new InputDialog(editor.getSite().getShell(), texts.get(title), texts.get(message), "",
                text -> text.isBlank() ? texts.get("reason.missing") : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }
}
