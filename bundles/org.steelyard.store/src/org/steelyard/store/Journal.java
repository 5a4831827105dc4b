package org.steelyard.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.eclipse.emf.ecore.xmi.XMLResource;

/**
 * The journal of an open evaluation: what was changed since it was saved, one line a change, forced to the disk by a thread
 * of its own as soon as the command that made it ends. Belongs to the thread of the model. While writing fails, changes
 * wait in memory and nothing stops.
 */
public final class Journal {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Clock clock;
    private final JournalCapture capture;
    private final JournalWriter writer;
    private String base;
    private boolean begun;
    private long number;

    /** Where a journal is and whom it tells. */
    record Place(Path file, FileOps files, Clock clock, Failures failures, JournalListener listener, Duration pause) {

        JournalWriter writer(long length) {
            return new JournalWriter(files, file, length, pause, new JournalWriter.Report() {
                @Override
                public void forced(long number) {
                    listener.forced(number, clock.instant());
                }

                @Override
                public void failed(IOException e) {
                    listener.failed(failures.texts().get("journal-trouble", failures.of(e, file).getMessage()));
                }
            });
        }
    }

    private Journal(Place place, XMLResource resource, String base, long length, long number) {
        this.clock = place.clock();
        this.base = base;
        this.number = number;
        this.begun = length > 0;
        this.capture = new JournalCapture(resource, number);
        this.writer = place.writer(length);
    }

    /** A journal that begins at the file with this digest; nothing is written before the first change. */
    static Journal begin(Place place, XMLResource resource, String digest) {
        return new Journal(place, resource, digest, 0, 0);
    }

    /** A journal that goes on behind the last whole command of one that was left. */
    static Journal resume(Place place, XMLResource resource, LeftJournal left) {
        return new Journal(place, resource, left.base(), left.length(), left.lastNumber());
    }

    /**
     * Ends a command: what changed since the last one goes to the disk, soon and together.
     *
     * @param label what the command is called, for people who look at the changes later
     * @return the number of the last change; {@link JournalListener#forced} tells when it is safe
     */
    public long commit(String label) {
        List<JournalChange> changes = capture.take();
        if (changes.isEmpty()) {
            return number;
        }
        StringBuilder lines = new StringBuilder();
        changes.forEach(change -> lines.append(JournalLines.change(change)));
        lines.append(JournalLines.end(label, clock.instant()));
        number = changes.get(changes.size() - 1).number();
        if (!begun) {
            writer.begin(bytes(JournalLines.head(base, clock.instant())));
            begun = true;
        }
        writer.lines(bytes(lines.toString()), number);
        return number;
    }

    /** The number of the last change. */
    public long number() {
        return number;
    }

    /** Waits until all changes are on the disk; false when they cannot be written now, or not in this time. */
    public boolean flush(Duration atMost) {
        return writer.flush(atMost);
    }

    /** Whether there are changes that no saved file has. */
    boolean holdsChanges() {
        return begun;
    }

    /** The model is about to be saved with this digest; so that a stop before {@link #saved} is not taken for a foreign change. */
    void saving(String digest) {
        commit("");
        if (begun) {
            writer.lines(bytes(JournalLines.saving(digest)), number);
            writer.flush(PATIENCE);
        }
    }

    /** It is saved; what the journal held is in the file. */
    void saved(String digest) {
        base = digest;
        if (begun) {
            writer.clear();
            begun = false;
        }
    }

    /** Writes what is left and ends the thread. */
    void close() {
        commit("");
        capture.leave();
        writer.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
