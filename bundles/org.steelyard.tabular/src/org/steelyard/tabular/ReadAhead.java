package org.steelyard.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.document.Document;

/**
 * Reads files in their order, the next one while the one before is made use of. A large one waits for its turn, so that two
 * never fill the memory together. One file is read at a time.
 */
final class ReadAhead implements AutoCloseable {

    private static final long LARGE = 2_000_000;

    private final List<SourceFile> files;
    private final MappingImporter.Reader reader;
    private final ExecutorService thread;
    private FutureTask<Document> ahead;
    private int next;

    ReadAhead(List<SourceFile> files, MappingImporter.Reader reader) {
        this.files = files;
        this.reader = reader;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "steelyard-read-ahead");
            made.setDaemon(true);
            return made;
        });
    }

    /** The next document. */
    Document next() {
        SourceFile file = files.get(next++);
        Document document = ahead == null ? reader.read(file.path(), file.name()) : result(ahead);
        ahead = null;
        if (next < files.size() && isSmall(files.get(next))) {
            SourceFile after = files.get(next);
            ahead = new FutureTask<>(() -> reader.read(after.path(), after.name()));
            thread.execute(ahead);
        }
        return document;
    }

    private static boolean isSmall(SourceFile file) {
        try {
            return Files.isRegularFile(file.path()) && Files.size(file.path()) < LARGE;
        } catch (IOException e) {
            // the reader tells why, in its turn
            return false;
        }
    }

    private static Document result(Future<Document> read) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return read.get();
                } catch (InterruptedException e) {
                    // a file is read to its end; the interruption is for whoever asked for it
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException r -> throw r;
                case Error r -> throw r;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for a file that is being read ahead, as nobody may take it away from under a reader. */
    @Override
    public void close() {
        thread.close();
    }
}
