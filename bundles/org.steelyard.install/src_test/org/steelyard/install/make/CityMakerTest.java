package org.steelyard.install.make;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.Cities;
import org.steelyard.city.Composer;
import org.steelyard.city.Descriptor;
import org.steelyard.city.Division;
import org.steelyard.city.Divisions;
import org.steelyard.city.FileContributions;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.AttainmentRule;
import org.steelyard.model.rubric.Direction;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.scoring.RubricLint;

class CityMakerTest {

    private static final String FUND = "fundEvaluation";
    private static final String DEPARTMENT = "departmentSelfEvaluation";

    @TempDir
    Path folder;

    private static MadeCity make(String code, String from, int year, String... kinds) throws NewCityException {
        return Shipped.maker().make(Shipped.request(code, from, year, kinds));
    }

    private static String refusal(CityMaker.Request request) {
        return assertThrows(NewCityException.class, () -> Shipped.maker().make(request)).getMessage();
    }

    private static String text(MadeCity city, String ending) {
        return city.plugIns().stream().flatMap(p -> p.files().entrySet().stream()).filter(e -> e.getKey().endsWith(ending)).map(Map.Entry::getValue)
                .map(b -> new String(b, StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }

    /** The plug-ins in folders, with those that are shipped. */
    private Cities installed(MadeCity city) throws NewCityException {
        List<Path> folders = new CitySources(Shipped.ZH).write(city, folder).stream().filter(p -> p.getParent().endsWith("bundles")).toList();
        return Shipped.cities(folders);
    }

    private static List<Indicator> leaves(Rubric rubric) {
        List<Indicator> leaves = new ArrayList<>();
        rubric.eAllContents().forEachRemaining(o -> {
            if (o instanceof Indicator i && i.getChildren().isEmpty()) {
                leaves.add(i);
            }
        });
        return leaves;
    }

    @Nested
    class WhatIsAskedFor {

        @ParameterizedTest
        @CsvSource({"430499, 衡阳, 430400", "999999, 衡阳, 衡阳市的代码是430400", "430499, , 430400 衡阳市"})
        void aCodeThatDoesNotExistIsRefusedWithTheRightOne(String code, String name, String part) {
            String message = refusal(new CityMaker.Request(code, Optional.ofNullable(name), Optional.empty(), Optional.empty(), "430200", 2023,
                    OptionalInt.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
            assertTrue(message.contains(part), message);
        }

        @ParameterizedTest
        @CsvSource({"衡水, 131100", "衡阴, 430400是衡阳市，不是衡阴"})
        void aNameThatIsNotThatOfTheCodeIsTold(String name, String part) {
            String message = refusal(Shipped.named("430400", name));
            assertTrue(message.contains(part), message);
        }

        @ParameterizedTest
        @ValueSource(strings = {"衡阳", "衡阳市"})
        void officialAndShortNameAreTheSame(String name) throws NewCityException {
            assertEquals("衡阳 Hengyang hengyang", Shipped.maker().make(Shipped.named("430400", name)).who().name() + " "
                    + Shipped.maker().make(Shipped.named("430400", name)).who().nameEn() + " " + Shipped.maker().make(Shipped.named("430400", name)).who().slug());
        }

        @Test
        void aProvinceIsNoCity() {
            assertTrue(refusal(Shipped.request("430000", "全国", 2023)).contains("属于省级"));
        }

        @Test
        void aMunicipalityIsOne() throws NewCityException {
            assertEquals("shanghai", make("310000", "全国", 2023).who().slug());
        }

        @ParameterizedTest
        @CsvSource({"320500, suzhou320500", "341300, suzhou341300", "610100, xian", "150100, hohhot", "341500, luan"})
        void bundlesAreCalledByTheEnglishNameAndTheCodeWhereTwoAreCalledAlike(String code, String slug) throws NewCityException {
            assertEquals(slug, make(code, "全国", 2023).who().slug());
        }

        @Test
        void everyDivisionHasAnEnglishName() {
            EnglishNames names = new EnglishNames();
            assertEquals(List.of(), Divisions.read().all().stream().map(Division::code).filter(c -> names.name(c).isEmpty()).toList());
        }

        @Test
        void anUnknownSourceIsRefusedWithThoseThereAre() {
            String message = refusal(Shipped.request("430400", "襄阳", 2023));
            assertTrue(message.contains("430200 株洲") && message.contains("全国"), message);
        }

        @Test
        void aProvinceOfAnotherPlaceIsNoSource() {
            assertTrue(refusal(Shipped.request("420600", "湖南", 2023)).contains("没有可作起点"));
        }

        @Test
        void aCityDoesNotStartFromItself() {
            assertTrue(refusal(Shipped.request("430200", "株洲", 2023)).contains("自己"));
        }

        @Test
        void anUnknownKindIsRefusedWithTheKinds() {
            assertTrue(refusal(Shipped.request("430400", "430200", 2023, "fund")).contains("fundEvaluation"));
        }

        @Test
        void aKindWithoutABaseIsRefused() {
            assertTrue(refusal(Shipped.request("420600", "全国", 2023, DEPARTMENT)).contains("没有部门整体自评的共用部分"));
        }
    }

    @Nested
    class TheStarter {

        @ParameterizedTest
        @CsvSource({"2019, fundEvaluation, cn.fund.2020", "2022, fundEvaluation, cn.fund.2020", "2023, fundEvaluation, cn.fund.2023", "2026, fundEvaluation, cn.fund.2023",
            "2023, projectEvaluation, cn.project.2020", "2021, projectEvaluation, cn.project.2020"})
        void isChosenByYearAndKind(int year, String kind, String base) throws NewCityException {
            assertEquals(List.of(base), make("420600", "全国", year, kind).origins());
        }

        @Test
        void isTheProvincesWhereItIsAsNew() throws NewCityException {
            assertEquals(List.of("cn.430000.fund.2020"), make("430400", "湖南", 2021, FUND).origins());
            assertEquals(List.of("cn.fund.2023"), make("430400", "湖南", 2023, FUND).origins());
        }

        @Test
        void canBeChosen() throws NewCityException {
            CityMaker.Request request = new CityMaker.Request("430400", Optional.empty(), Optional.empty(), Optional.empty(), "全国", 2024, OptionalInt.empty(),
                    List.of(FUND), Optional.empty(), Optional.of("cn.fund.2020"), List.of(), Optional.empty());
            assertEquals(List.of("cn.fund.2020"), Shipped.maker().make(request).origins());
        }

        @Test
        void thatIsNotThereIsRefused() {
            assertTrue(refusal(new CityMaker.Request("420600", Optional.empty(), Optional.empty(), Optional.empty(), "全国", 2024, OptionalInt.empty(), List.of(FUND),
                    Optional.empty(), Optional.of("cn.430000.fund.2020"), List.of(), Optional.empty())).contains("cn.430000.fund.2020"));
        }

        @Test
        void holdsNothingThatTheBaseHas() throws NewCityException {
            MadeCity city = make("430400", "全国", 2023, FUND);
            assertFalse(text(city, ".rubric").contains("<indicators"));
            assertTrue(text(city, ".rubric").contains("extends=\"cn.fund.2023\""));
            assertFalse(text(city, ".mapping").contains("<tables"));
            assertFalse(text(city, ".outline").contains("<sections"));
        }
    }

    @Nested
    class FromACityOfTheSameProvince {

        private final MadeCity city = made();

        private MadeCity made() {
            try {
                return make("430400", "430200", 2023);
            } catch (NewCityException e) {
                throw new AssertionError(e);
            }
        }

        @Test
        void bothExtendWhatTheirProvinceShares() {
            assertTrue(text(city, "department-2023.rubric").contains("extends=\"cn.430000.selfevaluation.department.2020\""));
            assertTrue(text(city, ".mapping").contains("extends=\"cn.430000.selfevaluation.mapping\""));
            assertFalse(text(city, "department-2023.rubric").contains("<grades"));
        }

        @Test
        void whatIsAttachedComesAlong() {
            assertEquals(List.of("cn.430400.department.2023", "cn.430400.project.2023"), city.rubrics());
            assertTrue(text(city, "department-2023.rubric").contains("<attached>cn.430400.project.2023</attached>"));
        }

        @Test
        void officesAreThoseOfTheNewCity() {
            assertTrue(text(city, "department-2023.rubric").contains("衡阳市工伤保险服务中心"));
            assertTrue(text(city, "department-2023.rubric").contains("commissioner=\"衡阳市财政局\""));
        }

        @Test
        void theOtherCitysTargetsAreAskedForAndNotTakenOver() throws Exception {
            Rubric rubric = Shipped.composer(installed(city)).rubric("cn.430400.department.2023").root();
            Indicator insured = leaves(rubric).stream().filter(i -> i.getCode().equals("Z2-1-1")).findFirst().orElseThrow();
            assertEquals(null, insured.getTarget());
            assertEquals("target " + Direction.AT_LEAST, insured.getTargetOperand() + " " + ((AttainmentRule) insured.getRule()).getDirection());
            assertTrue(city.remarks().stream().anyMatch(p -> p.code().equals("city.new-target-asked") && p.message().contains("55.5万人")));
            assertFalse(text(city, "department-2023.rubric").contains("55.5"));
        }

        @Test
        void sentencesThatStateSomethingAreRemarkedOn() {
            assertTrue(city.remarks().stream().anyMatch(p -> p.code().equals("city.new-sentence") && p.message().contains("年初没有安排项目预算")));
        }
    }

    @Nested
    class FromACityOfAnotherProvince {

        @Test
        void theOtherProvincesBaseIsNotExtendedAndItsDocumentsStayThere() throws Exception {
            MadeCity city = make("420600", "430100", 2023);
            String rubric = text(city, ".rubric");
            assertFalse(rubric.contains("extends="));
            assertFalse(rubric.contains("湖南") || rubric.contains("湘财"), rubric);
            assertTrue(rubric.contains("社会保险法"));
            assertTrue(city.remarks().stream().anyMatch(p -> p.code().equals("city.new-clause") && p.message().contains("湘财绩")));
        }

        @Test
        void theCountrysBaseIsExtendedEverywhere() throws Exception {
            assertTrue(text(make("420600", "150100", 2023), ".rubric").contains("extends=\"cn.fund.2020\""));
        }

        @Test
        void plannedQuantitiesAreAskedForInATableThatTheMappingKnows() throws Exception {
            MadeCity city = make("430400", "420100", 2023);
            assertTrue(text(city, ".rubric").contains("goals.C1-1.target@{year}#{scope}"));
            assertTrue(text(city, ".mapping").contains("key=\"goals\""));
            assertFalse(text(city, ".rubric").contains("10639"));
            assertFalse(text(city, ".rubric").contains("武人社"));
        }
    }

    static Stream<String[]> ways() {
        return Stream.of(new String[] {"430400", "430200"}, new String[] {"430400", "430100"}, new String[] {"430400", "420100"}, new String[] {"430400", "150100"},
                new String[] {"420600", "430200"}, new String[] {"420600", "430100"}, new String[] {"430400", "全国"}, new String[] {"610100", "420100"});
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyResultIsWholeAndLintCleanAndNamesNoOtherCity(String code, String from) throws Exception {
        MadeCity city = make(code, from, 2023);
        Cities cities = installed(city);
        assertEquals(List.of(), cities.problems());
        Composer composer = Shipped.composer(cities);
        List<Descriptor> own = cities.descriptors().stream().filter(d -> d.city().equals(code)).toList();
        for (Descriptor descriptor : own) {
            assertEquals(List.of(), composer.check(descriptor), descriptor.id());
        }
        for (String id : city.rubrics()) {
            List<Problem> findings = new RubricLint(Shipped.ZH).lint(composer.rubric(id).root()).stream().filter(p -> p.severity() != Severity.INFO).toList();
            assertEquals(List.of(), findings);
        }
        List<String> others = Divisions.read().all().stream().filter(d -> !d.code().equals(code) && !d.isProvince())
                .map(d -> d.distinct() ? d.shortName() : d.name()).toList();
        for (PlugInDraft plugIn : city.plugIns()) {
            plugIn.files().forEach((path, content) -> {
                String text = path + new String(content, StandardCharsets.UTF_8);
                assertEquals(List.of(), others.stream().filter(text::contains).toList(), path);
                assertTrue(Stream.of("uhan", "hangsha", "huzhou", "ohhot").noneMatch(text::contains), path);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"china.rubric/rubric/fund-2023.rubric", "wuhan.rubric/rubric/wuhan-2019.rubric", "zhuzhou.exporter/outline/zhuzhou-2021-report.outline",
        "wuhan.importer/mapping/wuhan-2019.mapping", "changsha.exporter/outline/changsha-report.outline"})
    void whatIsWrittenIsReadAsTheSameModel(String file) {
        Path path = Path.of("..").toAbsolutePath().normalize().resolve("org.steelyard.city." + file);
        Class<? extends org.eclipse.emf.ecore.EObject> type = file.endsWith("rubric") ? Rubric.class : file.endsWith("mapping") ? Mapping.class : Outline.class;
        var root = SteelyardResources.standard().load(path, type, Shipped.ZH).root().orElseThrow();
        byte[] bytes = ModelText.bytes(root, "x");
        var again = SteelyardResources.standard().load(bytes, "again", type, Shipped.ZH);
        assertEquals(List.of(), again.problems());
        assertTrue(EcoreUtil.equals(root, again.root().orElseThrow()));
        assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("xmi:id"));
    }

    @Nested
    class Jars {

        @Test
        void areTheSameBytesEveryTime() throws Exception {
            CityJars jars = new CityJars("0.1.0", Locale.ENGLISH);
            List<Path> one = jars.write(make("430400", "430200", 2023), folder.resolve("a"));
            List<Path> two = jars.write(make("430400", "430200", 2023), folder.resolve("b"));
            assertEquals(List.of("org.steelyard.city.hengyang.rubric_0.1.0.jar", "org.steelyard.city.hengyang.importer_0.1.0.jar",
                    "org.steelyard.city.hengyang.exporter_0.1.0.jar"), one.stream().map(p -> p.getFileName().toString()).toList());
            for (int i = 0; i < one.size(); i++) {
                assertArrayEquals(Files.readAllBytes(one.get(i)), Files.readAllBytes(two.get(i)));
            }
        }

        @Test
        void areReadLikeFolders() throws Exception {
            List<Path> jars = new CityJars("0.2.0", Locale.ENGLISH).write(make("430400", "全国", 2023), folder);
            List<FileSystem> open = new ArrayList<>();
            try {
                List<Path> roots = new ArrayList<>(Shipped.plugIns());
                for (Path jar : jars) {
                    open.add(FileSystems.newFileSystem(jar));
                    roots.add(open.getLast().getPath("/"));
                }
                Cities cities = Cities.read(new FileContributions(roots, getClass().getClassLoader(), Shipped.ZH), Shipped.ZH);
                assertEquals(List.of(), cities.problems());
                assertEquals("org.steelyard.city.hengyang.rubric 0.2.0", cities.find("衡阳").orElseThrow().rubrics().get(0).plugIn().toString());
            } finally {
                for (FileSystem system : open) {
                    system.close();
                }
            }
        }

        @Test
        void doNotReplaceWhatIsThere() throws Exception {
            Files.writeString(folder.resolve("org.steelyard.city.hengyang.importer_0.1.0.jar"), "mine");
            CityJars jars = new CityJars("0.1.0", Shipped.ZH);
            MadeCity city = make("430400", "全国", 2023);
            assertTrue(assertThrows(NewCityException.class, () -> jars.write(city, folder)).getMessage().contains("已存在"));
            assertFalse(Files.exists(folder.resolve("org.steelyard.city.hengyang.rubric_0.1.0.jar")), "all or nothing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "1.0", "../../x", "1.0.0.ü"})
        void haveAVersionOfABundle(String version) {
            assertThrows(NewCityException.class, () -> new CityJars(version, Shipped.ZH));
        }
    }

    @Nested
    class Sources {

        @Test
        void standWhereACheckoutHasThemAndSayWhatToAdd() throws Exception {
            MadeCity city = make("430400", "430200", 2023);
            List<Path> folders = new CitySources(Shipped.ZH).write(city, folder);
            assertEquals(4, folders.size());
            for (String file : List.of("bundles/org.steelyard.city.hengyang.rubric/META-INF/MANIFEST.MF", "bundles/org.steelyard.city.hengyang.importer/pom.xml",
                    "bundles/org.steelyard.city.hengyang.exporter/build.properties", "features/org.steelyard.city.hengyang.feature/feature.xml")) {
                assertTrue(Files.exists(folder.resolve(file)), file);
            }
            String readme = Files.readString(folder.resolve("features/org.steelyard.city.hengyang.feature/README.md"));
            assertTrue(readme.contains("<module>bundles/org.steelyard.city.hengyang.rubric</module>")
                    && readme.contains("<feature id=\"org.steelyard.city.hengyang.feature\" installMode=\"root\"/>"), readme);
        }

        @Test
        void looksLikeTheBundlesThatAreShipped() throws IOException, NewCityException {
            new CitySources(Shipped.ZH).write(make("430400", "430200", 2023), folder);
            Path shipped = Path.of("..").toAbsolutePath().normalize().resolve("org.steelyard.city.zhuzhou.rubric");
            for (String file : List.of("pom.xml", "build.properties")) {
                assertEquals(Files.readString(shipped.resolve(file)).replace("zhuzhou", "hengyang").strip(),
                        Files.readString(folder.resolve("bundles/org.steelyard.city.hengyang.rubric").resolve(file)).strip());
            }
        }
    }
}
