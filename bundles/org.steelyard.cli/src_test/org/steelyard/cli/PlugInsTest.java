package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.install.CityFolders;
import org.steelyard.install.CityJar;
import org.steelyard.install.CityPlugIns;
import org.steelyard.install.InspectedJar;
import org.steelyard.install.JarInspection;
import org.steelyard.install.JarState;
import org.steelyard.model.resource.IdSource;

/** {@code steelyard cities}: the plug-ins with their states, and jars that are installed and removed. */
class PlugInsTest {

    @TempDir
    Path folder;
    private final Jars plugIns = new Jars();

    /** Wuhan as the product's own; jars are what a folder holds. */
    private final class Jars implements CityPlugIns {
        private CityFolders folders = new CityFolders(List.of());
        private int refreshed;

        @Override
        public Cities cities(Locale locale) {
            return Cities.read(new FileContributions(CommandLine.wuhan(), PlugInsTest.class.getClassLoader(), locale), locale);
        }

        @Override
        public boolean refresh() {
            refreshed++;
            return true;
        }

        @Override
        public List<CityJar> jars(Locale locale) {
            List<CityJar> jars = new ArrayList<>();
            for (Path at : folders.all()) {
                Path[] files = at.toFile().listFiles() == null ? new Path[0]
                        : Arrays.stream(at.toFile().listFiles()).map(f -> f.toPath()).sorted().toArray(Path[]::new);
                Arrays.stream(files).map(f -> candidate(f, locale)).forEach(jars::add);
            }
            return jars;
        }

        @Override
        public CityJar candidate(Path jar, Locale locale) {
            InspectedJar inspected = new JarInspection(api(), locale).inspect(jar);
            return new CityJar(inspected, inspected.usable() ? JarState.INSTALLED : JarState.REFUSED, List.of());
        }

        @Override
        public Set<String> sound() {
            return Set.of();
        }

        @Override
        public void remember(Set<String> sound) {
            assertFalse(sound.contains(""));
        }

        @Override
        public CityFolders folders() {
            return folders;
        }

        @Override
        public String api() {
            return "0.1.0";
        }
    }

    private record Run(int code, String out, String err) {
    }

