package org.steelyard.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.problem.Problem;

class JarInspectionTest {

    private static final Bounds SMALL = new Bounds(3, 50_000, 20, 200_000, 300_000, 20_000);

    @TempDir
    Path folder;

    private InspectedJar inspect(TestJar jar) throws IOException {
        return new JarInspection("0.1.0", Locale.CHINESE).inspect(jar.write(folder.resolve("x.jar")));
    }

    private InspectedJar inspectWithin(Bounds bounds, TestJar jar) throws IOException {
        return new JarInspection("0.1.0", Locale.CHINESE, bounds).inspect(jar.write(folder.resolve("x.jar")));
    }

    private static List<String> codes(InspectedJar jar) {
        return jar.problems().stream().map(Problem::code).toList();
    }

    @Nested
    class ASoundOne {

        @Test
        void isUsableAndSaysWhatItOffers() throws IOException {
            InspectedJar jar = inspect(TestJar.hengyang("1.2.3"));
            assertEquals(List.of(), jar.problems());
            assertTrue(jar.usable());
            assertEquals("org.example.hengyang 1.2.3", jar.id() + " " + jar.version());
            assertEquals(List.of("cn.430400.fund.2021"), jar.descriptors().stream().map(d -> d.id()).toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"org.steelyard.city", "org.steelyard.city;bundle-version=\"[0.1,1)\"", "org.steelyard.city;bundle-version=\"0.1.0\"",
            "org.eclipse.osgi,org.steelyard.city;bundle-version=\"[0.1.0,0.1.0]\""})
        void requiresThisInterface(String required) throws IOException {
            assertEquals(List.of(), inspect(TestJar.hengyang("1.0.0").manifest(TestJar.manifest("a.b", "1.0.0", required))).problems());
        }

        @Test
        void isLeftAsItIs() throws IOException {
            byte[] before = TestJar.hengyang("1.0.0").bytes();
            Path file = folder.resolve("x.jar");
            Files.write(file, before);
            new JarInspection("0.1.0", Locale.CHINESE).inspect(file);
            assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
            Files.delete(file);
        }
    }

    /** A jar that is refused, and the code of the reason. */
    private record Refused(String code, String why, TestJar jar) {
    }

