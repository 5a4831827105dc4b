package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.cli.CommandLine.Run;

/** Sheets for bureaus from the command line, and back. */
class CollectTest {

    private static final String DISTRICT = "江夏区人力资源和社会保障局";

    @TempDir
    Path folder;
    private CommandLine line;

    @BeforeEach
    void evaluation() {
        line = new CommandLine(folder);
        assertEquals(0, line.run("new", "w", "--city", "武汉", "--year", "2019").code());
    }

    private Path written(String unit) {
        return folder.resolve("w/exports/collect/资料清单与数据采集表-" + unit + ".xlsx");
    }

    /** The sheet with these numbers in the first rows of its values, as a spreadsheet program stores them. */
    private Path filled(String unit, int... numbers) throws IOException {
        Path file = folder.resolve("returned").resolve(unit + ".xlsx");
        Files.createDirectories(file.getParent());
        try (ZipFile in = new ZipFile(written(unit).toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : in.stream().map(e -> (ZipEntry) e).toList()) {
                byte[] bytes;
                try (InputStream part = in.getInputStream(entry)) {
                    bytes = part.readAllBytes();
                }
                if (entry.getName().equals("xl/worksheets/sheet3.xml")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    for (int i = 0; i < numbers.length; i++) {
                        xml = xml.replaceFirst("<c r=\"J" + (5 + i) + "\" s=\"(\\d+)\"/>", "<c r=\"J" + (5 + i) + "\" s=\"$1\"><v>" + numbers[i] + "</v></c>");
                    }
                    bytes = xml.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        return file;
    }

    @Test
    void aFileForEachUnitIntoTheExports() {
        Run run = line.run("collect", "w", "--due", "2026-12-31");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains(DISTRICT) && Files.exists(written(DISTRICT)) && Files.exists(written("市应急管理局")), run.out());
    }

    @Test
    void oneUnitIntoAFolderOfChoiceAsJson() {
        Map<String, Object> json = JsonReader.object(line.run("collect", "w", "--unit", DISTRICT, "--out", "o", "--json").out());
        List<Map<String, Object>> files = JsonReader.objects(json.get("files"));
        assertEquals(1, files.size());
        assertEquals(folder.resolve("o/资料清单与数据采集表-" + DISTRICT + ".xlsx").toString(), files.get(0).get("file"));
    }

    @Test
    void whatIsMissingIsListedAndCanFail() {
        Run run = line.run("collect", "w", "--missing");
        assertEquals(0, run.code());
        assertTrue(run.out().contains(DISTRICT + "：已有 0 / 2 项") && run.out().contains("construction.insured@2019#江夏区"), run.out());
        assertEquals(1, line.run("collect", "w", "--missing", "--fail-on", "warning").code());
        Map<String, Object> json = JsonReader.object(line.run("collect", "w", "--missing", "--json").out());
        assertTrue(JsonReader.objects(json.get("units")).stream().anyMatch(u -> u.get("unit").equals(DISTRICT) && JsonReader.objects(u.get("missing")).size() == 2));
    }

    @Test
    void aFilledSheetIsReadDryFirst() throws IOException {
        line.run("collect", "w");
        filled(DISTRICT, 98, 152);
        Run dry = line.run("collect", "w", "--read", "returned");
        assertEquals(0, dry.code(), dry.err());
        assertTrue(dry.out().contains("98 个") && dry.out().contains(DISTRICT + "：已有 2 / 2 项"), dry.out());
        assertTrue(line.run("collect", "w", "--missing").out().contains(DISTRICT + "：已有 0 / 2 项"));
        assertEquals(0, line.run("collect", "w", "--read", "returned", "--apply").code());
        assertTrue(line.run("collect", "w", "--missing").out().contains(DISTRICT + "：已有 2 / 2 项"));
        assertTrue(line.run("show", "w", "construction.permits").out().contains("基础数据采集表!J6"));
    }

    @Test
    void importKnowsAFilledSheetToo() throws IOException {
        line.run("collect", "w");
        Run run = line.run("import", "w", filled(DISTRICT, 98, 152).toString(), "--apply");
        assertEquals(0, run.code(), run.err());
        assertTrue(line.run("show", "w", "construction.insured").out().contains("98 个"));
    }

    @Test
    void districtsAreReadInOneStepWithSourcesOfOtherKinds() throws IOException {
        line.run("collect", "w");
        filled(DISTRICT, 98, 152);
        filled("蔡甸区人力资源和社会保障局", 70, 90);
        Files.writeString(folder.resolve("returned/other.txt"), "nothing");
        Run run = line.run("collect", "w", "--read", "returned");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("新增 4") && run.out().contains("不是本程序下发的采集表"), run.out());
    }

    @Test
    void nothingUsableIsAnInputError() throws IOException {
        Files.writeString(folder.resolve("other.csv"), "a,b\n");
        assertEquals(3, line.run("collect", "w", "--read", "other.csv").code());
        assertEquals(3, line.run("collect", "w", "--read", "none.xlsx").code());
        assertEquals(3, line.run("collect", "w", "--unit", "没有这个局").code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "--read", "--apply", "a.xlsx", "--read a.xlsx --missing", "--missing --due 2026-12-31", "--due 2026-13-01", "--due 明天", "--read a.xlsx --out o",
        "--missing --apply" })
    void whatMakesNoSenseIsAUsageError(String words) {
        String[] all = ("collect w " + words).split(" ");
        assertEquals(2, line.run(all).code());
        assertFalse(Files.exists(folder.resolve("w/exports/collect")));
    }
}
