package org.steelyard.core.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFolderTest {

    @TempDir
    Path folder;
    private Path exports;

    @BeforeEach
    void make() throws IOException {
        exports = Files.createDirectories(folder.resolve("exports"));
    }

    private String write(String content) throws IOException {
        return new ExportFolder(exports, folder.resolve(".steelyard")).write("报告.docx", content.getBytes()).getFileName().toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(exports)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anEarlierExportIsReplaced() throws IOException {
        write("one");
        assertEquals("报告.docx", write("two"));
        assertEquals("two", Files.readString(exports.resolve("报告.docx")));
        assertEquals(List.of("报告.docx"), names());
    }

    @Test
    void anExportThatSomebodyChangedStays() throws IOException {
        write("one");
        Files.writeString(exports.resolve("报告.docx"), "edited");
        assertEquals("报告 (2).docx", write("two"));
        assertEquals("报告 (2).docx", write("three"));
        assertEquals("edited", Files.readString(exports.resolve("报告.docx")));
    }

    @Test
    void aFileThatWasNotExportedStays() throws IOException {
        Files.writeString(exports.resolve("报告.docx"), "mine");
        assertEquals("报告 (2).docx", write("one"));
        assertEquals("mine", Files.readString(exports.resolve("报告.docx")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "../out.docx", "/out.docx", "a/b.docx", ".." })
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertThrows(IOException.class, () -> new ExportFolder(exports, folder.resolve(".steelyard")).write(name, new byte[1]));
    }
}