    private Run run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(new Cli.Surroundings(java.io.InputStream.nullInputStream(), new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8), false,
                folder, Clock.fixed(CommandLine.NOW, ZoneOffset.UTC), IdSource.sequential("i"), plugIns, Locale.SIMPLIFIED_CHINESE, folder.resolve("log"),
                "1.2.3")).run(words);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path cities() throws IOException {
        Path cities = Files.createDirectories(folder.resolve("cities"));
        plugIns.folders = new CityFolders(List.of(cities));
        return cities;
    }

    private Path jar(Path file, String id, String version, String api) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + id + ";singleton:=true\nBundle-Version: "
                    + version + "\nRequire-Bundle: org.steelyard.city;bundle-version=\"" + api + "\"\n");
            put(zip, "plugin.xml", "<plugin><extension point=\"org.steelyard.city.rubrics\"><rubric id=\"r\" file=\"f.rubric\" city=\"430400\" cityName=\"衡阳\""
                    + " kind=\"fundEvaluation\" name=\"r\"/></extension></plugin>");
            put(zip, "f.rubric", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rubric:Rubric xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
                    + " xmlns:rubric=\"https://steelyard.org/model/rubric\" id=\"r\" name=\"r\" total=\"10\"/>");
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private List<String> inFolder() throws IOException {
        return Arrays.stream(cities().toFile().list()).sorted().toList();
    }

    @Nested
    class Listed {

        @Test
        void areThoseOfTheProductAndThoseOfTheFolder() throws IOException {
            Path cities = cities();
            jar(cities.resolve("good.jar"), "org.example.good", "1.2.3", "0.1");
            jar(cities.resolve("old.jar"), "org.example.old", "2.0.0", "[9,10)");
            Files.writeString(cities.resolve("text.jar"), "text");
            Run run = run("cities");
            assertEquals(0, run.code());
            String flat = run.out().replaceAll(" +", " ");
            assertTrue(flat.contains("正常 org.steelyard.city.wuhan.rubric 0.1.0.qualifier 程序自带"), run.out());
            assertTrue(flat.contains("正常 org.example.good 1.2.3 " + cities.resolve("good.jar")), run.out());
            assertTrue(flat.contains("被拒绝 org.example.old 2.0.0 " + cities.resolve("old.jar")), run.out());
            assertTrue(flat.contains("被拒绝 （未写明标识） " + cities.resolve("text.jar")), run.out());
            assertTrue(run.out().contains("该插件适用的接口版本为 [9,10)，本程序的接口版本为 0.1.0。"), run.out());
            assertEquals(1, run("cities", "--fail-on", "error").code());
        }

        @Test
        void areToldAsJson() throws IOException {
            jar(cities().resolve("old.jar"), "org.example.old", "2.0.0", "[9,10)");
            List<Map<String, Object>> all = JsonReader.objects(JsonReader.object(run("cities", "--json").out()).get("plugIns"));
            assertEquals("org.steelyard.city.wuhan.exporter product working null []", text(all.get(0)));
            assertEquals("org.example.old folder refused " + cities().resolve("old.jar") + " [install.api-version]", text(all.get(all.size() - 1)));
        }

        private static String text(Map<String, Object> plugIn) {
            return String.join(" ", plugIn.get("id").toString(), plugIn.get("origin").toString(), plugIn.get("state").toString(),
                    String.valueOf(plugIn.get("file")), plugIn.get("problems").toString());
        }
    }

    @Nested
    class Installed {

        @Test
        void areCopiedAndTheOlderVersionGoes() throws IOException {
            cities();
            assertEquals(0, run("cities", "--install", jar(folder.resolve("h.jar"), "org.example.h", "1.0.0", "0.1").toString()).code());
            assertEquals(List.of("org.example.h_1.0.0.jar"), inFolder());
            Run run = run("cities", "--install", jar(folder.resolve("h.jar"), "org.example.h", "1.1.0", "0.1").toString());
            assertTrue(run.out().startsWith("已安装 org.example.h 1.1.0"), run.out());
            assertEquals(List.of("org.example.h_1.1.0.jar"), inFolder());
            assertEquals(2, plugIns.refreshed);
        }

        @Test
        void areRefusedWithTheReasonAndTheOthersInstalled() throws IOException {
            cities();
            Run run = run("cities", "--install", jar(folder.resolve("old.jar"), "org.example.old", "1.0.0", "9").toString(),
                    jar(folder.resolve("h.jar"), "org.example.h", "1.0.0", "0.1").toString(), folder.resolve("nothing.jar").toString());
            assertEquals(3, run.code());
            assertTrue(run.out().contains("接口版本") && run.out().contains("这不是文件"), run.out());
            assertEquals(List.of("org.example.h_1.0.0.jar"), inFolder());
        }

        @Test
        void goNowhereWhereNoFolderCanBeWritten() throws IOException {
            plugIns.folders = new CityFolders(List.of(Files.writeString(folder.resolve("file"), "x").resolve("below")));
            Run run = run("cities", "--install", jar(folder.resolve("h.jar"), "org.example.h", "1.0.0", "0.1").toString());
            assertEquals(3, run.code());
            assertTrue(run.err().contains("STEELYARD_CITIES"), run.err());
        }
    }

    @Nested
    class Removed {

        @Test
        void goByIdentifier() throws IOException {
            jar(cities().resolve("any name.jar"), "org.example.h", "1.0.0", "0.1");
            Run run = run("cities", "--remove", "org.example.h");
            assertEquals(0, run.code(), run.err());
            assertEquals(List.of(), inFolder());
        }

        @Test
        void goByFileNameWhereTheyHaveNoIdentifier() throws IOException {
            Files.writeString(cities().resolve("text.jar"), "text");
            assertEquals(0, run("cities", "--remove", "text.jar").code());
            assertEquals(List.of(), inFolder());
        }

        @Test
        void cannotBeThoseOfTheProduct() throws IOException {
            cities();
            Run run = run("cities", "--remove", "org.steelyard.city.wuhan.rubric");
            assertEquals(3, run.code());
            assertTrue(run.err().contains("org.steelyard.city.wuhan.rubric"), run.err());
        }
    }
}