    private static Stream<Refused> refused() {
        return Stream.of(
                new Refused("install.path", "climbs out", TestJar.hengyang("1.0.0").file("../evil.txt", "x")),
                new Refused("install.path", "climbs out further down", TestJar.hengyang("1.0.0").file("a/../../evil.txt", "x")),
                new Refused("install.path", "absolute", TestJar.hengyang("1.0.0").file("/etc/evil.txt", "x")),
                new Refused("install.path", "drive of Windows", TestJar.hengyang("1.0.0").file("C:/evil.txt", "x")),
                new Refused("install.path", "backslashes", TestJar.hengyang("1.0.0").file("..\\evil.txt", "x")),
                new Refused("install.no-manifest", "no manifest", TestJar.hengyang("1.0.0").without("META-INF/MANIFEST.MF")),
                new Refused("install.no-bundle", "an ordinary jar", TestJar.hengyang("1.0.0").manifest("Manifest-Version: 1.0\n")),
                new Refused("install.no-bundle", "a name that is none", TestJar.hengyang("1.0.0").manifest(TestJar.manifest("a/b", "1", "org.steelyard.city"))),
                new Refused("install.manifest", "a manifest that is none", TestJar.hengyang("1.0.0").manifest("no colon here\n")),
                new Refused("install.manifest", "a version that is none", TestJar.hengyang("one").manifest(TestJar.manifest("a.b", "one", "org.steelyard.city"))),
                new Refused("install.no-city-plug-in", "another bundle", TestJar.hengyang("1.0.0").manifest(TestJar.manifest("a.b", "1.0.0", "org.eclipse.osgi"))),
                new Refused("install.api-version", "newer interface", api("[9,10)")),
                new Refused("install.api-version", "interface from a version on", api("0.2.0")),
                new Refused("install.api-version", "older interface", api("[0.0.1,0.1.0)")),
                new Refused("install.fragment", "a fragment", TestJar.hengyang("1.0.0").manifest(TestJar.manifest("a.b", "1.0.0", "org.steelyard.city")
                        + "Fragment-Host: org.steelyard.core\n")),
                new Refused("install.not-singleton", "no singleton", TestJar.hengyang("1.0.0").manifest("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n"
                        + "Bundle-SymbolicName: a.b\nRequire-Bundle: org.steelyard.city\n")),
                new Refused("install.no-declaration", "no plugin.xml", TestJar.hengyang("1.0.0").without("plugin.xml")),
                new Refused("city.plugin-xml", "plugin.xml that is no XML", TestJar.hengyang("1.0.0").file("plugin.xml", "<plugin>")),
                new Refused("city.missing-resource", "no rubric file", TestJar.hengyang("1.0.0").without("fund.rubric")),
                new Refused("city.code", "a code that cannot be", TestJar.city("a.b", "1.0.0", "999999", 2021)),
                new Refused("city.path", "a declared path that climbs out", TestJar.hengyang("1.0.0").plugin(
                        TestJar.rubric("r", "430400", 2021).replace("fund.rubric", "../fund.rubric"))),
                new Refused("city.duplicate-id", "one identifier twice", TestJar.hengyang("1.0.0").plugin(
                        TestJar.rubric("cn.430400.fund.2021", "430400", 2021).repeat(2))),
                new Refused("model.newer-format", "a newer format", TestJar.hengyang("1.0.0").file("fund.rubric",
                        TestJar.rubricFile("cn.430400.fund.2021").replace("id=", "formatVersion=\"99\" id="))),
                new Refused("install.file-id", "another identifier inside", TestJar.hengyang("1.0.0").file("fund.rubric", TestJar.rubricFile("other"))),
                new Refused("model.wrong-root", "a mapping in place of a rubric", TestJar.hengyang("1.0.0").file("fund.rubric",
                        TestJar.rubricFile("x").replace("rubric:Rubric", "mapping:Mapping").replace("xmlns:rubric=\"https://steelyard.org/model/rubric\"",
                                "xmlns:mapping=\"https://steelyard.org/model/mapping\"").replaceAll("total.*>|<indicators.*>", ">").replace("\n  >", ""))));
    }

    private static TestJar api(String range) {
        return TestJar.hengyang("1.0.0").manifest(TestJar.manifest("a.b", "1.0.0", "org.steelyard.city;bundle-version=\"" + range + "\""));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithItsReason() {
        return refused().map(r -> DynamicTest.dynamicTest(r.why(), () -> {
            InspectedJar jar = inspect(r.jar());
            assertFalse(jar.usable(), r.why());
            assertTrue(codes(jar).contains(r.code()), () -> jar.problems().toString());
            for (Problem problem : jar.problems()) {
                assertTrue(problem.location().file().startsWith("x.jar"), problem.toString());
                assertFalse(problem.message().isBlank() || problem.remedy().isBlank(), problem.toString());
            }
        }));
    }

    @Test
    void rubricThatIsNoXmlIsRefused() throws IOException {
        InspectedJar jar = inspect(TestJar.hengyang("1.0.0").file("fund.rubric", "<rubric:Rubric"));
        assertFalse(jar.usable());
        assertTrue(codes(jar).stream().anyMatch(c -> c.startsWith("model.")), jar.problems().toString());
    }

    @Nested
    class AFileThatIsNoJar {

        private List<String> of(Path file) {
            return codes(new JarInspection("0.1.0", Locale.ENGLISH).inspect(file));
        }

        @Test
        void isTold() throws IOException {
            assertEquals(List.of("install.no-zip"), of(Files.writeString(folder.resolve("text.jar"), "this is text")));
            assertEquals(List.of("install.no-zip"), of(Files.writeString(folder.resolve("empty.jar"), "")));
        }

        @Test
        void isToldWhenItWasCutOff() throws IOException {
            byte[] whole = TestJar.hengyang("1.0.0").bytes();
            assertEquals(List.of("install.no-zip"), of(Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2))));
        }

