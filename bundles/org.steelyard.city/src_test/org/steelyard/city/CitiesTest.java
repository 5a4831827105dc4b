package org.steelyard.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.model.problem.Problem;

class CitiesTest {

    private static final String RUBRIC = "<rubric id=\"r\" file=\"r.rubric\" city=\"420100\" cityName=\"武汉\" cityNameEn=\"Wuhan\""
            + " kind=\"fundEvaluation\" fromYear=\"2019\" toYear=\"2021\" name=\"%rubric\"/>";

    @TempDir
    Path folder;
    private final List<Path> roots = new ArrayList<>();

    /** An importer that works. */
    public static final class Works implements DataImporter {
        @Override
        public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
            return new ImportResult(List.of(), List.of(), List.of(), List.of());
        }
    }

    /** One that cannot be made. */
    public static final class Throws {
        /** Fails. */
        public Throws() {
            throw new IllegalStateException("no licence");
        }
    }

    private PlugInFolder plugIn(String name) throws IOException {
        PlugInFolder plugIn = new PlugInFolder(folder, name);
        roots.add(plugIn.root());
        return plugIn;
    }

    private Cities cities() {
        return cities(Locale.ENGLISH);
    }

    private Cities cities(Locale locale) {
        return Cities.read(new FileContributions(roots, CitiesTest.class.getClassLoader(), locale), locale);
    }

    private List<String> codes() {
        return cities().problems().stream().map(Problem::code).toList();
    }

    @Test
    void aPlugInDoesNotRenameTheCityOfAnother() throws IOException {
        for (String name : List.of("错名", "武汉", "武汉市")) {
            plugIn("a." + roots.size()).contribute(Point.RUBRICS, "<rubric id=\"r" + roots.size() + "\" file=\"r.rubric\" city=\"420100\" cityName=\"" + name
                    + "\" cityNameEn=\"N" + roots.size() + "\" kind=\"fundEvaluation\" name=\"r\"/>").write("r.rubric", "x");
        }
        City city = cities().find("420100").orElseThrow();
        assertEquals("武汉 N2", city.name() + " " + city.nameEn());
        assertEquals(3, city.rubrics().size());
    }

    @Nested
    class ASoundPlugIn {

        @BeforeEach
        void make() throws IOException {
            plugIn("a.rubric").contribute(Point.RUBRICS, RUBRIC).write("r.rubric", "x")
                    .write("plugin.properties", "rubric = Rubric of Wuhan\n").write("plugin_zh.properties", "rubric = 武汉指标体系\n");
            plugIn("a.samples").contribute(Point.SAMPLES,
                    "<sample id=\"s\" city=\"420100\" rubric=\"r\" years=\"2018, 2019\" folder=\"files/\" name=\"S\"/>")
                    .write("files/sources/2019/二.xlsx", "x").write("files/sources/一.xlsx", "x").write("files/prose.evaluation", "x").write("files/README.md", "x");
        }

        @Test
        void isOfferedUnderItsCity() {
            City city = cities().find("420100").orElseThrow();
            assertEquals("武汉", city.name());
            assertEquals("Wuhan", city.name(Locale.ENGLISH));
            assertEquals(List.of("r"), city.rubrics().stream().map(RubricDescriptor::id).toList());
            assertEquals(List.of(), cities().problems());
        }

        @ParameterizedTest
        @ValueSource(strings = { "420100", "武汉", "武汉市", "wuhan", "Wuhan", " WUHAN " })
        void isFoundByAnyOfItsNames(String query) {
            assertTrue(cities().find(query).isPresent());
        }

        @ParameterizedTest
        @ValueSource(strings = { "430100", "长沙", "", "武" })
        void isNotFoundByOthers(String query) {
            assertTrue(cities().find(query).isEmpty());
        }

        @Test
        void namesItselfInTheLanguageOfTheUser() {
            assertEquals("武汉指标体系", cities(Locale.CHINESE).rubric("r").orElseThrow().name());
            assertEquals("Rubric of Wuhan", cities().rubric("r").orElseThrow().name());
        }

        @ParameterizedTest
        @CsvSource({ "2018, false", "2019, true", "2021, true", "2022, false" })
        void saysWhichYearsItIsMeantFor(int year, boolean covers) {
            assertEquals(covers, cities().rubric("r").orElseThrow().covers(year));
        }

        @Test
        void listsTheSourcesOfASampleAndNothingElse() {
            SampleDescriptor sample = cities().find("wuhan").orElseThrow().samples().get(0);
            assertEquals(List.of("files/sources/2019/二.xlsx", "files/sources/一.xlsx"), sample.sources());
            assertEquals(List.of("2018", "2019"), sample.years());
        }

        @Test
        void tellsItsVersion() {
            assertEquals("a.rubric 1.2.3.qualifier", cities().rubric("r").orElseThrow().plugIn().toString());
        }
    }

    @Nested
    class ABase {

        private static final String BASE = RUBRIC.replace("\"r\"", "\"b\"").replace("420100", "100000");

        private void contribute(String base) throws IOException {
            plugIn("base").contribute(Point.RUBRICS, BASE.replace("id=", "base=\"" + base + "\" id=")).write("r.rubric", "x");
        }

        @Test
        void makesNoCity() throws IOException {
            contribute("true");
            assertEquals(List.of(), cities().all());
            assertTrue(cities().find("100000").isEmpty());
        }

        @Test
        void isFoundByThoseThatExtendIt() throws IOException {
            contribute("true");
            assertTrue(cities().rubric("b").orElseThrow().base());
            assertEquals(List.of("b"), cities().bases().stream().map(Descriptor::id).toList());
        }

        @Test
        void isNotOfferedBesideTheRubricsOfItsProvince() throws IOException {
            contribute("true");
            plugIn("own").contribute(Point.RUBRICS, RUBRIC.replace("420100", "100000")).write("r.rubric", "x");
            assertEquals(List.of("r"), cities().find("100000").orElseThrow().rubrics().stream().map(RubricDescriptor::id).toList());
        }

        @Test
        void isNoneWhenItSaysSo() throws IOException {
            contribute("false");
            assertEquals(List.of(), cities().bases());
            assertEquals(1, cities().all().size());
        }

        @Test
        void saysTrueOrFalseAndNothingElse() throws IOException {
            contribute("yes");
            assertEquals(List.of("city.value"), codes());
        }
    }

    @Nested
    class ABrokenPlugIn {

        @BeforeEach
        void aSoundOneStandsBeside() throws IOException {
            plugIn("sound").contribute(Point.RUBRICS, RUBRIC).write("r.rubric", "x");
        }

        private void isNamedAndTheOtherKept(String code) {
            assertEquals(List.of(code), codes());
            assertTrue(cities().rubric("r").isPresent());
            assertEquals(1, cities().descriptors().size());
        }

        @Test
        void withADuplicateIdIsIgnored() throws IOException {
            plugIn("twin").contribute(Point.RUBRICS, RUBRIC).write("r.rubric", "x");
            isNamedAndTheOtherKept("city.duplicate-id");
            assertEquals("sound", cities().rubric("r").orElseThrow().plugIn().name());
        }

        @Test
        void withAMissingFileIsNotOffered() throws IOException {
            plugIn("b").contribute(Point.RUBRICS, RUBRIC.replace("\"r\"", "\"b\""));
            isNamedAndTheOtherKept("city.missing-resource");
        }

        @ParameterizedTest
        @ValueSource(strings = { "../secret", "/etc/secret", "a/../../secret", "..\\secret", "C:secret" })
        void withAPathThatLeadsOutIsNotOffered(String path) throws IOException {
            plugIn("b").contribute(Point.RUBRICS, RUBRIC.replace("\"r\"", "\"b\"").replace("r.rubric", path));
            isNamedAndTheOtherKept("city.path");
        }

        @ParameterizedTest
        @ValueSource(strings = { "武汉", "42010", "4201000", "990100", "42010a" })
        void withAWrongCityCodeIsNotOffered(String code) throws IOException {
            plugIn("b").contribute(Point.RUBRICS, RUBRIC.replace("\"r\"", "\"b\"").replace("420100", code)).write("r.rubric", "x");
            isNamedAndTheOtherKept("city.code");
        }

        @Test
        void withAnUnknownKindIsNotOffered() throws IOException {
            plugIn("b").contribute(Point.RUBRICS, RUBRIC.replace("\"r\"", "\"b\"").replace("fundEvaluation", "fund"))
                    .write("r.rubric", "x");
            isNamedAndTheOtherKept("city.value");
        }

        @Test
        void withYearsTheWrongWayRoundIsNotOffered() throws IOException {
            plugIn("b").contribute(Point.RUBRICS, RUBRIC.replace("\"r\"", "\"b\"").replace("2021", "2018")).write("r.rubric", "x");
            isNamedAndTheOtherKept("city.years");
        }

        @ParameterizedTest
        @ValueSource(strings = { "", "mapping=\"m.mapping\" class=\"X\"" })
        void withNeitherOrBothOfMappingAndClassIsNotOffered(String attributes) throws IOException {
            plugIn("b").contribute(Point.IMPORTERS,
                    "<importer id=\"i\" city=\"420100\" kind=\"fundEvaluation\" name=\"I\" " + attributes + "/>").write("m.mapping", "x");
            isNamedAndTheOtherKept("city.either");
        }

        @Test
        void withXmlThatIsNotWellFormedIsNamed() throws IOException {
            plugIn("b").write("plugin.xml", "<plugin><extension>");
            isNamedAndTheOtherKept("city.plugin-xml");
        }

        @Test
        void withAnExternalEntityReadsNothing() throws IOException {
            Path secret = folder.resolve("secret");
            java.nio.file.Files.writeString(secret, "420100");
            plugIn("b").write("plugin.xml", "<!DOCTYPE p [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><plugin>&e;</plugin>");
            assertEquals(1, cities().descriptors().size());
        }

        @Test
        void saysWhoAndWhatToDo() throws IOException {
            plugIn("b").contribute(Point.RUBRICS, RUBRIC.replace("\"r\"", "\"b\""));
            Problem problem = cities(Locale.CHINESE).problems().get(0);
            assertTrue(problem.message().contains("r.rubric"), problem.message());
            assertTrue(problem.location().object().contains("b 1.2.3"), problem.location().text());
            assertTrue(problem.remedy().contains("提供者"), problem.remedy());
        }
    }

    @Nested
    class AJavaImporter {

        private ImporterDescriptor importer(String className) throws IOException {
            plugIn("j").contribute(Point.IMPORTERS,
                    "<importer id=\"i\" city=\"420100\" kind=\"fundEvaluation\" name=\"I\" class=\"" + className + "\"/>");
            return cities().importer("i").orElseThrow();
        }

        @Test
        void isMade() throws Exception {
            ImporterDescriptor descriptor = importer(Works.class.getName());
            assertInstanceOf(Works.class, cities().create(descriptor));
        }

        @ParameterizedTest
        @ValueSource(strings = { "org.steelyard.city.CitiesTest$Throws", "no.such.Class", "java.lang.String" })
        void thatCannotBeMadeIsToldInASentence(String className) throws IOException {
            ImporterDescriptor descriptor = importer(className);
            CityException e = assertThrows(CityException.class, () -> cities().create(descriptor));
            assertTrue(e.getMessage().contains(className), e.getMessage());
        }
    }
}
