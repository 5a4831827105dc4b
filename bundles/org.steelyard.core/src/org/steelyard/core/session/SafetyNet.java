package org.steelyard.core.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.steelyard.store.Journal;
import org.steelyard.store.JournalListener;

/** What of the changes is on the disk: told by the writer of the journal, kept for the thread of the model. */
final class SafetyNet implements JournalListener {

    private final Executor modelThread;
    private final Consumer<Safety> listener;
    private Journal journal;
    private Safety safety = Safety.CALM;
    private long needed;
    private long forced;
    private volatile boolean gone;

    SafetyNet(Executor modelThread, Consumer<Safety> listener) {
        this.modelThread = modelThread;
        this.listener = listener;
    }

    void spread(Journal started) {
        journal = started;
        needed = started.number();
        forced = needed;
    }

    synchronized Safety safety() {
        return safety;
    }

    /** Ends a command; without changes nothing happens. */
    void commit(String label) {
        long number = journal.commit(label);
        synchronized (this) {
            needed = number;
            safety = new Safety(forced >= needed, safety.lastSafe(), safety.trouble());
        }
    }

    /** Everything is in the saved file. */
    synchronized void saved() {
        forced = needed;
        safety = new Safety(true, safety.lastSafe(), Optional.empty());
    }

    void leave() {
        gone = true;
    }

    @Override
    public void forced(long number, Instant at) {
        modelThread.execute(() -> tell(reached(number, at)));
    }

    private synchronized Safety reached(long number, Instant at) {
        forced = Math.max(forced, number);
        safety = new Safety(forced >= needed, Optional.of(at), Optional.empty());
        return safety;
    }

    @Override
    public void failed(String message) {
        modelThread.execute(() -> tell(trouble(message)));
    }

    private synchronized Safety trouble(String message) {
        safety = new Safety(forced >= needed, safety.lastSafe(), Optional.of(message));
        return safety;
    }

    private void tell(Safety now) {
        if (!gone) {
            listener.accept(now);
        }
    }
}
