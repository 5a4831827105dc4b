package org.steelyard.core.zhuzhou;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.Cities;
import org.steelyard.city.CityException;
import org.steelyard.city.Composed;
import org.steelyard.city.Composer;
import org.steelyard.city.FileContributions;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RuleBasis;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.RubricLint;
import org.steelyard.tabular.MappingImporter;

/** The forms of Zhuzhou, read through its mapping: as they were filled in, blanks, lost labels and words included. */
class ZhuzhouSamplesTest {

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
    private static final Path SOURCES = BUNDLES.resolve("org.steelyard.city.zhuzhou.samples/samples/zhuzhou-2021/sources");

    private static Mapping mapping;
    private static Rubric department;
    private static Rubric project;
    private static ImportResult result;

    @BeforeAll
    static void importTheSamples() throws IOException, CityException {
        List<Path> plugIns = Stream.of("zhuzhou.rubric", "zhuzhou.importer", "hunan.rubric", "hunan.importer", "china.rubric")
                .map(name -> BUNDLES.resolve("org.steelyard.city." + name)).toList();
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        Cities cities = Cities.read(new FileContributions(plugIns, ZhuzhouSamplesTest.class.getClassLoader(), locale), locale);
        Composer composer = new Composer(cities, SteelyardResources.standard(), locale);
        mapping = whole(composer.mapping("cn.430200.department.import"));
        department = whole(composer.rubric("cn.430200.department.2021"));
        project = whole(composer.rubric("cn.430200.project.2021"));
        try (Stream<Path> paths = Files.list(SOURCES)) {
            List<ImportRequest.SourceFile> files = paths.sorted().map(p -> new ImportRequest.SourceFile(p, p.getFileName().toString())).toList();
            result = new MappingImporter(mapping).read(new ImportRequest(files, department, "430200", List.of("2021"), Locale.SIMPLIFIED_CHINESE, Map.of()),
                    new NullProgressMonitor());
        }
    }

    private static <T> T whole(Composed<T> composed) {
        assertEquals(List.of(), composed.problems());
        return composed.root();
    }

    private static ImportedClaim claim(String address) {
        List<ImportedClaim> claims = result.claims().stream().filter(c -> c.address().toString().equals(address)).toList();
        assertEquals(1, claims.size(), () -> "claims at " + address + ": " + claims);
        return claims.get(0);
    }

    @ParameterizedTest
    @CsvSource({"form.department.fund.total/initialBudget, q 292.83|万元", "form.department.fund.total/execution, q 331.61|万元",
        "form.department.fund.appropriation/execution, -", "form.department.fund.other/initialBudget, -", "form.project.fund.total/initialBudget, q 0|万元",
        "form.project.fund.total/adjustedBudget, q 37.74|万元", "form.project.fund.total/rate, q 100|%", "form.project.investment, q 37.74|万元",
        "form.department.insured.target, q 55.5|万人", "form.department.insured.actual, q 56.88|万人", "form.department.basicExpenditure.target, q 292.83|万元",
        "form.department.basicExpenditure.actual, q 293.87|万元", "form.department.basicExpenditure.score, q 8|分", "form.project.basicExpenditure.actual, q 293.87|万元",
        "form.project.workers.actual, t 满意", "form.department.awareness.target, t 逐年提高", "form.department.rateCut.actual, t 按政策下调",
        "form.department.total, q 100|分", "form.department.grade, t 优", "form.project.total, q 100|分", "form.project.grade, t 优", "score.total, q 100|分",
        "score.grade, t 优", "score.Z2-4-1.score, q 8|分", "score.X1-1-1.full, q 10|分", "subproject.1.added, q 26.00|万元", "subproject.1.spent, q 22.70|万元",
        "subproject.1.carryover, q 0|万元", "department.income.adjusted@2021, q 38.78|万元", "enrolment.units@2021#全市, q 10437|家",
        "premium.relief@2021#全市, q 6900|万元||~"})
    void figuresAreReadAsPublished(String address, String literal) {
        Value value = claim(address).value();
        assertEquals(literal, value instanceof Value.Blank ? "-" : value.literal());
    }

    @Nested
    class AsFilledIn {

        @Test
        void aBoundIsKeptBesideItsNumber() {
            assertEquals("q 95|%", claim("form.department.construction.actual").value().literal());
            assertEquals(Target.valueOf(">=|95|%"), claim("form.department.construction.actual").bound().orElseThrow());
            assertEquals("≥95%", claim("form.department.construction.actual").raw());
        }

