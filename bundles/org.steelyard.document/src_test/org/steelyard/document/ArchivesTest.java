package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.problem.Problem;

class ArchivesTest {

    @TempDir
    Path folder;

    private Path zip(Charset names, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("资料.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private Archives.Expanded expand(Path zip, ReadLimits limits) {
        return new Archives(limits, Locale.SIMPLIFIED_CHINESE).expand(zip, "资料.zip", folder.resolve("out/deep"));
    }

    private Archives.Expanded expand(Path zip) {
        return expand(zip, ReadLimits.DEFAULT);
    }

    private static List<String> names(Archives.Expanded expanded) {
        return expanded.files().stream().map(Archives.Item::name).toList();
    }

    private static List<String> codes(Archives.Expanded expanded) {
        return expanded.problems().stream().map(Problem::code).toList();
    }

    private long left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out/deep"))) {
            return files.count();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void namesAreReadAsTheyWereWritten(String charset) throws IOException {
        Archives.Expanded expanded = expand(zip(Charset.forName(charset), files("江岸区/", "江岸区/参保情况.csv", "ascii.csv")));
        assertEquals(List.of("江岸区/参保情况.csv", "ascii.csv"), names(expanded));
        assertEquals(List.of(), expanded.problems());
        assertEquals("江岸区/参保情况.csv", Files.readString(expanded.files().get(0).path()));
    }

    @Test
    void namesNeverBecomePaths() throws IOException {
        Archives.Expanded expanded = expand(zip(StandardCharsets.UTF_8, files("很".repeat(250) + ".xlsx", "CON.csv", "ab|c?.txt")));
        assertEquals(List.of("0001.xlsx", "0002.csv", "0003.txt"),
                expanded.files().stream().map(f -> f.path().getFileName().toString()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.csv", "a/../../out.csv", "/etc/out.csv", "C:\\out.csv", "..\\out.csv", "\\\\server\\out.csv"})
    void pathsThatClimbOutAreRefusedAndTheRestIsTaken(String name) throws IOException {
        Archives.Expanded expanded = expand(zip(StandardCharsets.UTF_8, files(name, "good.csv")));
        assertEquals(List.of("archive.climbs"), codes(expanded));
        assertEquals(List.of("good.csv"), names(expanded));
        assertFalse(Files.exists(folder.resolve("out.csv")) || Files.exists(folder.resolve("out/out.csv")));
        assertEquals(1, left());
    }

    @Test
    void archivesInsideAreRefused() throws IOException {
        byte[] inner = Files.readAllBytes(zip(StandardCharsets.UTF_8, files("x.csv")));
        Map<String, byte[]> entries = files("a.csv");
        entries.put("内.zip", inner);
        entries.put("内.xlsx", inner);
        entries.put("内.rar", new byte[] {'R', 'a', 'r', '!'});
        Archives.Expanded expanded = expand(zip(StandardCharsets.UTF_8, entries));
        assertEquals(List.of("archive.nested", "archive.nested", "archive.nested"), codes(expanded));
        assertEquals(List.of("a.csv"), names(expanded));
        assertEquals(1, left());
    }

    @Test
    void litterOfOtherSystemsIsLeftOut() throws IOException {
        assertEquals(List.of("a.csv"), names(expand(zip(StandardCharsets.UTF_8, files("__MACOSX/._a.csv", ".DS_Store", "夹/Thumbs.db", "~$a.xlsx", "a.csv")))));
    }

    @Nested
    class Bombs {
        private final ReadLimits limits = new ReadLimits(1_000_000, 3_000_000, 200, 3, 100);

        @Test
        void leaveNothingBehind() throws IOException {
            Map<String, byte[]> entries = files("a.csv");
            entries.put("b.csv", new byte[2_000_000]);
            Archives.Expanded expanded = expand(zip(StandardCharsets.UTF_8, entries), limits);
            assertEquals(List.of("document.zip-ratio"), codes(expanded));
            assertEquals(List.of(), expanded.files());
            assertEquals(0, left());
        }

        @Test
        void ofManyFilesAreRefused() throws IOException {
            assertEquals(List.of(), codes(expand(zip(StandardCharsets.UTF_8, files("a", "b", "c")), limits)));
            Path again = folder.resolve("again");
            Archives.Expanded expanded = new Archives(limits, Locale.ENGLISH).expand(zip(StandardCharsets.UTF_8, files("a", "b", "c", "d")), "x", again);
            assertEquals(List.of("document.zip-entries"), codes(expanded));
        }
    }

    @Test
    void whatIsNoArchiveIsAProblem() throws IOException {
        assertEquals(List.of("document.zip-damaged"), codes(expand(Files.writeString(folder.resolve("x.zip"), "PK no"))));
        assertEquals(List.of("document.missing"), codes(expand(folder.resolve("none.zip"))));
    }

    @Test
    void archivesAreToldFromWorkbooks() throws IOException {
        assertTrue(Archives.isArchive(zip(StandardCharsets.UTF_8, files("a.csv"))));
        assertFalse(Archives.isArchive(zip(StandardCharsets.UTF_8, files("[Content_Types].xml"))));
        assertFalse(Archives.isArchive(Files.writeString(folder.resolve("a.csv"), "a,b")));
        assertFalse(Archives.isArchive(folder));
    }
}
