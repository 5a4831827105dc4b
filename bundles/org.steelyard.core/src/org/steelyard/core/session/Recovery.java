package org.steelyard.core.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.internal.edit.ThrowingStack;
import org.steelyard.core.internal.journal.BadJournal;
import org.steelyard.core.internal.journal.Difference;
import org.steelyard.core.internal.journal.LooseChanges;
import org.steelyard.core.internal.journal.Replay;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.resource.Copies;
import org.steelyard.model.text.Texts;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.LeftJournal;

/** Changes that were never saved because the program was stopped: what they are, and whether they can be taken over. */
public final class Recovery {

    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    private final LeftJournal left;
    private final boolean applicable;
    private final List<ModelChange> changes;
    private final List<String> remarks;

    private Recovery(LeftJournal left, boolean applicable, List<ModelChange> changes, List<String> remarks) {
        this.left = left;
        this.applicable = applicable;
        this.changes = List.copyOf(changes);
        this.remarks = List.copyOf(remarks);
    }

    static Recovery of(LeftJournal left, EvaluationFolder folder, Services services, AdapterFactory providers) {
        Texts texts = Texts.of(Recovery.class, services.locale());
        List<String> remarks = new ArrayList<>();
        if (left.torn()) {
            remarks.add(texts.get("recovery.torn"));
        }
        if (left.incomplete() > 0) {
            remarks.add(texts.get("recovery.incomplete", left.incomplete()));
        }
        if (left.fits()) {
            try {
                return new Recovery(left, true, difference(left, folder.evaluation(), services, providers, texts), remarks);
            } catch (BadJournal e) {
                LOG.log(System.Logger.Level.WARNING, left.file() + ": " + e.getMessage(), e);
                remarks.add(texts.get("recovery.does-not-go", e.number()));
            }
        } else {
            remarks.add(texts.get("recovery.misfit"));
        }
        return new Recovery(left, false, LooseChanges.of(left.commands(), folder.evaluation(), texts, services.clock().getZone()), remarks);
    }

    // on a copy: nothing is changed before somebody decides
    private static List<ModelChange> difference(LeftJournal left, Evaluation evaluation, Services services, AdapterFactory providers, Texts texts) {
        Evaluation copy = Copies.snapshot(evaluation, services.resources());
        ThrowingStack stack = new ThrowingStack();
        stack.execute(Replay.of(left.commands(), "", new AdapterFactoryEditingDomain(providers, stack), (XMLResource) copy.eResource()));
        return Difference.between(evaluation, copy, texts, services.clock().getZone());
    }

    /** Whether they can be taken over; else they can only be read and typed again. */
    public boolean applicable() {
        return applicable;
    }

    /** How many commands, undos and redos there were. */
    public int steps() {
        return left.commands().size();
    }

    /** When the last of them was made. */
    public Optional<Instant> last() {
        return left.last();
    }

    /**
     * What they change, as a difference between the saved evaluation and what was in the window; when they cannot be applied,
     * every single change in its order.
     */
    public List<ModelChange> changes() {
        return changes;
    }

    /** What is to be said about the journal: that its end was cut off, that the file was changed since. Sentences. */
    public List<String> remarks() {
        return remarks;
    }

    /** Remarks and changes, a line each. */
    public String text() {
        List<String> lines = new ArrayList<>(remarks);
        changes.forEach(change -> lines.add(change.text()));
        return String.join("\n", lines);
    }

    Command command(String label, OpenEvaluation open) {
        return Replay.of(left.commands(), label, open.domain(), (XMLResource) open.evaluation().eResource());
    }
}
