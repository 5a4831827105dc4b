package org.steelyard.core.changsha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.value.Value;

/** The sample files of Changsha, read through its mapping and Hunan's, give what was published, and nothing else. */
class ChangshaSamplesTest {

    private static final Changsha CHANGSHA = new Changsha();
    private static ImportResult result;

    /** A published figure: address, number or text as printed, unit; blank for a cell left blank. */
    record Figure(String address, String value, String unit) {
    }

    @BeforeAll
    static void importTheSamples() throws Exception {
        try (Stream<Path> paths = Files.list(Changsha.SAMPLE.resolve("sources"))) {
            result = CHANGSHA.read(paths);
        }
    }

    static List<Figure> figures() throws IOException {
        String text = new String(ChangshaSamplesTest.class.getResourceAsStream("changsha-claims.tsv").readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().map(line -> line.split("\t", -1)).map(part -> new Figure(part[0], part[1], part[2])).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void eachPublishedFigureIsClaimedOnceAsPrinted(Figure figure) {
        List<ImportedClaim> claims = claims(figure.address);
        assertEquals(1, claims.size(), () -> "claims at " + figure.address + ": " + claims);
        switch (claims.get(0).value()) {
            case Value.Number n -> assertEquals(figure.value + " " + figure.unit, n.quantity().value().toPlainString() + " " + n.quantity().unit().symbol());
            case Value.Text t -> assertEquals(figure.value, t.text());
            case Value.Blank b -> assertEquals(figure.value, "blank");
            default -> throw new AssertionError(claims.toString());
        }
    }

    @Test
    void nothingElseIsClaimedButTheJudgements() throws IOException {
        TreeSet<String> expected = figures().stream().map(Figure::address).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> claimed = result.claims().stream().map(c -> c.address().toString()).filter(a -> !a.startsWith("judgement."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, claimed);
    }

    @Test
    void onlyTheRateAboveAHundredIsRemarked() {
        List<String> found = result.problems().stream().map(p -> p.code() + " " + p.location().file()).toList();
        assertEquals(List.of("import.over-hundred 历年预算执行情况.csv"), found, () -> result.problems().toString());
    }

    @Test
    void nothingIsAsked() {
        assertEquals(List.of(), result.questions());
    }

    @Test
    void whatIsApproximateSaysSo() {
        for (String address : List.of("prevention.sessions@2020#全市", "survey.changsha2020.all.awareness")) {
            assertTrue(((Value.Number) claims(address).get(0).value()).quantity().approximate(), address);
        }
    }

    @Test
    void theUnstatedDenominatorGoesWithTheResult() {
        assertTrue(claims("survey.changsha2020.beneficiary.satisfaction").get(0).notes().get("aggregation").contains("未说明"));
    }

    @ParameterizedTest
    @CsvSource({"失业保险基金收支情况明细表", "基本医疗保险基金收支情况表"})
    void theTableOfAnotherFundIsNotRead(String title, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("报表.csv"), """
                2020年市本级%s,,,
                ,,,单位：万元
                项目,金额,项目,金额
                一、保险费收入,100.00,一、待遇支出,80.00
                """.formatted(title));
        assertEquals(List.of(), CHANGSHA.read(Stream.of(file)).claims());
    }

    @Test
    void aTableWithoutAUnitIsNotGuessed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("2019.csv"), """
                2019年市本级工伤保险基金收支情况明细表,,,
                项目,金额,项目,金额
                一、工伤保险费收入,"51,684.97",一、工伤保险待遇支出,"40,449.76"
                五、本年收入小计,"53,672.28",五、本年支出小计,"43,914.10"
                """);
        ImportResult other = CHANGSHA.read(Stream.of(file));
        assertTrue(other.problems().stream().anyMatch(p -> p.code().equals("import.unit-missing")), other.problems()::toString);
        assertTrue(other.claims().stream().noneMatch(c -> c.value() instanceof Value.Number), other.claims()::toString);
    }

    @Test
    void aSubtotalThatDoesNotAddUpIsReportedWithBothNumbers(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("2020.csv"), """
                2020年市本级工伤保险基金收支情况明细表,,,
                ,,,单位：万元
                项目,金额,项目,金额
                一、工伤保险费收入,"26,952.91",一、工伤保险待遇支出,"36,381.47"
                二、利息收入,"3,408.79",二、劳动能力鉴定费支出,130.08
                三、财政补贴收入,,三、工伤预防费用支出,236.99
                四、其他收入,46.2,四、其他支出,32.93
                五、本年收入小计,"30,407.91",五、本年支出小计,"36,781.47"
                """);
        List<String> messages = CHANGSHA.read(Stream.of(file)).problems().stream().filter(p -> p.code().equals("import.check-differs")).map(p -> p.message()).toList();
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains("30,407.91") && messages.get(0).contains("30,407.9"), messages.toString());
    }

    @Test
    void threeYearsOfExpenditureAreTheAmountThatWasEvaluated() {
        BigDecimal sum = Stream.of("2018", "2019", "2020").map(y -> number("fund.final.expenditure.subtotal@" + y + "#市本级")).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(number("object.amount")), sum.toString());
    }

    private static BigDecimal number(String address) {
        return ((Value.Number) claims(address).get(0).value()).quantity().value();
    }

    private static List<ImportedClaim> claims(String address) {
        return result.claims().stream().filter(c -> c.address().toString().equals(address)).toList();
    }
}
