package org.steelyard.core.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.problem.Problem;

/** Each check on a city that is sound, and on the same city made wrong in one thing. */
class ContractChecksTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Verdict verdict(SoundCity city, ContractCheck check) throws Exception {
        List<CheckResult> results = city.check(folder.resolve("city"), LONG, check);
        assertEquals(List.of(check.key()), results.stream().map(CheckResult::check).toList());
        return results.get(0).verdict();
    }

    private List<Problem> found(SoundCity city, ContractCheck check) throws Exception {
        return assertInstanceOf(Verdict.Found.class, verdict(city, check)).problems();
    }

    private void assertFound(SoundCity city, ContractCheck check, String code, String inMessage) throws Exception {
        List<Problem> problems = found(city, check);
        assertTrue(problems.stream().anyMatch(p -> p.code().equals(code) && p.message().contains(inMessage)), problems.toString());
    }

    @Test
    void theSoundCityKeepsItAndWhatDoesNotApplyIsNamed() throws Exception {
        List<CheckResult> results = new CheckCityPlugIns(SoundCity.nothingInstalled(), "0.1.0", LONG).run(List.of(new SoundCity().write(folder.resolve("city"))));
        assertEquals(List.of(), results.stream().flatMap(r -> r.problems().stream()).toList());
        assertEquals(List.of("jar"), results.stream().filter(r -> r.verdict() instanceof Verdict.NotApplicable).map(CheckResult::check).toList());
        assertEquals(14, results.size());
    }

    @Nested
    class Jar {
        private Path jar(String from, String to, String... further) throws IOException {
            new SoundCity().with("META-INF/MANIFEST.MF", from, to).write(folder.resolve("in"));
            Path jar = folder.resolve("city.jar");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar)); Stream<Path> walk = Files.walk(folder.resolve("in"))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new ZipEntry(folder.resolve("in").relativize(file).toString().replace('\\', '/')));
                    out.write(Files.readAllBytes(file));
                }
                for (String name : further) {
                    out.putNextEntry(new ZipEntry(name));
                }
            }
            return jar;
        }

        private List<CheckResult> check(Path jar) throws UseCaseException {
            return new CheckCityPlugIns(SoundCity.nothingInstalled(), "0.1.0", LONG, List.of(new JarSound("0.1.0"), new SchemaValid())).run(List.of(jar));
        }

        @Test
        void thatIsSoundHolds() throws Exception {
            assertTrue(check(jar("1.0.0", "1.0.0")).stream().allMatch(r -> r.verdict() instanceof Verdict.Held));
        }

        @ParameterizedTest
        @CsvSource({ "';singleton:=true', '', install.not-singleton", "Require-Bundle: org.steelyard.city, Require-Bundle: org.steelyard.city;bundle-version=\"9.0.0\", install.api-version" })
        void withAManifestThatDoesNotFitIsFound(String from, String to, String code) throws Exception {
            assertEquals(List.of(code), check(jar(from, to)).get(0).problems().stream().map(Problem::code).toList());
        }

        @Test
        void withAPathThatClimbsOutIsNotOpened() throws Exception {
            List<CheckResult> results = check(jar("1.0.0", "1.0.0", "../../out.txt"));
            assertEquals(List.of("install.path"), results.get(0).problems().stream().map(Problem::code).toList());
            assertInstanceOf(Verdict.NotApplicable.class, results.get(1).verdict());
        }

        @Test
        void thatIsCutOffCannotBeChecked() throws Exception {
            Path jar = jar("1.0.0", "1.0.0");
            Files.write(jar, java.util.Arrays.copyOf(Files.readAllBytes(jar), 700));
            assertTrue(assertThrows(UseCaseException.class, () -> check(jar)).getMessage().contains("city.jar"));
        }
    }

    @Nested
    class SchemaCheck {
        @ParameterizedTest
        @CsvSource({ "years=\"2019\", jahre=\"2019\", no attribute jahre", "years=\"2019\", jahre=\"2019\", years of <sample> is missing",
                "format=\"docx\", format=\"pdf\", format says pdf", "<rubric , <rubrik , no element <rubrik>",
                "org.steelyard.city.samples, org.eclipse.ui.views, org.eclipse.ui.views is no extension point" })
        void findsWhatTheSchemasDoNotHave(String from, String to, String message) throws Exception {
            String expected = message.replace("no element <rubrik>", "takes no element <rubrik>");
            List<Problem> problems = found(new SoundCity().with("plugin.xml", from, to), new SchemaValid());
            assertTrue(problems.stream().anyMatch(p -> p.message().contains(expected) && p.location().cell().startsWith("line ")), problems.toString());
        }

        @Test
        void findsAPlugInThatOffersNothing() throws Exception {
            assertFound(new SoundCity().file("plugin.xml", "<plugin/>"), new SchemaValid(), "contract.schema", "none of the extension points");
        }

        @Test
        void findsDeclarationsThatAreNoXml() throws Exception {
            assertFound(new SoundCity().with("plugin.xml", "</plugin>", ""), new SchemaValid(), "contract.schema", "cannot be read");
        }
    }

    @Nested
    class Declared {
        @Test
        void fileThatIsAbsentIsFound() throws Exception {
            assertFound(new SoundCity().without("m.mapping"), new FilesLoad(), "city.missing-resource", "m.mapping");
        }

        @Test
        void baseThatIsNowhereIsNamed() throws Exception {
            assertFound(new SoundCity().with("r.rubric", "total=\"10\"", "total=\"10\" extends=\"cn.430000.absent\""), new FilesLoad(), "city.missing-parent",
                    "cn.430000.absent");
        }

        @Test
        void rubricOfANewerFormatIsRefusedWithTheVersion() throws Exception {
            assertFound(new SoundCity().with("r.rubric", "total=\"10\"", "total=\"10\" formatVersion=\"7\""), new FilesLoad(), "city.unusable", "7");
        }

        @Test
        void classThatThrowsIsFound() throws Exception {
            assertFound(new SoundCity().importer(String.class), new FilesLoad(), "city.unusable", "java.lang.String");
        }
    }

    @Nested
    class OfTheRubric {
        @Test
        void anotherCityInsideThanDeclaredIsFound() throws Exception {
            assertFound(new SoundCity().with("r.rubric", "cityCode=\"430400\"", "cityCode=\"430200\""), new RubricSound(), "contract.rubric", "430200");
        }

        @Test
        void codeThatStandsTwiceIsFound() throws Exception {
            assertTrue(found(new SoundCity().with("r.rubric", "code=\"A1\"", "code=\"A\""), new RubricSound()).stream().allMatch(p -> p.code().startsWith("model.")));
        }

        @Test
        void lintFindsAWeightThatCannotBeReachedUnlessItIsAcknowledged() throws Exception {
            SoundCity city = new SoundCity().with("r.rubric", "<children code=\"A1\" name=\"完成率\" nameEn=\"Completion\" weight=\"10\"",
                    "<children code=\"A1\" name=\"完成率\" nameEn=\"Completion\" weight=\"9\"");
            List<Problem> problems = found(city, new LintClean());
            assertEquals(List.of("lint.weight-sum", "lint.reach-above"), problems.stream().map(Problem::code).distinct().toList());
            city.with("r.rubric", "</rubric:Rubric>", "<acknowledgements code=\"lint.weight-sum\" subject=\"A\" by=\"t\" reason=\"照原文\"/>"
                    + "<acknowledgements code=\"lint.reach-above\" subject=\"A1\" by=\"t\" reason=\"照原文\"/></rubric:Rubric>");
            assertEquals(new Verdict.Held(), verdict(city, new LintClean()));
        }
    }

    @Nested
    class OfTheImporter {
        @ParameterizedTest
        @ValueSource(classes = { BadClasses.Forgetless.class, BadClasses.Meddler.class, BadClasses.Litterer.class })
        void oneThatKeepsOrChangesSomethingIsFound(Class<?> type) throws Exception {
            assertEquals("contract.pure", found(new SoundCity().importer(type), new ImporterPure()).get(0).code());
        }

        @Test
        void oneThatOnlyReadsHolds() throws Exception {
            assertEquals(new Verdict.Held(), verdict(new SoundCity().importer(BadClasses.Credulous.class), new ImporterPure()));
        }

        @Test
        void valueWithoutAPlaceIsFound() throws Exception {
            assertFound(new SoundCity().importer(BadClasses.Placeless.class), new ValuesPlaced(), "contract.places", "t.a@2019");
        }

        @Test
        void sampleOfWhichNothingIsReadIsFound() throws Exception {
            assertFound(new SoundCity().with("m.mapping", "小表</titles>", "大表</titles>"), new ValuesPlaced(), "contract.places", "No value");
        }

        @Test
        void badFileThatItFallsOverIsNamed() throws Exception {
            assertFound(new SoundCity().importer(BadClasses.Brittle.class), new BadInputSurvived(), "contract.bad-input", "加密.xlsx");
        }

        @Test
        void badFileFromWhichItReadsAllTheSameIsNamed() throws Exception {
            assertFound(new SoundCity().importer(BadClasses.Credulous.class), new BadInputSurvived(), "contract.bad-input", "压缩炸弹.xlsx");
        }

        @Test
        void withoutSampleItIsNotTriedAndThatIsSaid() throws Exception {
            SoundCity city = new SoundCity().with("plugin.xml", "<sample id=\"cn.430400.sample\" city=\"430400\"", "<sample id=\"cn.430400.sample\" city=\"430500\"");
            assertTrue(assertInstanceOf(Verdict.NotApplicable.class, verdict(city, new ImporterPure())).reason().contains("430400"));
            assertEquals(new Verdict.Held(), verdict(city, new BadInputSurvived()));
        }
    }

    @Nested
    class OfTheExporter {
        private SoundCity with(Class<?> type) {
            return new SoundCity().exporter(type).with("plugin.xml", "format=\"docx\"", "format=\"xlsx\"");
        }

        @Test
        void outlineThatAsksForWhatTheModelLacksIsToldWithItsPlace() throws Exception {
            List<Problem> problems = found(new SoundCity().with("o.outline", "${total}", "${populationOfTheMoon}"), new OutlineFits());
            assertEquals("report.expression", problems.get(0).code());
            assertTrue(problems.get(0).message().contains("populationOfTheMoon"), problems.toString());
            assertEquals("o.outline", problems.get(0).location().file());
            assertTrue(problems.get(0).location().object().contains("结论") || problems.get(0).location().object().contains("result"), problems.toString());
        }

        @Test
        void otherBytesTheSecondTimeAreFound() throws Exception {
            assertFound(with(BadClasses.Counting.class), new ExporterSame(), "contract.same-bytes", "twice");
        }

        @Test
        void otherBytesAbroadAreFoundAndTheMachineIsAsBefore() throws Exception {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            assertFound(with(BadClasses.Local.class), new ExporterSame(), "contract.same-bytes", "tr-TR");
            assertEquals(locale + " " + zone.getID(), Locale.getDefault() + " " + TimeZone.getDefault().getID());
        }

        @Test
        void oneThatWritesTheSameHolds() throws Exception {
            assertEquals(new Verdict.Held(), verdict(with(BadClasses.One.class), new ExporterSame()));
        }

        @Test
        void numberThatReadsBackOtherwiseIsFound() throws Exception {
            assertFound(with(BadClasses.Liar.class), new NumbersReadBack(), "report.read-back-changed", "2");
            assertEquals(new Verdict.Held(), verdict(with(BadClasses.One.class), new NumbersReadBack()));
        }

        @Test
        void reportOfAnotherFormatOrWithoutNumbersIsFound() throws Exception {
            assertFound(with(BadClasses.Bytes.class), new NumbersReadBack(), "contract.read-back", "x.txt");
            assertFound(with(BadClasses.Bytes.class), new NumbersReadBack(), "contract.read-back", "no number");
        }
    }

    @Nested
    class OtherCities {
        @ParameterizedTest
        @CsvSource({ "o.outline, 结论, 长沙市结论, 长沙市", "o.outline, 结论, 株洲结论, 株洲", "r.rubric, 按完成率得分, 按来宾市办法得分, 来宾市",
                "o.outline, id=\"cn.430400.report\", id=\"cn.430200.report\", 430200", "plugin_zh.properties, 衡阳报告, 武汉报告, 武汉市",
                "sample/sources/小表.csv, 应完成, 应完成（成都）, 成都市" })
        void areFoundByNameAndCode(String file, String from, String to, String message) throws Exception {
            assertFound(new SoundCity().with(file, from, to), new NoOtherCity(), "contract.other-city", message);
        }

        @ParameterizedTest
        @CsvSource({ "结论, 衡阳市结论", "结论, 湖南省结论", "结论, 按运营口径", "<sections, <!-- 长沙 --><sections" })
        void areNotMeantByOwnNameProvinceWordsOrComments(String from, String to) throws Exception {
            assertEquals(new Verdict.Held(), verdict(new SoundCity().with("o.outline", from, to), new NoOtherCity()));
        }
    }

    @Nested
    class Languages {
        @ParameterizedTest
        @CsvSource({ "plugin_zh.properties, sample=, muster=, sample", "plugin.properties, Report of Hengyang, 衡阳报告, cn.430400.report",
                "plugin.xml, %exporter, Report, Report", "plugin.xml, cityNameEn=\"Hengyang\", '', cityNameEn", "r.rubric, nameEn=\"Completion\", '', A1" })
        void areBothAskedFor(String file, String from, String to, String message) throws Exception {
            assertFound(new SoundCity().with(file, from, to), new BothLanguages(), "contract.languages", message);
        }
    }

    @Nested
    class Sample {
        @Test
        void thatGivesNoValueIsFound() throws Exception {
            assertFound(new SoundCity().without("sample/sources/小表.csv").file("sample/sources/大表.csv", "大表\n项目,数值\n"), new SampleRuns(), "contract.sample", "None of the 1");
        }

        @Test
        void ofARubricThatIsNowhereIsFound() throws Exception {
            assertFound(new SoundCity().with("plugin.xml", "rubric=\"cn.430400.fund\"", "rubric=\"cn.430400.absent\""), new SampleRuns(), "contract.sample", "absent");
        }

        @Test
        void withoutAnyExporterIsFound() throws Exception {
            assertFound(new SoundCity().with("plugin.xml", "<exporter id=\"cn.430400.report\" city=\"430400\"", "<exporter id=\"cn.430400.report\" city=\"430500\""),
                    new SampleRuns(), "contract.sample", "No exporter");
        }
    }

    @Nested
    class Running {
        @Test
        void aClassThatLoopsIsGivenUpAndTheRestIsNamedAsNotRun() throws Exception {
            List<CheckResult> results = new SoundCity().importer(BadClasses.Loop.class).check(folder.resolve("city"), Duration.ofSeconds(2), new FilesLoad(), new SchemaValid());
            assertEquals(List.of("contract.time"), results.get(0).problems().stream().map(Problem::code).toList());
            assertTrue(results.get(0).problems().get(0).message().contains("2 s"));
            assertInstanceOf(Verdict.NotApplicable.class, results.get(1).verdict());
        }

        @Test
        void aCheckThatThrowsIsAFinding() throws Exception {
            ContractCheck broken = new ContractCheck() {
                @Override
                public String key() {
                    return "files";
                }

                @Override
                public Verdict check(Examined plugIn, Bench bench) {
                    throw new IllegalStateException("broken");
                }
            };
            assertFound(new SoundCity(), broken, "contract.failed", "broken");
        }
    }
}
