package org.steelyard.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.emf.ecore.xmi.XMLResource;

/** The journal of a folder, and those that were put aside and are kept. */
final class Journals {

    /** Largest journal that is read, in bytes. */
    static final long LARGEST = 64 << 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path hidden;
    private final Path file;
    private final FileOps files;
    private final Clock clock;
    private final Failures failures;

    Journals(Path hidden, FileOps files, Clock clock, Failures failures) {
        this.hidden = hidden;
        this.file = hidden.resolve("journal.jsonl");
        this.files = files;
        this.clock = clock;
        this.failures = failures;
    }

    /** What an earlier program left; empty when there is nothing, or everything in it is in the file with this digest. */
    Optional<LeftJournal> left(String digest) throws IOException {
        if (!files.exists(file)) {
            return Optional.empty();
        }
        LeftJournal left = files.size(file) > LARGEST ? LeftJournal.unreadable(file) : LeftJournal.of(file, files.read(file), digest);
        return left.commands().isEmpty() && !left.torn() && left.incomplete() == 0 ? Optional.empty() : Optional.of(left);
    }

    Journal begin(XMLResource resource, String digest, JournalListener listener) {
        return Journal.begin(place(listener), resource, digest);
    }

    Journal resume(XMLResource resource, LeftJournal left, JournalListener listener) {
        return Journal.resume(place(listener), resource, left);
    }

    private Journal.Place place(JournalListener listener) {
        return new Journal.Place(file, files, clock, failures, listener, PAUSE);
    }

    /** Moves the journal to those that are kept. */
    Path putAside() throws StoreException {
        Path folder = hidden.resolve("journals");
        try {
            files.createFolders(folder);
            Path aside = folder.resolve("journal-" + STAMP.format(LocalDateTime.now(clock)) + ".jsonl");
            for (int i = 2; files.exists(aside); i++) {
                aside = folder.resolve("journal-" + STAMP.format(LocalDateTime.now(clock)) + "-" + i + ".jsonl");
            }
            if (files.exists(file)) {
                files.replace(file, aside);
            }
            return aside;
        } catch (IOException e) {
            throw failures.of(e, file);
        }
    }
}
