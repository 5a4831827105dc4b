package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.document.Document;
import org.steelyard.document.FileKind;

class ReadAheadTest {

    @TempDir
    Path folder;

    private List<SourceFile> files(int... sizes) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            files.add(new SourceFile(Files.write(folder.resolve("f" + i), new byte[sizes[i]]), "f" + i));
        }
        return files;
    }

    private static Document document(String name) {
        return new Document(name, "", 0, FileKind.UNKNOWN, List.of(), List.of(), List.of());
    }

    @Test
    void documentsComeInTheOrderOfTheFiles() throws IOException {
        try (ReadAhead ahead = new ReadAhead(files(1, 1, 1), (path, name) -> document(name))) {
            assertEquals(List.of("f0", "f1", "f2"), List.of(ahead.next().name(), ahead.next().name(), ahead.next().name()));
        }
    }

    @Test
    void theNextIsReadWhileTheOneBeforeIsUsed() throws IOException, InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        try (ReadAhead ahead = new ReadAhead(files(1, 1), (path, name) -> {
            if (name.equals("f1")) {
                second.countDown();
            }
            return document(name);
        })) {
            ahead.next();
            assertTrue(second.await(1, TimeUnit.MINUTES));
        }
    }

    @Test
    void aLargeFileWaitsForItsTurn() throws IOException {
        List<String> threads = Collections.synchronizedList(new ArrayList<>());
        try (ReadAhead ahead = new ReadAhead(files(1, 2_000_000, 1_999_999), (path, name) -> {
            threads.add(name + (Thread.currentThread().getName().equals("steelyard-read-ahead") ? " ahead" : " in turn"));
            return document(name);
        })) {
            ahead.next();
            ahead.next();
            ahead.next();
        }
        assertEquals(List.of("f0 in turn", "f1 in turn", "f2 ahead"), threads);
    }

    @Test
    void whatAReaderThrowsIsThrownWhenItsFileIsAskedFor() throws IOException {
        IllegalArgumentException fault = new IllegalArgumentException("f1");
        try (ReadAhead ahead = new ReadAhead(files(1, 1), (path, name) -> {
            if (name.equals("f1")) {
                throw fault;
            }
            return document(name);
        })) {
            assertEquals("f0", ahead.next().name());
            assertSame(fault, assertThrows(IllegalArgumentException.class, ahead::next));
        }
    }

    @Test
    void oneThatIsMissingIsTheReadersToTell() throws IOException {
        List<SourceFile> files = List.of(files(1).get(0), new SourceFile(folder.resolve("none"), "none"));
        try (ReadAhead ahead = new ReadAhead(files, (path, name) -> document(name))) {
            ahead.next();
            assertEquals("none", ahead.next().name());
        }
    }
}
