package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

class FormulaCheckTest {

    @TempDir
    Path folder;

    /** A1 2, A2 3.5, A3 blank, A4 text, A5 0; on 其他 表: A1 10. The formulas stand in column C with their saved values. */
    private static Workbook workbook(Workbook workbook) {
        Sheet sheet = workbook.createSheet("收支表");
        sheet.createRow(0).createCell(0).setCellValue(2);
        sheet.createRow(1).createCell(0).setCellValue(3.5);
        sheet.createRow(2);
        sheet.createRow(3).createCell(0).setCellValue("合计");
        sheet.createRow(4).createCell(0).setCellValue(0);
        workbook.createSheet("其他 表").createRow(0).createCell(0).setCellValue(10);
        return workbook;
    }

    private static void formula(Workbook workbook, int row, String formula, double saved) {
        Row r = workbook.getSheetAt(0).getRow(row) == null ? workbook.getSheetAt(0).createRow(row) : workbook.getSheetAt(0).getRow(row);
        org.apache.poi.ss.usermodel.Cell cell = r.createCell(2);
        cell.setCellFormula(formula);
        cell.setCellValue(saved);
    }

    private Document read(String formula, double saved) throws IOException {
        Workbook workbook = workbook(new XSSFWorkbook());
        formula(workbook, 0, formula, saved);
        return new Reading(folder).workbook("a.xlsx", workbook);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A1+A2                          | 5.5
            A1-A2*2                        | -5
            (A1-A2)*2                      | -3
            -A1+3                          | 1
            A1/A2                          | 0.5714285714285714
            A2%                            | 0.035
            SUM(A1:A5)                     | 5.5
            SUM(A1,A2,1)                   | 6.5
            SUM($A$1:$A$2)+A3              | 5.5
            AVERAGE(A1:A4)                 | 2.75
            ROUND(A1/A2,2)                 | 0.57
            ROUND(1.005,2)                 | 1.01
            ROUND(-2.5,0)                  | -3
            ROUND(1234,-2)                 | 1200
            IF(A1>A2,1,2)                  | 2
            IF(A1<=2,SUM(A1:A2),0)         | 5.5
            IF(A4="合计",7,8)              | 7
            IF(A3="",1,2)                  | 1
            IF(A1=2,1)                     | 1
            '其他 表'!A1+A1                | 12
            SUM('其他 表'!A1:A1)           | 10
            0.1+0.2                        | 0.30000000000000004
            SUM(0.1,0.2)-0.3               | 0.00000000000000005551
            """)
    void aSavedValueThatAgreesIsNoProblem(String formula, double saved) throws IOException {
        assertEquals(List.of(), read(formula, saved).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void aSavedValueThatDoesNotAgreeIsReportedWithBoth(String name) throws IOException {
        Workbook workbook = workbook(name.endsWith("xls") ? new HSSFWorkbook() : new XSSFWorkbook());
        formula(workbook, 1, "SUM(A1:A2)", 5.51);
        Document document = new Reading(folder).workbook(name, workbook);
        Problem problem = Reading.problem(document, "document.formula-differs");
        assertEquals(Severity.WARNING, problem.severity());
        assertEquals("收支表", problem.location().sheet());
        assertEquals("C2", problem.location().cell());
        assertTrue(problem.message().contains("5.51") && problem.message().contains("5.5。"), problem.message());
        assertEquals("5.51", document.grids().get(0).lookup().text(1, 2));
    }

    @Test
    void textResultsAreComparedToo() throws IOException {
        XSSFWorkbook workbook = (XSSFWorkbook) workbook(new XSSFWorkbook());
        XSSFCell cell = workbook.getSheetAt(0).getRow(0).createCell(2);
        cell.setCellFormula("IF(A1>=2,\"良\",\"中\")");
        cell.setCellValue("中");
        Document document = new Reading(folder).workbook("a.xlsx", workbook);
        assertTrue(Reading.problem(document, "document.formula-differs").message().contains("良"));
    }

    @Test
    void whatBuildsOnAStaleValueIsReportedToo() throws IOException {
        Workbook workbook = workbook(new XSSFWorkbook());
        formula(workbook, 0, "A1*2", 5);
        formula(workbook, 1, "C1+1", 6);
        assertEquals(List.of("document.formula-differs", "document.formula-differs"),
                Reading.codes(new Reading(folder).workbook("a.xlsx", workbook)));
    }

    @Nested
    class NotChecked {
        @ParameterizedTest
        @ValueSource(strings = {"VLOOKUP(A1,A1:A2,1)", "A1^2", "A1&\"\"", "MAX(A1:A2)", "A4+1", "A1/A5", "SUM(A:A)", "AVERAGE(A3:A4)", "IF(A4,1,2)",
                "ROUND(A1,99)", "SUM(Z1:ZZ99999)", "IF(\"a\"<\"b\",1,2)", "TODAY()"})
        void isCountedOnceForTheSheetAndKeepsTheSavedValue(String formula) throws IOException {
            Document document = read(formula, 42);
            assertEquals(List.of("document.formula-unchecked"), Reading.codes(document));
            assertEquals(Severity.INFO, document.problems().get(0).severity());
            assertEquals("收支表", document.problems().get(0).location().sheet());
            assertEquals("42", document.grids().get(0).lookup().text(0, 2));
        }

        @Test
        void isBelievedByWhatBuildsOnIt() throws IOException {
            Workbook workbook = workbook(new XSSFWorkbook());
            formula(workbook, 0, "MAX(A1:A2)", 3.5);
            formula(workbook, 1, "C1+1", 4.5);
            formula(workbook, 2, "C1+1", 9);
            Document document = new Reading(folder).workbook("a.xlsx", workbook);
            assertEquals(List.of("document.formula-differs", "document.formula-unchecked"), Reading.codes(document));
            assertTrue(Reading.problem(document, "document.formula-unchecked").message().contains("1 个"));
        }

        @Test
        void isACycle() throws IOException {
            Workbook workbook = workbook(new XSSFWorkbook());
            formula(workbook, 0, "C2+1", 1);
            formula(workbook, 1, "C1+1", 1);
            formula(workbook, 2, "C3", 1);
            Document document = new Reading(folder).workbook("a.xlsx", workbook);
            assertTrue(Reading.problem(document, "document.formula-unchecked").message().contains("3 个"));
        }

        @Test
        void isAFormulaNestedTooDeep() throws IOException {
            String deep = "(".repeat(70) + "A1" + ")".repeat(70);
            assertEquals(List.of("document.formula-unchecked"), Reading.codes(read(deep, 2)));
            String allowed = "(".repeat(40) + "A1" + ")".repeat(40);
            assertEquals(List.of(), Reading.codes(read(allowed, 2)));
        }
    }

    @Test
    void longChainsDownwardsAreChecked() throws IOException {
        Workbook workbook = workbook(new XSSFWorkbook());
        formula(workbook, 0, "A1", 2);
        for (int i = 1; i < 1_000; i++) {
            formula(workbook, i, "C" + i + "+1", 2 + i);
        }
        assertEquals(List.of(), new Reading(folder).workbook("a.xlsx", workbook).problems());
    }

    @Test
    void longChainsUpwardsEndSomewhereAndHarmNothing() throws IOException {
        Workbook workbook = workbook(new XSSFWorkbook());
        for (int i = 0; i < 999; i++) {
            formula(workbook, i, "C" + (i + 2) + "+1", 999 - i);
        }
        formula(workbook, 999, "0", 0);
        Document document = new Reading(folder).workbook("a.xlsx", workbook);
        assertTrue(Reading.codes(document).stream().allMatch("document.formula-unchecked"::equals), () -> document.problems().toString());
    }

    @Test
    void manyLargeRangesEndAtTheBoundOfWork() throws IOException {
        Workbook workbook = workbook(new XSSFWorkbook());
        for (int i = 0; i < 200; i++) {
            formula(workbook, i, "SUM(A1:A90000)", 5.5);
        }
        assertEquals(List.of("document.formula-unchecked"), Reading.codes(new Reading(folder).workbook("a.xlsx", workbook)));
    }

    @Test
    void aLinkToAnotherWorkbookIsReportedAndItsSavedValueKept() throws IOException {
        XSSFWorkbook workbook = (XSSFWorkbook) workbook(new XSSFWorkbook());
        workbook.linkExternalWorkbook("2018年决算.xlsx", new XSSFWorkbook());
        XSSFCell cell = workbook.getSheetAt(0).getRow(0).createCell(2);
        cell.setCellValue(61468.78);
        cell.getCTCell().addNewF().setStringValue("'[1]收支表'!B4*2");
        Document document = new Reading(folder).workbook("a.xlsx", workbook);
        Problem problem = Reading.problem(document, "document.external-link");
        assertEquals("C1", problem.location().cell());
        assertTrue(problem.message().contains("2018年决算.xlsx") && problem.message().contains("61468.78"), problem.message());
        assertEquals(Severity.WARNING, problem.severity());
        assertEquals("61468.78", document.grids().get(0).lookup().text(0, 2));
    }
}
