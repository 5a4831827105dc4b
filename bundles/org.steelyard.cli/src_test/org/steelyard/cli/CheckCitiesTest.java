package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.cli.CommandLine.Run;

/** {@code steelyard cities --check}: what it prints and with which code it ends. */
class CheckCitiesTest {

    @TempDir
    Path folder;
    private Path jar;
    private CommandLine line;

    @BeforeEach
    void aJarOfASoundRubric() throws IOException {
        line = new CommandLine(folder, List.of());
        jar = folder.resolve("city.jar");
        pack("toYear=\"2019\"", "toYear=\"2019\"");
    }

    private void pack(String from, String to) throws IOException {
        Path plugIn = CommandLine.bundles().resolve("org.steelyard.city.wuhan.rubric");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar)); Stream<Path> walk = Files.walk(plugIn)) {
            for (Path file : walk.filter(Files::isRegularFile).filter(f -> !f.toString().contains("target")).toList()) {
                String name = plugIn.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readString(file).replace(from, to).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aSoundJarIsFineAndWhatDoesNotApplyIsNamed() {
        Run run = line.run("cities", "--check", "city.jar");
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().startsWith("org.steelyard.city.wuhan.rubric 0.1.0"), run.out());
        assertTrue(run.out().contains("不适用  每个值都有出处             没有可直接使用的数据导入。"), run.out());
        assertTrue(run.out().endsWith("检查了 1 个插件，全部合乎约定。\n"), run.out());
        assertTrue(line.run(Locale.ENGLISH, "cities", "--check", "city.jar").out().contains("held  Rubric is lint-clean"));
    }

    @Test
    void aFolderMayBeASourceTreeWithItsPlugInsUnderBundles() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/bundles"));
        Files.copy(jar, tree.resolve("city.jar"));
        Run run = line.run("cities", "--check", "tree");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().endsWith("检查了 1 个插件，全部合乎约定。\n"), run.out());
    }

    @Test
    void aFindingIsToldWithItsPlaceAndEndsWithOne() throws IOException {
        pack("toYear=\"2019\"", "untilYear=\"2019\"");
        Run run = line.run("cities", "--check", "city.jar");
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("没有属性 untilYear"), run.out());
        assertTrue(run.out().contains("plugin.xml · line"), run.out());
    }

    @Test
    void jsonHasEveryCheckOfEveryPlugIn() throws IOException {
        Map<String, Object> json = JsonReader.object(line.run("cities", "--check", "city.jar", "--json").out());
        List<Map<String, Object>> checks = JsonReader.objects(json.get("checks"));
        assertEquals(14, checks.size());
        assertEquals("jar held", checks.get(0).get("check") + " " + checks.get(0).get("result"));
        assertFalse(checks.get(5).get("reason").toString().isEmpty());
    }

    @Test
    void whatCannotBeReadEndsWithThree() throws IOException {
        Files.write(folder.resolve("cut.jar"), java.util.Arrays.copyOf(Files.readAllBytes(jar), 500));
        assertEquals(3, line.run("cities", "--check", "cut.jar").code());
        assertEquals(3, line.run("cities", "--check", "city.jar", "absent.jar").code());
        assertEquals(3, line.run("cities", "--check", Files.createDirectory(folder.resolve("nothing")).toString()).code());
    }
}
