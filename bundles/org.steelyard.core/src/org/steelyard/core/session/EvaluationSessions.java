package org.steelyard.core.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.OpenMode;
import org.steelyard.store.StoreException;

/**
 * The evaluations that the windows of this process have open: one session for a folder, however many windows show it. Used
 * on the thread of the models.
 */
public final class EvaluationSessions {

    private final Services services;
    private final AdapterFactory providers;
    private final Executor modelThread;
    private final Map<Path, EvaluationSession> open = new HashMap<>();

    /**
     * Sessions whose messages are in the language of the services.
     *
     * @param providers   item providers, the factory of {@code SteelyardItemProviders}; the caller disposes of it
     * @param modelThread runs something on the thread of the models, at once or later; in the workbench {@code display::asyncExec}
     */
    public EvaluationSessions(Services services, AdapterFactory providers, Executor modelThread) {
        this.services = services;
        this.providers = providers;
        this.modelThread = modelThread;
    }

    /**
     * Opens a folder, or gives the session that it has; each call is answered by one {@link EvaluationSession#close}.
     *
     * @param mode how, when it is not open already
     * @throws UseCaseException when there is no evaluation in it or it cannot be read
     */
    public EvaluationSession open(Path folder, OpenMode mode) throws UseCaseException {
        Optional<EvaluationSession> known = known(folder);
        if (known.isPresent()) {
            return known.get().again();
        }
        EvaluationFolder opened = load(folder, mode);
        Path path = opened.path();
        EvaluationSession session = new EvaluationSession(
                new EvaluationSession.Parts(services, providers, modelThread, () -> open.remove(path)), opened);
        try {
            session.start();
        } catch (UseCaseException | RuntimeException e) {
            session.close();
            throw e;
        }
        open.put(path, session);
        return session;
    }

    /** A session of an evaluation that was opened or made by another use case and is saved; this one closes it. */
    public EvaluationSession adopt(OpenEvaluation evaluation) throws UseCaseException {
        Path path = evaluation.folder().path();
        OpenMode mode = evaluation.folder().readOnlyBecause().isPresent() ? OpenMode.READ : OpenMode.WRITE;
        EvaluationSession session = open(path, mode);
        evaluation.close();
        return session;
    }

    private EvaluationFolder load(Path folder, OpenMode mode) throws UseCaseException {
        try {
            return services.folders().open(folder, mode);
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    /** The session of this folder, if it has one. */
    public Optional<EvaluationSession> known(Path folder) {
        try {
            return Optional.ofNullable(open.get(folder.toRealPath()));
        } catch (IOException e) {
            // what is not there is not open
            return Optional.empty();
        }
    }

    /** All sessions. */
    public List<EvaluationSession> all() {
        return new ArrayList<>(open.values());
    }
}
