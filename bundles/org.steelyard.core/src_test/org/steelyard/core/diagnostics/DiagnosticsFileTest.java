package org.steelyard.core.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.core.diagnostics.DiagnosticsFile.Program;

class DiagnosticsFileTest {

    private static final String MARK = "标记7391";

    @TempDir
    Path folder;
    private TinyCity city;

    @BeforeEach
    void workWithMarkedValues() throws Exception {
        city = new TinyCity(folder);
        try (OpenEvaluation open = city.open()) {
            city.apply(open, city.source(MARK + ".csv", "739188", "739199"));
            open.evaluation().setTitle(MARK);
            open.folder().save(Optional.empty());
        }
    }

    private Map<String, String> written(String log) throws Exception {
        Path logFile = Files.writeString(folder.resolve("steelyard.log"), log);
        Path file = folder.resolve("diagnostics.zip");
        new DiagnosticsFile(city.services()).write(new Program("1.2.3", Map.of("org.steelyard.core", "1.2.3 ACTIVE"),
                Map.of("java.version", "21", "user.name", MARK, "user.home", "/home/" + MARK, "os.name", "Linux"), Optional.of(logFile)), file);
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void saysWhichProgramWithWhichCitiesRunsOnWhat() throws Exception {
        Map<String, String> entries = written("");
        assertTrue(entries.get("program.txt").contains("steelyard = 1.2.3\n"), entries.get("program.txt"));
        assertTrue(entries.get("program.txt").contains("os.name = Linux\n"));
        assertTrue(entries.get("bundles.txt").contains("org.steelyard.core = 1.2.3 ACTIVE"));
        assertTrue(entries.get("cities.txt").contains("rubric tiny · tiny 1.0.0"), entries.get("cities.txt"));
    }

    @Test
    void holdsNothingOfAnEvaluationAndNoNameOfTheUser() throws Exception {
        String all = written("""
                2020-08-31 08:00:00 SEVERE org.steelyard.core.Import run 标记7391 is not a number
                java.lang.IllegalStateException: cannot read /home/标记7391/评价/标记7391.csv: 739188
                \tat org.steelyard.core.Import.run(Import.java:42)
                \tat java.base/java.util.List.forEach(List.java:1)
                Caused by: java.io.IOException: 739199
                \t... 3 more
                a second line of a message: 标记7391
                !ENTRY org.eclipse.ui 4 0 2020-08-31 08:00:01.123
                !MESSAGE 标记7391
                """).toString();
        assertFalse(all.contains(MARK), all);
        assertFalse(all.contains("7391"), all);
        assertFalse(all.contains(System.getProperty("user.home")), all);
        assertFalse(all.contains(folder.toString()), all);
    }

    @Test
    void keepsOfTheLogWhatHappenedAndWhere() throws Exception {
        String log = written("""
                2020-08-31 08:00:00 SEVERE org.steelyard.core.Import run words
                java.lang.IllegalStateException: words
                \tat org.steelyard.core.Import.run(Import.java:42)
                \tat java.base/java.util.List.forEach(List.java:1)
                Caused by: java.io.IOException: words
                \t... 3 more
                !ENTRY org.eclipse.ui 4 0 2020-08-31 08:00:01.123
                !MESSAGE words
                """).get("log.txt");
        assertEquals("""
                - 2020-08-31 08:00:00 SEVERE
                java.lang.IllegalStateException
                    at org.steelyard.core.Import.run(Import.java:42)
                    at java.base/java.util.List.forEach(List.java:1)
                Caused by: java.io.IOException
                ... 3 more
                - 2020-08-31 08:00:01 org.eclipse.ui
                """, log);
    }
}
