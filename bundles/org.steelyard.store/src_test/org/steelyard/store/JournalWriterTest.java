package org.steelyard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalWriterTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;
    private final FailingFiles files = new FailingFiles();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Path file;
    private JournalWriter writer;

    @BeforeEach
    void start() {
        file = folder.resolve("hidden/journal.jsonl");
        writer = writer(0);
    }

    private JournalWriter writer(long length) {
        return new JournalWriter(files, file, length, Duration.ofMillis(1), new JournalWriter.Report() {
            @Override
            public void forced(long number) {
                told.add("forced " + number);
            }

            @Override
            public void failed(IOException e) {
                told.add("failed");
            }
        });
    }

    @AfterEach
    void stop() {
        files.recover();
        writer.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void fullDisk() {
        files.failOn(p -> p.toString().contains("journal"), new FileSystemException("journal", null, "No space left on device"));
    }

    @Test
    void writesHeadAndLinesInOrder() throws Exception {
        writer.begin(bytes("head\n"));
        writer.lines(bytes("1\n"), 1);
        writer.lines(bytes("2\n"), 2);
        assertTrue(writer.flush(LONG));
        assertEquals("head\n1\n2\n", Files.readString(file));
    }

    @Test
    void tellsWhatIsOnTheDiskWhenItIs() throws Exception {
        writer.begin(bytes("head\n"));
        writer.lines(bytes("1\n"), 7);
        assertEquals("forced 7", told.take());
        assertEquals("head\n1\n", Files.readString(file));
    }

    @Test
    void onAFullDiskKeepsEverythingAndTriesAgainOverTheHalfLine() throws Exception {
        writer.begin(bytes("head\n"));
        assertTrue(writer.flush(LONG));
        fullDisk();
        writer.lines(bytes("first line\n"), 1);
        assertEquals("failed", told.take());
        writer.lines(bytes("second line\n"), 2);
        assertFalse(writer.flush(LONG));
        files.recover();
        while (!told.take().equals("forced 2")) {
            // it fails until the disk has room
        }
        assertEquals("head\nfirst line\nsecond line\n", Files.readString(file));
    }

    @Test
    void whatASavedFileHasIsNotWrittenAnyMore() throws Exception {
        writer.begin(bytes("head\n"));
        writer.lines(bytes("1\n"), 1);
        writer.clear();
        assertTrue(writer.flush(LONG));
        assertFalse(Files.exists(file));
        writer.begin(bytes("next\n"));
        assertTrue(writer.flush(LONG));
        assertEquals("next\n", Files.readString(file));
    }

    @Test
    void goesOnBehindWhatIsGood() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "head\n1\n{torn");
        writer.close();
        writer = writer("head\n1\n".length());
        writer.lines(bytes("2\n"), 2);
        assertTrue(writer.flush(LONG));
        assertEquals("head\n1\n2\n", Files.readString(file));
    }

    @Test
    void closedWritesWhatIsLeftAndEndsEvenWhenItCannot() throws Exception {
        writer.begin(bytes("head\n"));
        writer.lines(bytes("1\n"), 1);
        writer.close();
        assertEquals("head\n1\n", Files.readString(file));
        writer = writer(7);
        fullDisk();
        writer.lines(bytes("2\n"), 2);
        writer.close();
        assertEquals("head\n1\n", Files.readString(file).substring(0, 7));
    }
}
