package org.steelyard.core.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.ScoreEvaluation;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.history.DecisionLog;
import org.steelyard.core.internal.edit.ThrowingStack;
import org.steelyard.core.internal.journal.BadJournal;
import org.steelyard.core.internal.journal.Difference;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.ScorecardJson;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.Holder;
import org.steelyard.store.StoreException;

/**
 * An evaluation being worked on: model, undo history, scores that follow every command, problems, saving. All windows that
 * show a folder share its session. Everything here is called on the thread of the model, and listeners are too.
 */
public final class EvaluationSession implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EvaluationSession.class.getName());

    private final Parts parts;
    private final EvaluationFolder folder;
    private final Texts texts;
    private final LiveState live;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final CommandStackListener afterCommand = this::commandDone;
    private final TouchedObjects touched = new TouchedObjects();
    private final LastVisit lastVisit;
    private OpenEvaluation open;
    private DecisionLog decisions;
    private Optional<Recovery> recovery = Optional.empty();
    private Optional<SafetyNet> net = Optional.empty();
    private Optional<ForeignChange> foreignTold = Optional.empty();
    private int openings = 1;

    /** What every session of a process is made with. */
    record Parts(Services services, AdapterFactory providers, Executor modelThread, Runnable closed) {
    }

    EvaluationSession(Parts parts, EvaluationFolder folder) {
        this.parts = parts;
        this.folder = folder;
        this.texts = Texts.of(EvaluationSession.class, parts.services().locale());
        this.live = new LiveState(parts.services());
        this.lastVisit = LastVisit.read(folder);
    }

    void start() throws UseCaseException {
        recovery = folder.leftJournal().map(left -> Recovery.of(left, folder, parts.services(), parts.providers()));
        open = new OpenEvaluation(folder, parts.providers(), parts.services().locale(), () -> recovery.map(r -> texts.get("recovery.pending")));
        live.recompute(open);
        decisions = new DecisionLog(folder.evaluation(), parts.services().locale());
        touched.watch(folder.evaluation().eResource());
        stack().addCommandStackListener(afterCommand);
        if (recovery.isEmpty()) {
            startJournal(false);
        }
    }

    private void startJournal(boolean goOn) throws UseCaseException {
        if (readOnlyBecause().isPresent()) {
            return;
        }
        SafetyNet started = new SafetyNet(parts.modelThread(), safety -> tell(listener -> listener.safetyChanged(safety)));
        try {
            started.spread(folder.startJournal(started, goOn));
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        net = Optional.of(started);
    }

    private void stop() {
        stack().removeCommandStackListener(afterCommand);
        touched.leave();
        net.ifPresent(SafetyNet::leave);
        net = Optional.empty();
    }

    private ThrowingStack stack() {
        return (ThrowingStack) open.domain().getCommandStack();
    }

    /** The open evaluation, for use cases that want it; not to be closed. Another one after {@link SessionListener#reloaded}. */
    public OpenEvaluation open() {
        return open;
    }

    /** Where it is. */
    public Path path() {
        return folder.path();
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
        return folder.readOnlyBecause();
    }

    /** Who has the folder, when somebody else has it; or who left without closing it, when it was taken over. */
    public Optional<Holder> holder() {
        return folder.holder();
    }

    /**
     * Whether it is read-only because another computer has it or left its owner file; then it can be closed and opened again
     * with {@link org.steelyard.store.OpenMode#TAKE_OVER}, knowingly.
     */
    public boolean canBeTakenOver() {
        return folder.canBeTakenOver();
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
        return net.map(SafetyNet::safety).orElse(Safety.CALM);
    }

    /**
     * Changes that an earlier program made and could not save because it was stopped. As long as nobody decided about them
     * with {@link #applyRecovery} or {@link #discardRecovery}, nothing else can be changed or saved.
     */
    public Optional<Recovery> recovery() {
        return recovery;
    }

    /**
     * Takes the recovered changes over, as one command that can be undone.
     *
     * @throws UseCaseException when there are none, or they cannot be applied; they are kept then
     */
    public void applyRecovery() throws UseCaseException {
        Recovery found = recovery.orElseThrow(() -> UseCaseException.usage(texts.get("recovery.none")));
        if (!found.applicable()) {
            throw UseCaseException.input(texts.get("recovery.not-applicable"));
        }
        recovery = Optional.empty();
        try {
            execute(found.command(texts.get("command.recovery"), open));
        } catch (BadJournal e) {
            recovery = Optional.of(found);
            throw UseCaseException.input(texts.get("recovery.not-applicable"), e);
        }
        startJournal(true);
    }

    /**
     * Leaves the recovered changes out. Their journal is kept, and can be read.
     *
     * @return where it is kept; empty when there was none
     * @throws UseCaseException when it cannot be put there
     */
    public Optional<Path> discardRecovery() throws UseCaseException {
        if (recovery.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Path> aside = folder.putJournalAside();
            recovery = Optional.empty();
            startJournal(false);
            return aside;
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    /** Scores that are not what they were at the end of the last session on this folder; the total first. Empty at the first visit. */
    public List<ScoreChange> changedSinceLastVisit() {
        return live.scorecard().map(lastVisit::changes).orElse(List.of());
    }

    /** When the last session on this folder was saved or closed; empty at the first visit. */
    public Optional<Instant> lastVisitAt() {
        return lastVisit.at();
    }

    /**
     * Whether another program changed the file since it was read or saved here. Cheap as long as it did not: to be asked when
     * a window becomes active, and from time to time. Listeners are told of a change once.
     *
     * @throws UseCaseException when the file cannot be looked at
     */
    public Optional<ForeignChange> checkDisk() throws UseCaseException {
        Optional<ForeignChange> now = foreign();
        if (now.isPresent() && !now.equals(foreignTold)) {
            tell(listener -> listener.changedElsewhere(now.get()));
        }
        foreignTold = now;
        return now;
    }

    private Optional<ForeignChange> foreign() throws UseCaseException {
        try {
            return folder.diskChange().map(c -> new ForeignChange(c.deleted(), c.at(), c.size()));
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    /**
     * What would change in this window by {@link #reload}: from the model as it is here, with all that is not saved, to the
     * file as it is on the disk.
     *
     * @throws UseCaseException when the file cannot be read
     */
    public List<ModelChange> differenceToDisk() throws UseCaseException {
        try {
            return Difference.between(evaluation(), folder.onDisk(), texts, parts.services().clock().getZone());
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    /**
     * What saving would put into the file and closing without saving would lose, compared with the file as it is on the disk.
     *
     * @throws UseCaseException when the file cannot be read
     */
    public List<ModelChange> unsavedChanges() throws UseCaseException {
        try {
            return Difference.between(folder.onDisk(), evaluation(), texts, parts.services().clock().getZone());
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
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

    /** What each step of the undo history is called, the oldest first; those after the first {@link #stepsDone} were taken back. */
    public List<String> steps() {
        return stack().history().stream().map(this::label).toList();
    }

    /** How many steps of the undo history are done. */
    public int stepsDone() {
        return stack().done();
    }

    /**
     * Undoes or does again until exactly so many steps are done.
     *
     * @param steps from zero to the number of {@link #steps}
     */
    public void goTo(int steps) {
        while (stepsDone() > steps && stack().canUndo()) {
            stack().undo();
        }
        while (stepsDone() < steps && stack().canRedo()) {
            stack().redo();
        }
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
        Optional<ForeignChange> foreign = foreign();
        if (foreign.isPresent()) {
            return new SaveResult.ChangedElsewhere(foreign.get(), texts.get("changed-elsewhere"));
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
            boolean foreign = over && folder.changedOnDisk();
            Optional<String> json = live.scorecard().map(ScorecardJson::write);
            if (over) {
                folder.saveOver(json);
            } else {
                folder.save(json);
            }
            if (foreign) {
                theirs = folder.backups().stream().findFirst();
            }
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        stack().saveIsDone();
        foreignTold = Optional.empty();
        net.ifPresent(SafetyNet::saved);
        if (live.scorecard().isPresent()) {
            new ScoreEvaluation(parts.services()).log(open, live.scorecard().get());
        }
        decisions.write(folder);
        rememberVisit();
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
            folder.reload();
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        stop();
        foreignTold = Optional.empty();
        start();
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
        Set<EObject> objects = touched.take();
        Optional<String> label = objects.isEmpty() || stack().getMostRecentCommand() == null ? Optional.empty()
                : Optional.of(label(stack().getMostRecentCommand()));
        // first of all it is made safe
        net.ifPresent(each -> each.commit(label.orElse("")));
        List<ScoreChange> scores = objects.isEmpty() ? List.of() : live.recompute(open);
        SessionChange change = new SessionChange(label, objects, scores);
        tell(listener -> listener.changed(change));
    }

    private void rememberVisit() {
        try {
            if (live.scorecard().isPresent() && readOnlyBecause().isEmpty()) {
                folder.remember(LastVisit.NAME, LastVisit.facts(live.scorecard().get(), parts.services().clock().instant()));
            }
        } catch (StoreException e) {
            // a comparison less the next time; the evaluation itself is saved
            LOG.log(System.Logger.Level.WARNING, e.getMessage(), e);
        }
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
        if (open != null) {
            stop();
        }
        try {
            folder.close();
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