        @Test
        void isToldWhenOneByteIsAnother() throws IOException {
            byte[] whole = TestJar.empty().file("a.txt", "abcdefghijklmnopqrstuvwxyz".repeat(100)).bytes();
            whole[40] ^= 0x55;
            assertEquals(List.of("install.no-zip"), of(Files.write(folder.resolve("damaged.jar"), whole)));
        }

        @Test
        void isToldWhenItIsAFolderOrNotThere() throws IOException {
            assertEquals(List.of("install.no-file"), of(Files.createDirectory(folder.resolve("folder.jar"))));
            assertEquals(List.of("install.no-file"), of(folder.resolve("nothing.jar")));
        }
    }

    @Nested
    class Bounded {

        @Test
        void sizeOfTheJar() throws IOException {
            byte[] noise = new byte[60_000];
            new java.util.Random(1).nextBytes(noise);
            assertEquals(List.of("install.too-large"), codes(inspectWithin(SMALL, TestJar.hengyang("1.0.0").file("noise", noise))));
        }

        @Test
        void numberOfEntries() throws IOException {
            TestJar jar = TestJar.hengyang("1.0.0");
            for (int i = 0; i < 17; i++) {
                jar.file("f" + i, "");
            }
            assertEquals(List.of(), codes(inspectWithin(SMALL, jar)));
            assertEquals(List.of("install.too-many-entries"), codes(inspectWithin(SMALL, jar.file("one more", ""))));
        }

        @Test
        void expansion() throws IOException {
            InspectedJar bomb = inspectWithin(SMALL, TestJar.hengyang("1.0.0").file("zeros", new byte[400_000]));
            assertEquals(List.of("install.expands"), codes(bomb));
            assertEquals("", bomb.id());
        }

        @Test
        void expansionOfAllTogether() throws IOException {
            JarInspection inspection = new JarInspection("0.1.0", Locale.CHINESE, SMALL);
            Path large = TestJar.hengyang("1.0.0").file("zeros", new byte[180_000]).write(folder.resolve("a.jar"));
            assertEquals(List.of(), codes(inspection.inspect(large)));
            assertEquals(List.of("install.expands"), codes(inspection.inspect(large)));
        }

        @Test
        void sizeOfARubric() throws IOException {
            String large = TestJar.rubricFile("cn.430400.fund.2021") + " ".repeat(20_000);
            assertEquals(List.of("install.file-size"), codes(inspectWithin(SMALL, TestJar.hengyang("1.0.0").file("fund.rubric", large))));
        }
    }

    @Test
    void codeOfTheJarDoesNotRun() throws IOException {
        byte[] noClass = "no class at all".getBytes(StandardCharsets.UTF_8);
        String importer = "<extension point=\"org.steelyard.city.importers\"><importer id=\"i\" city=\"430400\" kind=\"fundEvaluation\""
                + " class=\"org.example.Thrower\" name=\"i\"/></extension>";
        assertEquals(List.of(), codes(inspect(TestJar.hengyang("1.0.0").plugin(importer).file("org/example/Thrower.class", noClass))));
        InspectedJar without = inspect(TestJar.hengyang("1.0.0").plugin(importer));
        assertEquals(List.of("install.no-class"), codes(without));
        assertTrue(without.usable());
    }

    @Test
    void messagesAreInTheLanguageAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("x.jar"), "");
        assertTrue(new JarInspection("0.1.0", Locale.CHINESE).inspect(file).problems().get(0).message().startsWith("该文件不是 jar"));
        assertTrue(new JarInspection("0.1.0", Locale.ENGLISH).inspect(file).problems().get(0).message().startsWith("This is no jar"));
    }
}
