package org.steelyard.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir
    Path folder;
    private Path file;
    private final byte[] before = "before".getBytes(StandardCharsets.UTF_8);
    private final byte[] after = "after".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void aFile() throws IOException {
        file = Files.write(folder.resolve("a.rubric"), before);
    }

    @Test
    void theNewContentTakesTheOldOnesPlaceAndLeavesNothingBeside() throws IOException {
        new ModelFiles().write(file, after);
        assertArrayEquals(after, Files.readAllBytes(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(1, all.count());
        }
    }

    @Test
    void aFailureLeavesTheOldContent() {
        Path nowhere = folder.resolve("none").resolve("a.rubric");
        assertThrows(IOException.class, () -> new ModelFiles().write(nowhere, after));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void whatSomebodyElseWroteIsSeen() throws IOException {
        assertFalse(new ModelFiles().changed(file, before));
        Files.write(file, after);
        assertTrue(new ModelFiles().changed(file, before));
    }

    @Test
    void aFileThatIsGoneHasChanged() throws IOException {
        Files.delete(file);
        assertTrue(new ModelFiles().changed(file, before));
    }
}
