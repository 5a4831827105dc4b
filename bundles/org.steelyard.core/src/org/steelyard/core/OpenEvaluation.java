package org.steelyard.core;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.steelyard.core.internal.edit.GuardedDomain;
import org.steelyard.core.internal.edit.ThrowingStack;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.text.Texts;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.OpenMode;
import org.steelyard.store.StoreException;

/** An evaluation folder opened for use, with the editing domain through which alone its model changes. */
public final class OpenEvaluation implements AutoCloseable {

    private final EvaluationFolder folder;
    private final EditingDomain domain;
    private final Texts texts;
    private final Supplier<Optional<String>> refusal;

    /**
     * An open folder whose item providers come from this factory.
     *
     * @param locale language of messages
     */
    public OpenEvaluation(EvaluationFolder folder, AdapterFactory providers, java.util.Locale locale) {
        this(folder, providers, locale, Optional::empty);
    }

    /**
     * An open folder in which nothing changes as long as there is a reason.
     *
     * @param refusal the reason as a sentence; empty when changes are welcome
     */
    public OpenEvaluation(EvaluationFolder folder, AdapterFactory providers, java.util.Locale locale, Supplier<Optional<String>> refusal) {
        this.folder = folder;
        this.refusal = refusal;
        this.texts = Texts.of(OpenEvaluation.class, locale);
        this.domain = new GuardedDomain(providers, new ThrowingStack(this::refusal));
    }

    /**
     * Opens a folder without a window.
     *
     * @throws UseCaseException when there is no evaluation in it or it cannot be read
     */
    public static OpenEvaluation open(Services services, Path folder, OpenMode mode) throws UseCaseException {
        try {
            return new OpenEvaluation(services.folders().open(folder, mode), new ComposedAdapterFactory(), services.locale());
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    /** The folder. */
    public EvaluationFolder folder() {
        return folder;
    }

    /** The model; changed through {@link #domain()} only. */
    public Evaluation evaluation() {
        return folder.evaluation();
    }

    private Optional<String> refusal() {
        return folder.readOnlyBecause().map(because -> texts.get("read-only", folder.path(), because)).or(refusal);
    }

    /**
     * Editing domain with undo. Of a folder that is open for reading only, all objects are read-only, and the stack refuses
     * every command with a {@link org.steelyard.core.session.ChangeRefused} that says why.
     */
    public EditingDomain domain() {
        return domain;
    }

    /**
     * Fails unless the folder can be written.
     *
     * @throws UseCaseException with the reason
     */
    public void requireWritable() throws UseCaseException {
        Optional<String> reason = refusal();
        if (reason.isPresent()) {
            throw UseCaseException.input(reason.get());
        }
    }

    /** Carries out a change, as one step that can be undone. */
    void execute(Command command) {
        domain.getCommandStack().execute(command);
    }

    @Override
    public void close() throws UseCaseException {
        try {
            folder.close();
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