        @Test
        void aTargetWithoutComparatorGetsNone() {
            assertTrue(claim("form.department.insured.target").bound().isEmpty());
        }

        @Test
        void aLostLabelStaysLost() {
            assertFalse(claim("form.department.certification.score").notes().containsKey("level1"));
            assertTrue(claim("form.project.certification.score").notes().get("level1").startsWith("效益指标"));
            assertFalse(claim("form.project.workers.score").notes().containsKey("level1"));
            assertTrue(claim("form.department.workers.score").notes().get("level1").startsWith("满意度指标"));
            assertEquals("服务对象满意度指标", claim("form.project.workers.score").notes().get("level2"));
        }

        @Test
        void blankWordsAreNoWords() {
            assertFalse(claim("form.department.basicExpenditure.score").notes().containsKey("deviation"));
            assertFalse(claim("form.project.total").notes().containsKey("implementationPeriod"));
        }

        @Test
        void goalsAndNamesComeWithTheRows() {
            Map<String, String> notes = claim("form.project.insured.score").notes();
            assertEquals("株洲市工伤保险服务中心", notes.get("department"));
            assertTrue(notes.get("projectName").contains("“防风险 堵漏洞”"), notes.get("projectName"));
            assertTrue(notes.get("expectedGoal").contains("55.5万人") && notes.get("actualGoal").contains("8257人"));
        }

        @Test
        void bothFormsHaveTheSameRowsAndEachItsOwnClaims() {
            assertEquals(rows("form.department."), rows("form.project."));
            assertEquals(12, rows("form.department.").size());
        }

        private TreeSet<String> rows(String form) {
            return result.claims().stream().map(c -> c.address().key()).filter(k -> k.startsWith(form) && k.endsWith(".actual"))
                    .map(k -> k.substring(form.length())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Nested
    class Reports {

        private List<String> codes(Severity severity) {
            return result.problems().stream().filter(p -> p.severity() == severity).map(p -> p.code()).toList();
        }

        @Test
        void everyWordWhereANumberWouldSayMore() {
            assertEquals(16, codes(Severity.WARNING).stream().filter("import.text-stated"::equals).count());
        }

        @Test
        void theCarryoverThatIsNotWhatIsLeft() {
            List<String> differing = result.problems().stream().filter(p -> p.code().equals("import.check-differs")).map(p -> p.location().cell()).toList();
            assertEquals(List.of("E4", "E7"), differing);
        }

        @Test
        void nothingElse() {
            assertEquals(18, codes(Severity.WARNING).size(), result.problems()::toString);
            assertEquals(List.of(), codes(Severity.ERROR));
            assertEquals(List.of(), result.questions());
        }
    }

    @Nested
    class Rubrics {

        @ParameterizedTest
        @ValueSource(strings = {"department", "project"})
        void areFreeOfErrorsAndWarnings(String which) {
            assertEquals(List.of(), new RubricLint(Locale.SIMPLIFIED_CHINESE).lint(rubric(which)).stream().filter(p -> p.severity() != Severity.INFO).toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"department", "project"})
        void stateOneRuleAndInferTheOthers(String which) {
            List<Indicator> leaves = leaves(rubric(which));
            assertEquals(13, leaves.size());
            assertEquals(1, leaves.stream().filter(i -> i.getRule().getBasis() == RuleBasis.STATED).count());
            assertTrue(leaves.stream().filter(i -> i.getRule().getBasis() == RuleBasis.INFERRED).allMatch(i -> !i.getRule().getNote().isBlank()));
        }

        @Test
        void haveNoCodeInCommon() {
            List<String> codes = leaves(department).stream().map(Indicator::getCode).toList();
            assertTrue(leaves(project).stream().map(Indicator::getCode).noneMatch(codes::contains));
            assertEquals(List.of(project.getId()), department.getAttached());
        }

        private Rubric rubric(String which) {
            return which.equals("project") ? project : department;
        }

        private static List<Indicator> leaves(Rubric rubric) {
            java.util.ArrayList<Indicator> leaves = new java.util.ArrayList<>();
            rubric.eAllContents().forEachRemaining(o -> {
                if (o instanceof Indicator i && i.getChildren().isEmpty()) {
                    leaves.add(i);
                }
            });
            return leaves;
        }
    }
}
