package org.steelyard.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The one thread that brings a journal to the disk: whatever has come since it wrote last, in one go, forced. What cannot
 * be written stays in memory and is tried again, over the same place, so that no half line stays behind.
 */
final class JournalWriter implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final FileOps files;
    private final Path file;
    private final Duration pause;
    private final Report report;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private final Thread thread;
    private long length;
    private long failures;
    private boolean closed;

    /** Is told on the writer's thread. */
    interface Report {
        void forced(long number);

        void failed(IOException e);
    }

    private sealed interface Item {
        /** The file begins anew, with this line. */
        record Begin(byte[] head) implements Item {
        }

        /** Lines, up to the change of this number. */
        record Lines(byte[] bytes, long number) implements Item {
        }

        /** There is nothing more to keep. */
        record Clear() implements Item {
        }
    }

    /**
     * A writer that goes on at the end of what is good in the file.
     *
     * @param length number of bytes that are good; what is behind them is overwritten
     * @param pause  how long to wait after a failure
     */
    JournalWriter(FileOps files, Path file, long length, Duration pause, Report report) {
        this.files = files;
        this.file = file;
        this.length = length;
        this.pause = pause;
        this.report = report;
        this.thread = new Thread(this::run, "steelyard-journal");
        thread.setDaemon(true);
        thread.start();
    }

    void begin(byte[] head) {
        put(new Item.Begin(head));
    }

    void lines(byte[] bytes, long number) {
        put(new Item.Lines(bytes, number));
    }

    void clear() {
        put(new Item.Clear());
    }

    private synchronized void put(Item item) {
        waiting.add(item);
        notifyAll();
    }

    private void run() {
        try {
            for (List<Item> batch = next(); !batch.isEmpty(); batch = next()) {
                try {
                    write(batch);
                    done(batch);
                } catch (IOException e) {
                    report.failed(e);
                    failed();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Item> next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return new ArrayList<>(waiting);
    }

    private void write(List<Item> batch) throws IOException {
        int from = 0;
        for (int i = 0; i < batch.size(); i++) {
            // what came before is in the saved file
            from = batch.get(i) instanceof Item.Lines ? from : i;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Item item : batch.subList(from, batch.size())) {
            switch (item) {
                case Item.Begin begin -> {
                    files.createFolders(file.getParent());
                    new SafeWriter(files).write(file, begin.head());
                    length = begin.head().length;
                }
                case Item.Lines more -> lines.writeBytes(more.bytes());
                case Item.Clear clear -> {
                    files.delete(file);
                    length = 0;
                }
            }
        }
        if (lines.size() > 0) {
            files.writeForcedAt(file, length, lines.toByteArray());
            length += lines.size();
        }
    }

    private void done(List<Item> batch) {
        long number = -1;
        for (Item item : batch) {
            number = item instanceof Item.Lines lines ? lines.number() : number;
        }
        if (number >= 0) {
            report.forced(number);
        }
        synchronized (this) {
            batch.forEach(each -> waiting.remove());
            notifyAll();
        }
    }

    private synchronized void failed() throws InterruptedException {
        failures++;
        notifyAll();
        if (closed) {
            waiting.clear();
        } else {
            wait(pause.toMillis());
        }
    }

    /** Waits until everything so far is on the disk; false when it cannot be written, or not in this time. */
    synchronized boolean flush(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        long before = failures;
        notifyAll();
        try {
            while (!waiting.isEmpty() && failures == before) {
                long rest = until - System.nanoTime();
                if (rest <= 0) {
                    return false;
                }
                wait(rest / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return waiting.isEmpty();
    }

    /** Writes what is left, once, and ends the thread. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
