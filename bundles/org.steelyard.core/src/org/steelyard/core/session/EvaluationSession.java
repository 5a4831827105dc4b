package org.steelyard.core.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.ScorecardJson;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.StoreException;

/**
 * An evaluation being worked on: model, undo history, scores that follow every command, problems, saving. All windows that
 * show a folder share its session. Everything here is called on the thread of the model, and listeners are too.
 */
public final class EvaluationSession implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EvaluationSession.class.getName());

    private final Parts parts;
    private final Texts texts;
    private final LiveState live;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final CommandStackListener afterCommand = this::commandDone;
    private final TouchedObjects touched = new TouchedObjects();
    private OpenEvaluation open;
    private Safety safety = Safety.CALM;
    private int openings = 1;

    /** What every session of a process is made with. */
    record Parts(Services services, Executor modelThread, Function<EvaluationFolder, OpenEvaluation> wrap, Runnable closed) {
    }

    EvaluationSession(Parts parts, OpenEvaluation open) {
        this.parts = parts;
        this.texts = Texts.of(EvaluationSession.class, parts.services().locale());
        this.live = new LiveState(parts.services());
        start(open);
    }

    private void start(OpenEvaluation opened) {
        this.open = opened;
        live.recompute(opened);
        touched.watch(opened.evaluation().eResource());
        stack().addCommandStackListener(afterCommand);
    }

    private void stop() {
        stack().removeCommandStackListener(afterCommand);
        touched.leave();
    }

    private BasicCommandStack stack() {
        return (BasicCommandStack) open.domain().getCommandStack();
    }

    /** The folder, for use cases that want it. */
    public OpenEvaluation open() {
        return open;
    }

    /** Where it is. */
    public Path path() {
        return open.folder().path();
    }

    /** The model; changed by commands only. Another one after {@link SessionListener#reloaded}. */
    public Evaluation evaluation() {
        return open.evaluation();
    }

    /** The editing domain; another one after {@link SessionListener#reloaded}. */
    public EditingDomain domain() {
        return open.domain();
    }

    /** Why nothing can be changed, as a sentence for the user; empty when it can. */
    public Optional<String> readOnlyBecause() {
        return open.folder().readOnlyBecause();
    }

    /** The scores as the model is now, rules as applied; empty when there is no rubric. */
    public Optional<Scorecard> scorecard() {
        return live.scorecard();
    }

    /** What is wrong now: with the file when it was read, with the rubric, with the model. Computed when asked after a change. */
    public List<Problem> problems() {
        return live.problems(open);
    }

    /** Whether there are changes that are not saved. */
    public boolean dirty() {
        return stack().isSaveNeeded();
    }

    /** How safe they are. */
    public Safety safety() {
        return safety;
    }

    /**
     * Carries out a command; scores follow before this returns.
     *
     * @throws ChangeRefused when the folder is open for reading only
     */
    public void execute(Command command) {
        stack().execute(command);
    }

    /** What {@link #undo} would take back, in the user's language; empty when there is nothing. */
    public Optional<String> undoLabel() {
        return stack().canUndo() ? Optional.of(label(stack().getUndoCommand())) : Optional.empty();
    }

    /** What {@link #redo} would do again; empty when there is nothing. */
    public Optional<String> redoLabel() {
        return stack().canRedo() ? Optional.of(label(stack().getRedoCommand())) : Optional.empty();
    }

    /** Takes back the last command; nothing happens when there is none. */
    public void undo() {
        if (stack().canUndo()) {
            stack().undo();
        }
    }

    /** Does again what was taken back last; nothing happens when there is nothing. */
    public void redo() {
        if (stack().canRedo()) {
            stack().redo();
        }
    }

    private String label(Command command) {
        return new CommandLabels(texts).of(command);
    }

    /**
     * Saves, complete or not, valid or not, with the scorecard, and logs the total when it is another one.
     *
     * @throws UseCaseException when the folder is read-only or cannot be written; what was on the disk is untouched
     */
    public SaveResult save() throws UseCaseException {
        open.requireWritable();
        try {
            if (open.folder().changedOnDisk()) {
                return new SaveResult.ChangedElsewhere(new ForeignChange(false, Optional.empty(), 0), texts.get("changed-elsewhere"));
            }
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        return write(false);
    }

    /**
     * Saves over what another program wrote meanwhile; that is kept as a backup, and the result names it.
     *
     * @throws UseCaseException when the folder is read-only or cannot be written
     */
    public SaveResult.Saved saveOverTheirs() throws UseCaseException {
        open.requireWritable();
        return write(true);
    }

    private SaveResult.Saved write(boolean over) throws UseCaseException {
        Optional<Path> theirs = Optional.empty();
        try {
            boolean foreign = over && open.folder().changedOnDisk();
            Optional<String> json = live.scorecard().map(ScorecardJson::write);
            if (over) {
                open.folder().saveOver(json);
            } else {
                open.folder().save(json);
            }
            if (foreign) {
                theirs = open.folder().backups().stream().findFirst();
            }
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        if (live.scorecard().isPresent()) {
            new ScoreEvaluation(parts.services()).log(open, live.scorecard().get());
        }
        stack().saveIsDone();
        Instant now = parts.services().clock().instant();
        tell(SessionListener::saved);
        return new SaveResult.Saved(now, theirs);
    }

    /**
     * Reads the folder anew and gives up what is not saved. Model, editing domain and undo history are others afterwards.
     *
     * @throws UseCaseException when it cannot be read any more; the session then stays as it was
     */
    public void reload() throws UseCaseException {
        try {
            open.folder().reload();
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        stop();
        start(parts.wrap().apply(open.folder()));
        safety = Safety.CALM;
        tell(SessionListener::reloaded);
    }

    /** Tells this listener from now on. */
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    /** Tells this listener no longer. */
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    private void commandDone(EventObject event) {
        var objects = touched.take();
        Optional<String> label = objects.isEmpty() || stack().getMostRecentCommand() == null ? Optional.empty()
                : Optional.of(label(stack().getMostRecentCommand()));
        List<ScoreChange> scores = objects.isEmpty() ? List.of() : live.recompute(open);
        SessionChange change = new SessionChange(label, objects, scores);
        tell(listener -> listener.changed(change));
    }

    private void tell(Consumer<SessionListener> message) {
        for (SessionListener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                // one broken view must not keep the others from following
                LOG.log(System.Logger.Level.ERROR, "a listener of " + path() + " failed", e);
            }
        }
    }

    EvaluationSession again() {
        openings++;
        return this;
    }

    /**
     * Gives the session back; the last one to do so closes the folder. Changes that are not saved are given up.
     *
     * @throws UseCaseException when the folder cannot be given back
     */
    @Override
    public void close() throws UseCaseException {
        if (openings == 0 || --openings > 0) {
            return;
        }
        parts.closed().run();
        stop();
        open.close();
    }
}
