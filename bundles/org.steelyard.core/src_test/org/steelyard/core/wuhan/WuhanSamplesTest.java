package org.steelyard.core.wuhan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.value.Value;
import org.steelyard.tabular.MappingImporter;

/** The sample files of Wuhan, read through Wuhan's mapping, give what was published, and nothing else. */
class WuhanSamplesTest {

    private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
    private static final Path SOURCES = BUNDLES.resolve("org.steelyard.city.wuhan.samples/samples/wuhan-2019/sources");

    private static Mapping mapping;
    private static Rubric rubric;
    private static ImportResult result;

    /** A published figure: address, value, and unit, or for a score the part of the report that states it. */
    record Figure(String address, String value, String more) {
    }

    @BeforeAll
    static void importTheSamples() throws IOException {
        mapping = load("org.steelyard.city.wuhan.importer/mapping/wuhan-2019.mapping", Mapping.class);
        rubric = load("org.steelyard.city.wuhan.rubric/rubric/wuhan-2019.rubric", Rubric.class);
        try (Stream<Path> paths = Files.list(SOURCES)) {
            result = read(paths.sorted().toList());
        }
    }

    private static ImportResult read(List<Path> paths) {
        List<ImportRequest.SourceFile> files = paths.stream().map(p -> new ImportRequest.SourceFile(p, p.getFileName().toString())).toList();
        ImportRequest request = new ImportRequest(files, rubric, "420100", List.of("2019"), Locale.SIMPLIFIED_CHINESE, Map.of());
        return new MappingImporter(mapping).read(request, new NullProgressMonitor());
    }

    private static <T extends org.eclipse.emf.ecore.EObject> T load(String file, Class<T> type) {
        var loaded = SteelyardResources.standard().load(BUNDLES.resolve(file), type, Locale.SIMPLIFIED_CHINESE);
        assertEquals(List.of(), loaded.problems());
        return loaded.root().orElseThrow();
    }

    static List<Figure> figures() throws IOException {
        return table("wuhan-claims.tsv");
    }

    static List<Figure> published() throws IOException {
        return table("wuhan-published.tsv");
    }

    private static List<Figure> table(String name) throws IOException {
        String text = new String(WuhanSamplesTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().map(line -> line.split("\t", -1)).map(part -> new Figure(part[0], part[1], part[2])).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void eachPublishedFigureIsClaimedOnce(Figure figure) {
        List<ImportedClaim> claims = claims(figure.address);
        assertEquals(1, claims.size(), () -> "claims at " + figure.address + ": " + claims);
        assertEquals(expected(figure), shown(claims.get(0).value()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void eachPublishedScoreIsClaimedWhereItIsStated(Figure figure) {
        List<String> values = claims(figure.address).stream().filter(c -> figure.more.equals(c.notes().get("where")))
                .map(c -> shown(c.value())).toList();
        assertEquals(List.of(figure.address.endsWith(".grade") ? figure.value : shown(new BigDecimal(figure.value), "分")), values);
    }

    @Test
    void nothingElseIsClaimed() throws IOException {
        TreeSet<String> expected = Stream.concat(figures().stream(), published().stream()).map(Figure::address)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> claimed = result.claims().stream().map(c -> c.address().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, claimed);
    }

    @Test
    void printedDecimalsAreKept() {
        Value value = claims("benefit.disabilityAllowance@2019#全市").get(0).value();
        assertEquals(2, ((Value.Number) value).quantity().printedDecimals());
    }

    @Test
    void theTwoContradictionsAndNothingElseAreReported() {
        List<String> found = result.problems().stream().filter(p -> p.severity() != Severity.INFO)
                .map(p -> p.code() + " " + p.location().file()).sorted().toList();
        assertEquals(List.of("import.check-differs 2019年工伤保险基金预算表（社预07表）.xlsx",
                "import.check-differs 2019年工伤认定情况统计表.csv"), found, () -> listed(Severity.WARNING));
    }

    @Test
    void theExtraColumnAndTheWrongNameAreTheOnlyRemarks() {
        List<String> found = result.problems().stream().filter(p -> p.severity() == Severity.INFO)
                .map(p -> p.code() + " " + p.location().file()).sorted().toList();
        assertEquals(List.of("document.name-differs 享受工伤保险待遇情况（2018—2019年）.xls",
                "import.columns-unknown 新建项目参保情况（东西湖区）.xlsx"), found, () -> listed(Severity.INFO));
    }

    @Test
    void nothingIsAsked() {
        assertEquals(List.of(), result.questions());
    }

    @Test
    void noRespondentCanBeFoundInTheResult() {
        String everything = result.toString();
        for (String trace : List.of("192.0.2.", "匿名", "2020/6/", "N/A", "直接访问", "湖北-武汉")) {
            assertFalse(everything.contains(trace), trace);
        }
    }

    @Test
    void surveyRatesSayHowTheyWereMade() {
        for (String address : List.of("survey.wuhan2019.employer.awareness", "survey.wuhan2019.beneficiary.help")) {
            assertFalse(claims(address).get(0).recipe().isEmpty(), address);
        }
    }

    @Test
    void reasonsComeWithTheJudgements() {
        ImportedClaim claim = claims("judgement.A3-1.deduction").get(0);
        assertTrue(claim.notes().get("reason").contains("测算标准不统一"), claim.toString());
        assertEquals("财社〔2018〕119号", claim.notes().get("basis"));
    }

    @Test
    void eachClaimNamesItsFile() throws IOException {
        TreeSet<String> used = result.claims().stream().map(c -> c.place().file()).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> paths = Files.list(SOURCES)) {
            assertEquals(paths.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)), used);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019年失业保险基金预算表", "2019年城镇职工基本医疗保险基金收支表", "2019年企业职工基本养老保险基金收支表"})
    void theTableOfAnotherFundIsNamedAndNotRead(String title, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("报表.csv"), """
                %s,,,
                编制单位：市财政局,,,单位：元
                项目,2019年收入数,项目,2019年支出数
                一、保险费收入,100.00,一、待遇支出,80.00
                五、本年收入小计,100.00,五、本年支出小计,80.00
                """.formatted(title));
        ImportResult other = read(List.of(file));
        assertEquals(List.of(), other.claims());
        assertTrue(other.problems().stream().anyMatch(p -> p.code().equals("import.other-fund")), other.problems()::toString);
    }

    private static List<ImportedClaim> claims(String address) {
        return result.claims().stream().filter(c -> c.address().toString().equals(address)).toList();
    }

    private static String listed(Severity severity) {
        return result.problems().stream().filter(p -> p.severity() == severity).map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static String expected(Figure figure) {
        return figure.value.equals("blank") ? "blank" : figure.more.isEmpty() ? figure.value : shown(new BigDecimal(figure.value), figure.more);
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Number n -> shown(n.quantity().value(), n.quantity().unit().symbol());
            case Value.Text t -> t.text();
            case Value.Blank b -> "blank";
            default -> value.toString();
        };
    }

    private static String shown(BigDecimal number, String unit) {
        return number.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
