package org.steelyard.core.internal.collect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.CollectData;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.ImportSources;
import org.steelyard.core.NewEvaluation;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;
import org.steelyard.document.write.TextDocument.Align;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

/** What people do to the sheets they are sent, and what comes of it. */
class FilledSheetsTest {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String INSURED = "t.insured@2019#全市";
    private static final String RATE = "t.rate@2019#全市";

    @TempDir
    Path folder;
    private Services services;
    private OpenEvaluation open;

    @BeforeEach
    void evaluation() throws UseCaseException {
        services = services(folder.resolve("plug-in"));
        open = evaluation("one", "2019");
    }

    @AfterEach
    void close() throws UseCaseException {
        open.close();
    }

    private OpenEvaluation evaluation(String name, String year) throws UseCaseException {
        return new NewEvaluation(services).run(new NewEvaluation.Request(folder.resolve(name), "Tiny", List.of(year), Optional.empty(), Optional.empty())).open();
    }

    private static Services services(Path root) {
        write(root.resolve("META-INF/MANIFEST.MF"), "Bundle-SymbolicName: tiny\nBundle-Version: 1.0.0\n");
        write(root.resolve("plugin.xml"), XML + """
                <plugin><extension point="org.steelyard.city.rubrics"><rubric id="tiny" file="r.rubric" city="429900" cityName="小城" cityNameEn="Tiny"
                  kind="fundEvaluation" fromYear="2018" name="Tiny rubric"/></extension></plugin>""");
        write(root.resolve("r.rubric"), XML + """
                <rubric:Rubric xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xmlns:rubric="https://steelyard.org/model/rubric" id="tiny" name="小城" total="10">
                <districts>东区</districts><districts>西区</districts>
                <indicators code="A" name="产出" weight="10">
                  <children code="A1" name="参保" weight="10" targetOperand="goal">
                    <operands key="insured" name="期末参保人数" address="t.insured@{year}#全市" unit="人" supplier="市局" table="参保表"/>
                    <operands key="again" name="参保人数" address="t.insured@{year}#全市" unit="万人" supplier="市局"/>
                    <operands key="each" name="各区参保人数" address="t.insured@{year}#*" unit="人" supplier="各区分局" list="true"/>
                    <operands key="rate" name="覆盖率" address="t.rate@{year}#全市" unit="%" supplier="市局"/>
                    <operands key="goal" name="目标" address="t.goal@{year}#全市" unit="%" supplier="市局" optional="true"/>
                    <operands key="drop" name="同比下降" address="t.drop@{year-1}#全市" unit="%" supplier="市局" optional="true"/>
                    <operands key="closing" name="滚存结余" address="fund.final.expenditure.closing@{year}#全市" unit="万元" supplier="市局"/>
                    <operands key="reserve" name="其中：储备金" address="fund.final.expenditure.closing.reserve@{year}#全市" unit="万元" supplier="市局"/>
                    <operands key="happy" name="满意度" address="survey.s.g.satisfaction" unit="%" supplier="评价机构" table="问卷"/>
                    <operands key="judged" name="判断" address="judgement.A1.points" supplier="市局"/>
                    <evidence title="=2+2 文件" supplier="市局"/><evidence title="访谈记录" supplier="评价机构"/>
                  </children>
                </indicators></rubric:Rubric>""");
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        return Services.of(Cities.read(new FileContributions(List.of(root), FilledSheetsTest.class.getClassLoader(), locale), locale), IdSource.sequential("i"),
                Clock.fixed(Instant.parse("2020-08-31T08:00:00Z"), ZoneOffset.UTC), locale);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheets bureau() {
        return Sheets.of(open.evaluation(), "市局");
    }

    private Path returned(String name) {
        return folder.resolve("returned").resolve(name);
    }

    private ImportPlan read(Path... files) throws UseCaseException {
        return read(Map.of(), false, files);
    }

    private ImportPlan read(Map<String, String> answers, boolean apply, Path... files) throws UseCaseException {
        try (PreparedImport prepared = new CollectData(services).prepare(open, new ImportSources.Request(List.of(files), answers), new NullProgressMonitor())) {
            if (apply) {
                prepared.apply();
            }
            return prepared.plan();
        }
    }

    private ImportPlan read(Sheets sheets) throws UseCaseException {
        return read(sheets.write(returned("a.xlsx")));
    }

    private static Optional<Value> value(ImportPlan plan, String address) {
        return plan.changes().stream().filter(c -> c.address().equals(SlotAddress.valueOf(address))).findFirst().flatMap(ImportPlan.SlotChange::after);
    }

    private static Optional<Value> number(String value, String unit) {
        return Optional.of(Value.of(Quantity.of(value, unit)));
    }

    private static List<String> codes(ImportPlan plan) {
        return plan.problems().stream().map(Problem::code).filter(c -> !c.equals("import.sheet-materials")).toList();
    }

    @Test
    void aFilledSheetIsReadWithoutAnImporterAndWithItsPlace() throws UseCaseException {
        ImportPlan plan = read(bureau().enter(INSURED, new BigDecimal("3108551")).enter(RATE, new BigDecimal("95.50")));
        assertEquals(List.of(), codes(plan));
        assertEquals(number("3108551", "人"), value(plan, INSURED));
        assertEquals(number("95.50", "%"), value(plan, RATE));
        assertEquals("a.xlsx 基础数据采集表!J5", plan.changes().get(0).stated().get(0).place().orElseThrow().text().replace(" · ", " "));
    }

    @Test
    void nothingChangesBeforeItIsApplied() throws UseCaseException {
        ImportPlan plan = read(bureau().enter(INSURED, BigDecimal.TEN));
        assertEquals(1, plan.count(ImportPlan.Kind.NEW));
        assertEquals(List.of(), open.evaluation().getItems());
        assertEquals(List.of(), open.evaluation().getSources());
    }

    @Test
    void whatIsAskedTwiceIsOneRowAndJudgementsAndSurveysAreNone() {
        List<String> ids = List.copyOf(bureau().ids().values());
        assertEquals(List.of(INSURED, RATE, "t.goal@2019#全市", "t.drop@2018#全市", "fund.final.expenditure.closing@2019#全市",
                "fund.final.expenditure.closing.reserve@2019#全市"), ids);
    }

    @Test
    void documentsThatLookLikeFormulasStayTextAndQuestionnairesAreNamed() {
        assertEquals(List.of("参保表 TABLE", "=2+2 文件 EVIDENCE", "问卷 QUESTIONNAIRE"),
                Sheets.asked(open.evaluation()).unit("市局").orElseThrow().materials().stream().map(m -> m.title() + " " + m.kind()).toList());
        assertFalse(new String(bureau().bytes(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("<f>"));
    }

    @Nested
    class Making {

        private final CollectData.Request plain = new CollectData.Request(Optional.of(LocalDate.of(2026, 12, 31)), Optional.empty());

        @Test
        void aFileForEachUnitTheSameBytesEachTime() throws UseCaseException {
            CollectData collect = new CollectData(services);
            List<CollectData.Workbook> first = collect.workbooks(open.evaluation(), plain);
            assertEquals(List.of("市局", "东区分局", "西区分局"), first.stream().map(CollectData.Workbook::unit).toList());
            List<CollectData.Workbook> second = collect.workbooks(open.evaluation(), plain);
            for (int i = 0; i < first.size(); i++) {
                assertArrayEquals(first.get(i).content(), second.get(i).content());
            }
        }

        @Test
        void oneUnitWhenOnlyThatIsWanted() throws UseCaseException {
            assertEquals(List.of("东区分局"), new CollectData(services).workbooks(open.evaluation(), new CollectData.Request(Optional.empty(), Optional.of("东区分局")))
                    .stream().map(CollectData.Workbook::unit).toList());
        }

        @Test
        void anUnknownUnitIsRefusedAndTheKnownOnesAreNamed() {
            UseCaseException e = assertThrows(UseCaseException.class,
                    () -> new CollectData(services).workbooks(open.evaluation(), new CollectData.Request(Optional.empty(), Optional.of("北区分局"))));
            assertTrue(e.getMessage().contains("东区分局"), e.getMessage());
        }

        @Test
        void withoutYearsNothingIsAsked() {
            open.evaluation().getPeriod().getYears().clear();
            assertThrows(UseCaseException.class, () -> new CollectData(services).workbooks(open.evaluation(), plain));
        }

        @Test
        void aFileThatSomebodyFilledInIsNotReplaced() throws UseCaseException, IOException {
            CollectData collect = new CollectData(services);
            Path out = folder.resolve("out");
            Path file = collect.write(open, Optional.of(out), plain).get(0).file();
            assertEquals(file, collect.write(open, Optional.of(out), plain).get(0).file());
            bureau().enter(INSURED, BigDecimal.TEN).write(file);
            byte[] filled = Files.readAllBytes(file);
            assertEquals("资料清单与数据采集表-市局 (2).xlsx", collect.write(open, Optional.of(out), plain).get(0).file().getFileName().toString());
            assertArrayEquals(filled, Files.readAllBytes(file));
        }
    }

    @Nested
    class Entries {

        @ParameterizedTest
        @CsvSource({"3108551, 3108551, 人", "'3,108,551', 3108551, 人", "３１０, 310, 人", "310人, 310, 人", "310.8万人, 310.8, 万人", "310.8万, 3108000, 人"})
        void numbersAsPeopleWriteThem(String text, String value, String unit) throws UseCaseException {
            assertEquals(number(value, unit), value(read(bureau().enter(INSURED, text)), INSURED));
        }

        @ParameterizedTest
        @CsvSource({"很多, import.sheet-text-in-number", "2019年12月, import.sheet-text-in-number", "310元, import.sheet-other-unit", "-5, import.sheet-negative",
            "≥300, import.sheet-text-in-number", "=1+1, import.sheet-text-in-number", "@SUM, import.sheet-text-in-number"})
        void whatIsNoNumberOfTheUnitIsRefused(String text, String code) throws UseCaseException {
            ImportPlan plan = read(bureau().enter(INSURED, text));
            assertEquals(List.of(code), codes(plan));
            assertEquals(Optional.empty(), value(plan, INSURED));
            assertEquals("J5", plan.problems().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow().location().cell());
        }

        @Test
        void anotherUnitThatConvertsIsTakenAsStatedAndTold() throws UseCaseException {
            assertEquals(List.of("import.sheet-converted"), codes(read(bureau().enter(INSURED, "310.8万人"))));
        }

        @Test
        void aSlashIsABlankAndNotZero() throws UseCaseException {
            assertEquals(Optional.of(new Value.Blank()), value(read(bureau().enter(INSURED, "/")), INSURED));
            assertEquals(number("0", "人"), value(read(bureau().enter(INSURED, BigDecimal.ZERO)), INSURED));
        }

        @Test
        void onlyATargetMayBeABound() throws UseCaseException {
            ImportPlan plan = read(bureau().enter("t.goal@2019#全市", "≥95%"));
            assertEquals(number("95", "%"), value(plan, "t.goal@2019#全市"));
            assertEquals(List.of(), codes(plan));
        }

        @Test
        void whatCanFallMayBeBelowZero() throws UseCaseException {
            assertEquals(number("-3.2", "%"), value(read(bureau().enter("t.drop@2018#全市", new BigDecimal("-3.2"))), "t.drop@2018#全市"));
        }

        @ParameterizedTest
        @CsvSource({"0.955, 1", "1, 1", "95.5, 0", "0, 0", "1001, 1", "1000, 0"})
        void aShareThatWasNotMultipliedIsAskedAbout(String value, int warnings) throws UseCaseException {
            ImportPlan plan = read(bureau().enter(RATE, new BigDecimal(value)));
            assertEquals(warnings, codes(plan).stream().filter("import.sheet-per-cent"::equals).count());
            assertEquals(number(value, "%"), value(plan, RATE));
        }

        @Test
        void aPercentageTypedAsSuchIsReadAsPrinted() throws UseCaseException {
            Sheets sheets = bureau();
            ImportPlan plan = read(sheets.put(sheets.row(RATE), Column.VALUE, new SheetDocument.Number(new BigDecimal("0.955"), 1, true)));
            assertEquals(number("95.5", "%"), value(plan, RATE));
        }

        @Test
        void aFormulaCountsWhenItsSavedResultAgrees() throws UseCaseException {
            Sheets sheets = bureau();
            ImportPlan plan = read(sheets.put(sheets.row(INSURED), Column.VALUE, new SheetDocument.Formula("1000+24", new BigDecimal("1024"), 0, false)));
            assertEquals(number("1024", "人"), value(plan, INSURED));
            assertEquals(List.of("import.sheet-formula-checked"), codes(plan));
        }

        @ParameterizedTest
        @CsvSource({"1000+24, 1025", "'HYPERLINK(\"http://example.invalid\",5)', 5", "'VLOOKUP(1,A1:B2,2)', 7"})
        void aFormulaThatDiffersOrCannotBeCheckedIsRefused(String formula, String saved) throws UseCaseException {
            Sheets sheets = bureau();
            ImportPlan plan = read(sheets.put(sheets.row(INSURED), Column.VALUE, new SheetDocument.Formula(formula, new BigDecimal(saved), 0, false)));
            assertEquals(Optional.empty(), value(plan, INSURED));
            assertTrue(codes(plan).contains("import.sheet-formula"), codes(plan).toString());
        }
    }

    @Nested
    class Tampering {

        @ParameterizedTest
        @CsvSource({"ID", "CHECK", "INDICATOR", "NAME", "UNIT", "PERIOD", "SCOPE", "BASIS"})
        void aRowWhoseLockedPartsWereChangedIsRefusedAndTheOthersAreRead(Column column) throws UseCaseException {
            Sheets sheets = bureau().enter(INSURED, BigDecimal.TEN).enter(RATE, new BigDecimal("95"));
            ImportPlan plan = read(sheets.put(sheets.row(INSURED), column, new Text(column == Column.ID ? "t.other@2019#全市" : "万人")));
            assertTrue(codes(plan).contains("import.sheet-row-changed"), codes(plan).toString());
            assertEquals(Optional.empty(), value(plan, INSURED));
            assertEquals(number("95", "%"), value(plan, RATE));
        }

        @Test
        void anIdOfAnotherRowIsRefused() throws UseCaseException {
            Sheets sheets = bureau().enter(INSURED, BigDecimal.TEN);
            ImportPlan plan = read(sheets.put(sheets.row(INSURED), Column.ID, new Text(RATE)));
            assertEquals(Optional.empty(), value(plan, RATE));
            assertTrue(codes(plan).contains("import.sheet-row-changed"));
        }

        @Test
        void spacesAndLineBreaksOfAnotherProgramDoNotMatter() throws UseCaseException {
            Sheets sheets = bureau().enter(INSURED, BigDecimal.TEN);
            assertEquals(List.of(), codes(read(sheets.put(sheets.row(INSURED), Column.NAME, new Text(" 期末 参保人数 ")))));
        }

        @Test
        void removedRowsAreToldAsMissing() throws UseCaseException {
            ImportPlan plan = read(bureau().enter(RATE, new BigDecimal("95")).remove(INSURED));
            assertEquals(List.of("import.sheet-row-removed"), codes(plan));
            assertEquals(number("95", "%"), value(plan, RATE));
        }

        @Test
        void anOptionalRowMayGo() throws UseCaseException {
            assertEquals(List.of(), codes(read(bureau().remove("t.drop@2018#全市"))));
        }

        @Test
        void addedAndRepeatedRowsAreNotRead() throws UseCaseException {
            Look look = new Look(Look.Kind.BODY, Align.LEFT, false);
            Sheets sheets = bureau().enter(INSURED, BigDecimal.TEN);
            List<SheetCell> again = sheets.values().cells().stream().filter(c -> c.row() == sheets.row(INSURED)).map(c -> new SheetCell(30, c.column(),
                    c.column() == Column.VALUE.ordinal() ? new Text("11") : c.content(), c.look())).toList();
            ImportPlan plan = read(sheets.add(new SheetCell(31, Column.VALUE.ordinal(), new Text("5"), look)).add(again.toArray(SheetCell[]::new)));
            assertEquals(List.of("import.sheet-row-repeated", "import.sheet-row-added"), codes(plan));
            assertEquals(number("10", "人"), value(plan, INSURED));
        }

        @Test
        void aFileWithoutItsMarksIsDamagedOrNoSheetAtAll() throws UseCaseException {
            assertEquals(List.of("import.sheet-damaged"), codes(read(bureau().without(Marks.SHEET))));
            assertEquals(List.of("import.sheet-damaged"), codes(read(bureau().without("基础数据采集表"))));
            ImportPlan plan = read(bureau().without(Marks.SHEET).withoutProperties());
            assertEquals(List.of("import.not-a-sheet"), codes(plan));
            assertEquals(FileState.UNUSED, plan.files().get(0).state());
        }

        @Test
        void aProgramThatDropsThePropertiesDoesNoHarm() throws UseCaseException {
            assertEquals(number("10", "人"), value(read(bureau().enter(INSURED, BigDecimal.TEN).withoutProperties()), INSURED));
        }
    }

    @Nested
    class WrongFile {

        @Test
        void aSheetOfAnotherYearIsRefused() throws UseCaseException {
            Path file;
            try (OpenEvaluation other = evaluation("other", "2018")) {
                file = Sheets.of(other.evaluation(), "市局").enter("t.insured@2018#全市", BigDecimal.TEN).write(returned("a.xlsx"));
            }
            ImportPlan plan = read(file);
            assertEquals(List.of("import.sheet-other-evaluation"), codes(plan));
            assertEquals(List.of(), plan.changes());
        }

        @Test
        void anyOtherFileIsRefusedHereAndReadByTheImporterElsewhere() throws UseCaseException {
            write(returned("b.csv"), "a,b\n1,2\n");
            assertEquals(List.of("import.not-a-sheet"), codes(read(returned("b.csv"))));
        }

        @Test
        void twoFilesOfOneUnitAreAskedAboutWhateverTheirNames() throws UseCaseException {
            Path first = bureau().enter(INSURED, BigDecimal.TEN).write(returned("a.xlsx"));
            Path second = bureau().enter(INSURED, BigDecimal.ONE).write(returned("b/最终版.xlsx"));
            ImportPlan plan = read(first, second);
            assertEquals(List.of("twin:市局"), plan.questions().stream().map(q -> q.id()).toList());
            assertEquals(List.of(), plan.changes());
            String wanted = plan.files().get(1).sha256().substring(0, 12);
            assertEquals(number("1", "人"), value(read(Map.of("twin:市局", wanted), false, first, second), INSURED));
        }

        @Test
        void aLaterVersionUnderAnotherNameIsAskedAboutAndReplaces() throws UseCaseException {
            read(Map.of(), true, bureau().enter(INSURED, BigDecimal.TEN).write(returned("a.xlsx")));
            Path later = bureau().enter(INSURED, new BigDecimal("12")).write(returned("更正.xlsx"));
            assertEquals(List.of("version:市局"), read(later).questions().stream().map(q -> q.id()).toList());
            ImportPlan plan = read(Map.of("version:市局", "replace"), true, later);
            assertEquals(number("12", "人"), value(plan, INSURED));
            assertEquals(List.of(), codes(plan));
        }

        @Test
        void theSameFileTwiceIsReadOnce() throws UseCaseException {
            Path first = bureau().enter(INSURED, BigDecimal.TEN).write(returned("a.xlsx"));
            Path copy = bureau().enter(INSURED, BigDecimal.TEN).write(returned("b.xlsx"));
            assertEquals(List.of("import.duplicate"), codes(read(first, copy)));
        }
    }

    @Nested
    class SumsAndGaps {

        private Path district(String name, int insured) {
            return Sheets.of(open.evaluation(), name + "分局").enter("t.insured@2019#" + name, new BigDecimal(insured)).write(returned(name + ".xlsx"));
        }

        @ParameterizedTest
        @CsvSource({"100, 0", "101, 1", "99, 1"})
        void districtsAreHeldAgainstTheWholeCity(int total, int found) throws UseCaseException {
            Path bureau = bureau().enter(INSURED, new BigDecimal(total)).write(returned("a.xlsx"));
            ImportPlan plan = read(bureau, district("东区", 40), district("西区", 60));
            assertEquals(found, codes(plan).stream().filter("import.sheet-sum"::equals).count());
        }

        @Test
        void nothingIsSaidWhileADistrictIsMissing() throws UseCaseException {
            assertEquals(List.of(), codes(read(bureau().enter(INSURED, new BigDecimal("100")).write(returned("a.xlsx")), district("东区", 40))));
        }

        @Test
        void aDistrictThatCameEarlierCounts() throws UseCaseException {
            read(Map.of(), true, district("东区", 40), district("西区", 61));
            assertEquals(List.of("import.sheet-sum"), codes(read(bureau().enter(INSURED, new BigDecimal("100")))));
        }

        @ParameterizedTest
        @CsvSource({"10, 0", "100, 0", "100.01, 1"})
        void aPartIsNotMoreThanTheWhole(String part, int found) throws UseCaseException {
            ImportPlan plan = read(bureau().enter("fund.final.expenditure.closing@2019#全市", new BigDecimal("100"))
                    .enter("fund.final.expenditure.closing.reserve@2019#全市", new BigDecimal(part)));
            assertEquals(found, codes(plan).stream().filter("import.sheet-part"::equals).count());
        }

        @Test
        void whatIsMissingIsListedByUnitBeforeAndAfter() throws UseCaseException {
            CollectData collect = new CollectData(services);
            assertEquals(List.of("市局 0/4", "东区分局 0/1", "西区分局 0/1"), told(collect.supplied(open.evaluation(), Optional.empty())));
            ImportPlan plan = read(bureau().enter(INSURED, BigDecimal.TEN).enter(RATE, "/").write(returned("a.xlsx")), district("东区", 10));
            assertEquals(List.of("市局 1/4", "东区分局 1/1", "西区分局 0/1"), told(collect.supplied(open.evaluation(), Optional.of(plan))));
            read(Map.of(), true, returned("a.xlsx"), returned("东区.xlsx"));
            List<CollectData.Supplied> supplied = collect.supplied(open.evaluation(), Optional.empty());
            assertEquals(List.of("市局 1/4", "东区分局 1/1", "西区分局 0/1"), told(supplied));
            assertEquals(List.of("覆盖率", "滚存结余", "其中：储备金"), supplied.get(0).missing().stream().map(CollectData.Wanted::name).toList());
            assertEquals(2, collect.problems(supplied).size());
        }

        private static List<String> told(List<CollectData.Supplied> supplied) {
            return supplied.stream().map(s -> s.unit() + " " + s.given() + "/" + s.asked()).toList();
        }
    }
}
