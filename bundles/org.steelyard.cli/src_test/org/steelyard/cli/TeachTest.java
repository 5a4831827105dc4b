package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.cli.CommandLine.Run;

/** A row label that a mapping does not know is taught in one step. */
class TeachTest {

    private static final String SLOT = "determination.rejected@2019#全市";
    private static final String LABEL = "不予受理的申请数";

    @TempDir
    private Path folder;
    private CommandLine line;
    private Path table;

    @BeforeEach
    void makeOne() throws IOException {
        line = new CommandLine(folder);
        assertEquals(0, line.run("new", "e", "--city", "wuhan").code());
        Path shipped = CommandLine.sources();
        try (var files = Files.walk(shipped)) {
            Path source = files.filter(f -> f.getFileName().toString().equals("2019年工伤认定情况统计表.csv")).findFirst().orElseThrow();
            String text = Files.readString(source, java.nio.charset.Charset.forName(isUtf8(source) ? "UTF-8" : "GB18030"));
            table = Files.writeString(folder.resolve("认定.csv"), text.replaceFirst("(?m)^([^,\\n]*)不予受理[^,\\n]*", "$1" + LABEL));
            assertTrue(Files.readString(table).contains(LABEL), text);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try {
            java.nio.charset.StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)));
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }

    private Path taught() {
        return folder.resolve("cities/mappings/cn.420100.fund.import.mapping");
    }

    private List<String> codes(String... words) {
        Map<String, Object> json = JsonReader.object(line.run(words).out());
        return JsonReader.objects(json.get("problems")).stream().map(p -> (String) p.get("code")).toList();
    }

    private Optional<String> offered(String... words) {
        Matcher m = Pattern.compile("--teach \"([^\"]+)\"").matcher(line.run(words).out());
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    @Test
    void theProblemHasTheWordsThatTeachIt() {
        String words = offered("import", "e", table.toString(), "--all").orElseThrow();
        assertTrue(words.startsWith(LABEL + "=") && words.endsWith("/rejected"), words);
        Run run = line.run("import", "e", table.toString(), "--teach", words);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("已教会：“" + LABEL + "”就是 ") && run.out().contains(SLOT), run.out());
        assertFalse(run.out().contains("不认识的行"), run.out());
    }

    @Test
    void itIsKnownToEveryEvaluationOfTheCityFromThenOn() {
        line.run("import", "e", table.toString(), "--teach", offered("import", "e", table.toString(), "--all").orElseThrow());
        assertEquals(0, line.run("new", "f", "--city", "wuhan").code());
        assertFalse(codes("import", "f", table.toString(), "--json").contains("import.row-unknown"));
        assertEquals(0, line.run("import", "f", table.toString(), "--apply").code());
        assertEquals(0, line.run("show", "f", SLOT).code());
    }

    @Test
    void whatWasImportedBeforeIsReadAgainForIt() {
        String words = offered("import", "e", table.toString(), "--all").orElseThrow();
        assertEquals(0, line.run("import", "e", table.toString(), "--apply").code());
        assertEquals(3, line.run("show", "e", SLOT).code());
        Run run = line.run("import", "e", table.toString(), "--apply", "--teach", words);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("重读"), run.out());
        assertEquals(0, line.run("show", "e", SLOT).code());
        Map<String, Object> overview = JsonReader.object(line.run("show", "e", "--json").out());
        assertEquals(1, JsonReader.objects(overview.get("sources")).size());
        assertEquals(1, JsonReader.objects(JsonReader.objects(JsonReader.object(line.run("show", "e", "determination.applied@2019", "--json").out()).get("slots"))
                .get(0).get("statements")).size());
    }

    @Test
    void theFileHoldsOnlyWhatDiffersAndIsListed() throws IOException {
        String words = offered("import", "e", table.toString(), "--all").orElseThrow();
        line.run("import", "e", table.toString(), "--teach", words);
        String file = Files.readString(taught());
        assertTrue(file.contains("extends=\"cn.420100.fund.import\"") && file.contains(LABEL), file);
        assertEquals(1, file.split("<rows ", -1).length - 1);
        Run cities = line.run("cities");
        assertTrue(cities.out().contains(taught().toString()) && cities.out().contains(LABEL), cities.out());
        List<Map<String, Object>> listed = JsonReader.objects(JsonReader.object(line.run("cities", "--json").out()).get("taught"));
        assertEquals(List.of(LABEL), JsonReader.objects(listed.get(0).get("words")).stream().map(w -> w.get("label")).toList());
    }

    @Test
    void aSecondLessonJoinsTheFirst() throws IOException {
        String words = offered("import", "e", table.toString(), "--all").orElseThrow();
        line.run("import", "e", table.toString(), "--teach", words);
        line.run("import", "e", table.toString(), "--teach", words.replace(LABEL, "另一种写法"));
        line.run("import", "e", table.toString(), "--teach", words);
        String file = Files.readString(taught());
        assertTrue(file.contains("另一种写法"), file);
        assertEquals(1, file.split(LABEL, -1).length - 1);
    }

    @Test
    void thePlugInStaysAsItIs() throws IOException {
        Path shipped = CommandLine.bundles().resolve("org.steelyard.city.wuhan.importer/mapping");
        long before = content(shipped);
        line.run("import", "e", table.toString(), "--teach", offered("import", "e", table.toString(), "--all").orElseThrow());
        assertEquals(before, content(shipped));
    }

    private static long content(Path folder) throws IOException {
        long sum = 0;
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += java.util.Arrays.hashCode(Files.readAllBytes(file));
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({ "某行=nosuch, 3", "某行=determination/nosuch, 3", "某行=, 2", "某行, 2" })
    void whatCannotBeTaughtIsRefusedAndNothingIsKept(String lesson, int code) {
        Run run = line.run("import", "e", table.toString(), "--teach", lesson);
        assertEquals(code, run.code(), run.out() + run.err());
        assertFalse(Files.exists(taught()));
    }

    @Test
    void aLabelThatMeansAnotherRowIsRefused() {
        String target = offered("import", "e", table.toString(), "--all").orElseThrow().replace(LABEL + "=", "");
        Run run = line.run("import", "e", table.toString(), "--teach", "予以认定=" + target);
        assertEquals(3, run.code(), run.out());
        assertTrue(run.err().contains("予以认定") && run.err().contains("已是"), run.err());
    }

    @Test
    void aDamagedFileIsToldAndDoesNotKeepImportsBack() throws IOException {
        Files.createDirectories(taught().getParent());
        Files.writeString(taught(), "<broken");
        assertEquals(0, line.run("import", "e", table.toString()).code());
        assertTrue(line.run("cities").out().contains("cn.420100.fund.import.mapping"));
        assertEquals(3, line.run("import", "e", table.toString(), "--teach", "某行=determination/rejected").code());
        assertEquals("<broken", Files.readString(taught()));
    }
}
