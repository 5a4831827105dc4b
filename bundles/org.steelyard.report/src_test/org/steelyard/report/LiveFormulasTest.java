package org.steelyard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.outline.Outline;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scoring;

/** What a spreadsheet program makes of the score sheet: the golden case of scores, evaluated by another calculator. */
class LiveFormulasTest {

    private static final Path CASE = Path.of("src_test/golden/scores");

    private XSSFWorkbook workbook;

    @BeforeEach
    void write() throws IOException {
        Evaluation evaluation = GoldenTest.load(CASE.resolve("input.evaluation"), Evaluation.class);
        Scorecard scorecard = new Scoring(java.util.Locale.SIMPLIFIED_CHINESE).score(evaluation, Scorecard.Reading.APPLIED);
        byte[] bytes = new OutlineExporter(GoldenTest.load(CASE.resolve("input.outline"), Outline.class))
                .write(Captured.request(evaluation, scorecard), new NullProgressMonitor()).content();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private Cell cell(String sheet, String at) {
        CellReference reference = new CellReference(at);
        return workbook.getSheet(sheet).getRow(reference.getRow()).getCell(reference.getCol());
    }

    private String shown(String sheet, String at) {
        workbook.setForceFormulaRecalculation(true);
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        evaluator.clearAllCachedResultValues();
        var value = evaluator.evaluate(cell(sheet, at));
        return value.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING ? value.getStringValue()
                : java.math.BigDecimal.valueOf(value.getNumberValue()).stripTrailingZeros().toPlainString();
    }

    @Test
    void recomputeTheTotalOfTheScorecard() {
        assertEquals("17.1", shown("评分表", "H14"));
        assertEquals("17.1", shown("评分表", "C5"));
        assertEquals("良", shown("评分表", "C6"));
    }

    /** Cells of the ledger, new values, then what the score of the leaf, the total and the grade become. */
    @ParameterizedTest
    @CsvSource({"C2,52493.79,H9,5,18,良", "C2,47244.411,H9,4.5,17.5,良", "C2,157481.37,H9,0,13,中", "C5,2,H10,4,18.1,良", "C6,4,H11,0,13.6,中", "C7,50,H12,3,17.6,良",
        "C8,46,H12,2.6,17.2,良", "C8,45.1,H12,2.5,17.1,良", "C9,200,H12,0,14.6,中"})
    void followAChangedNumber(String changed, double number, String leaf, String score, String total, String grade) {
        cell("计分过程", changed).setCellValue(number);
        assertEquals(score, shown("评分表", leaf));
        assertEquals(total, shown("评分表", "H14"));
        assertEquals(grade, shown("评分表", "C6"));
    }

    @Test
    void followAChangedJudgement() {
        cell("计分过程", "C11").setCellValue("不及时");
        assertEquals("1", shown("评分表", "H13"));
        assertEquals("14.1", shown("评分表", "H14"));
        assertEquals("中", shown("评分表", "C6"));
    }

    /** What is not scored has neither a loss nor a grade, and no formula fails on it. */
    @Test
    void sayWhatIsMissingWhereSomethingIsNotScored() throws IOException {
        Evaluation evaluation = GoldenTest.load(CASE.resolve("input.evaluation"), Evaluation.class);
        evaluation.getJudgements().clear();
        Scorecard scorecard = new Scoring(java.util.Locale.SIMPLIFIED_CHINESE).score(evaluation, Scorecard.Reading.APPLIED);
        assertFalse(scorecard.complete());
        workbook = new XSSFWorkbook(new ByteArrayInputStream(new OutlineExporter(GoldenTest.load(CASE.resolve("input.outline"), Outline.class))
                .write(Captured.request(evaluation, scorecard), new NullProgressMonitor()).content()));
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                assertNotEquals(org.apache.poi.ss.usermodel.CellType.ERROR, evaluator.evaluate(cell).getCellType(), cell.getAddress() + " " + cell.getCellFormula());
            }
        })));
        assertTrue(shown("评分表", "C6").startsWith("【缺"), shown("评分表", "C6"));
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        assertEquals(org.apache.poi.ss.usermodel.CellType.STRING, cell("评分表", "J11").getCellType());
        assertEquals("=列支不规范", cell("评分表", "J11").getStringCellValue());
    }
}
