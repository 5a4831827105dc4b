package org.steelyard.ui.internal.editor;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.ForeignChange;
import org.steelyard.core.session.ModelChange;
import org.steelyard.core.session.Recovery;
import org.steelyard.core.session.Safety;
import org.steelyard.core.session.SaveResult;
import org.steelyard.core.session.SessionChange;
import org.steelyard.core.session.SessionListener;
import org.steelyard.model.text.Texts;
import org.steelyard.store.OpenMode;

/**
 * Says, in strips above the pages, what happens to the evaluation from outside: what an earlier program left, who holds the
 * folder, that another program changed the file, that it could not be saved.
 */
final class EditorLife implements SessionListener {

    private static final int LOOK = 5000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final EvaluationEditor editor;
    private final EvaluationSession session;
    private final Texts texts;
    private final Composite place;
    private final MessageBar recovery;
    private final MessageBar readOnly;
    private final MessageBar disk;
    private final MessageBar journal;
    private final MessageBar save;
    private final Runnable look = this::look;
    private final Listener activated = e -> checkDisk();
    private Optional<ForeignChange> theirs = Optional.empty();
    private boolean lossy;

    EditorLife(EvaluationEditor editor, Composite place) {
        this.editor = editor;
        this.session = editor.session();
        this.texts = editor.program().texts(EditorLife.class);
        this.place = place;
        recovery = new MessageBar(place, "recovery");
        readOnly = new MessageBar(place, "readonly");
        disk = new MessageBar(place, "disk");
        journal = new MessageBar(place, "journal");
        save = new MessageBar(place, "save");
        session.addListener(this);
        place.getShell().addListener(SWT.Activate, activated);
        place.addListener(SWT.Dispose, e -> end());
        place.getDisplay().timerExec(LOOK, look);
        session.recovery().ifPresent(this::offer);
        session.readOnlyBecause().filter(why -> session.recovery().isEmpty()).ifPresent(this::sayReadOnly);
    }

    private void end() {
        session.removeListener(this);
        place.getDisplay().timerExec(-1, look);
        if (!place.getShell().isDisposed()) {
            place.getShell().removeListener(SWT.Activate, activated);
        }
    }

    private void offer(Recovery left) {
        List<MessageBar.Choice> choices = new ArrayList<>();
        choices.add(choice("show", () -> show("recovery.difference", left.text())));
        if (left.applicable()) {
            choices.add(choice("recover", () -> attempt(recovery, session::applyRecovery)));
        }
        choices.add(choice("discard", () -> attempt(recovery, () -> session.discardRecovery()
                .ifPresent(kept -> editor.say(texts.get("recovery.kept", kept))))));
        String last = left.last().map(at -> texts.get("recovery.last", TIME.format(at.atZone(ZoneId.systemDefault())))).orElse("");
        String sentence = texts.get(left.applicable() ? "recovery" : "recovery.misfit", left.steps());
        recovery.show("↻", Stream.of(sentence, last, String.join(" ", left.remarks())).filter(s -> !s.isEmpty()).collect(Collectors.joining(texts.isChinese() ? "" : " ")), choices);
    }

    private void sayReadOnly(String why) {
        List<MessageBar.Choice> choices = new ArrayList<>();
        choices.add(choice("retry", () -> editor.reopen(OpenMode.WRITE)));
        if (session.canBeTakenOver()) {
            choices.add(choice("takeover", () -> editor.reopen(OpenMode.TAKE_OVER)));
        }
        readOnly.show("▲", texts.get("readonly", why), choices);
    }

    private void look() {
        if (!place.isDisposed()) {
            checkDisk();
            place.getDisplay().timerExec(LOOK, look);
        }
    }

    private void checkDisk() {
        try {
            if (session.checkDisk().isEmpty() && theirs.isPresent()) {
                // they took their change back
                theirs = Optional.empty();
                disk.hide();
            }
        } catch (UseCaseException e) {
            // the next look may be luckier; saving tells it in any case
            ILog.of(EditorLife.class).info(e.getMessage());
        }
    }

    @Override
    public void changedElsewhere(ForeignChange change) {
        lossy = session.dirty();
        showTheirs(change, texts.get(change.deleted() ? "disk.deleted" : lossy ? "disk.both" : "disk"));
    }

    // whether reloading gives something up can change while the strip is there
    @Override
    public void changed(SessionChange change) {
        if (theirs.isPresent() && session.dirty() != lossy) {
            changedElsewhere(theirs.get());
        }
    }

    private void showTheirs(ForeignChange change, String sentence) {
        theirs = Optional.of(change);
        MessageBar.Choice mine = choice("mine", () -> attempt(disk, () -> saved(session.saveOverTheirs())));
        MessageBar.Choice reload = new MessageBar.Choice("reload", texts.get(session.dirty() ? "choice.reload.lossy" : "choice.reload"), () -> attempt(disk, session::reload));
        disk.show("▲", sentence, change.deleted() ? List.of(mine) : List.of(choice("difference", this::showDifference), reload, mine));
    }

    private void showDifference() {
        try {
            List<String> lines = session.differenceToDisk().stream().map(ModelChange::text).toList();
            show("disk.difference", lines.isEmpty() ? texts.get("disk.same") : String.join("\n", lines));
        } catch (UseCaseException e) {
            failed(disk, e);
        }
    }

    @Override
    public void safetyChanged(Safety safety) {
        safety.trouble().ifPresentOrElse(why -> journal.show("▲", texts.get("journal", why), List.of(choice("save", () -> save()))), journal::hide);
    }

    @Override
    public void reloaded() {
        theirs = Optional.empty();
        disk.hide();
        save.hide();
        editor.rebuild();
    }

    /** Saves, and says in a strip what keeps it from being saved. */
    boolean save() {
        try {
            SaveResult result = session.save();
            saved(result);
            return result instanceof SaveResult.Saved;
        } catch (UseCaseException e) {
            save.show("▲", texts.get("save.failed", e.getMessage()), List.of(choice("again", this::save)));
            return false;
        }
    }

    private void saved(SaveResult result) {
        save.hide();
        switch (result) {
            case SaveResult.Saved saved -> {
                theirs = Optional.empty();
                disk.hide();
                saved.theirs().map(Path::getFileName).ifPresent(name -> editor.say(texts.get("disk.theirs", name)));
            }
            case SaveResult.ChangedElsewhere elsewhere -> showTheirs(elsewhere.change(), elsewhere.message());
        }
    }

    private interface Step {
        void run() throws UseCaseException;
    }

    private void attempt(MessageBar bar, Step step) {
        try {
            step.run();
            bar.hide();
        } catch (UseCaseException e) {
            failed(bar, e);
        }
    }

    private void failed(MessageBar bar, UseCaseException e) {
        bar.show("▲", e.getMessage(), List.of(choice("dismiss", bar::hide)));
    }

    private MessageBar.Choice choice(String key, Runnable run) {
        return new MessageBar.Choice(key, texts.get("choice." + key), run);
    }

    private void show(String key, String text) {
        new TextDialog(place.getShell(), key, texts.get(key), text, Optional.of(texts.get("copy"))).open();
    }
}
