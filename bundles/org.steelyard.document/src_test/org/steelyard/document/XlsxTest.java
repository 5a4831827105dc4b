package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.problem.Severity;

class XlsxTest {

    @TempDir
    Path folder;

    private static Workbook workbook(String name) {
        return name.endsWith("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private Cell only(String file, Workbook workbook) throws IOException {
        Document document = new Reading(folder).workbook(file, workbook);
        assertEquals(List.of(), document.problems());
        return document.grids().get(0).cells().get(0);
    }

    private Cell formatted(String file, double value, String format) throws IOException {
        Workbook workbook = workbook(file);
        org.apache.poi.ss.usermodel.Cell cell = workbook.createSheet("s").createRow(0).createCell(0);
        cell.setCellValue(value);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return only(file, workbook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void tellsKindDigestAndSheetsInOrder(String name) throws IOException {
        Workbook workbook = workbook(name);
        workbook.createSheet("收支表").createRow(1).createCell(2).setCellValue("本年收入");
        workbook.createSheet("空表");
        Document document = new Reading(folder).workbook(name, workbook);
        assertEquals(name.endsWith("xls") ? FileKind.XLS : FileKind.XLSX, document.kind());
        assertEquals(64, document.sha256().length());
        assertEquals(List.of("收支表", "空表"), document.grids().stream().map(Grid::name).toList());
        assertEquals(List.of(Cell.text(1, 2, "本年收入")), document.grids().get(0).cells());
        assertEquals(List.of(), document.grids().get(1).cells());
        assertEquals(0, document.grids().get(0).tableNumber());
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                46.2       | 0.00          | 46.20      | 46.20
                46.2       | General       | 46.2       | 46.2
                61468.78   | #,##0.00      | 61468.78   | 61,468.78
                0.85       | 0%            | 0.85       | 85%
                0.85       | 0.0%          | 0.850      | 85.0%
                51.695     | 0.00          | 51.695     | 51.70
                0.855      | 0.0           | 0.855      | 0.9
                -1234.5    | #,##0.00      | -1234.50   | -1,234.50
                3108551    | #,##0         | 3108551    | 3,108,551
                0.1        | 0             | 0.1        | 0
                1234.5     | #,##0.00_);(#,##0.00) | 1234.50 | 1,234.50
                -1234.5    | #,##0.00_);(#,##0.00) | -1234.50 | (1,234.50)
                1234.5     | "¥"#,##0.00   | 1234.50    | ¥1,234.50
                12         | 0"人"         | 12         | 12人
                """)
        void areExactWithThePrintedDecimals(double stored, String format, BigDecimal exact, String shown) throws IOException {
            for (String file : List.of("n.xlsx", "n.xls")) {
                Cell cell = formatted(file, stored, format);
                assertEquals(Cell.Kind.NUMBER, cell.kind());
                assertEquals(exact, cell.number());
                assertEquals(shown, cell.text());
            }
        }

        @Test
        void longDigitsStoredAsTextStayText() throws IOException {
            Workbook workbook = new XSSFWorkbook();
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue("000123456789012345678901");
            assertEquals(Cell.text(0, 0, "000123456789012345678901"), only("a.xlsx", workbook));
        }

        @Test
        void spacesAndRichTextStayAsTheyAre() throws IOException {
            XSSFWorkbook workbook = new XSSFWorkbook();
            XSSFRichTextString rich = new XSSFRichTextString("  单位：");
            rich.append("万元 ", workbook.createFont());
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue(rich);
            assertEquals("  单位：万元 ", only("a.xlsx", workbook).text());
        }
    }

    @Nested
    class Dates {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                43535      | yyyy-mm-dd              | 2019-03-11
                43535      | m/d/yy                  | 2019-03-11
                43535      | yyyy"年"m"月"d"日"      | 2019-03-11
                43535      | [$-804]yyyy"年"m"月"d"日";@ | 2019-03-11
                43535      | yyyy"年"m"月"           | 2019-03
                43535      | yyyy                    | 2019
                43535.4375 | yyyy/m/d h:mm           | 2019-03-11T10:30
                43535.4375 | yyyy/m/d h:mm:ss        | 2019-03-11T10:30:00
                """)
        void areIsoAsPreciseAsPrinted(double stored, String format, String iso) throws IOException {
            for (String file : List.of("d.xlsx", "d.xls")) {
                Cell cell = formatted(file, stored, format);
                assertEquals(Cell.Kind.DATE, cell.kind());
                assertEquals(iso, cell.text());
                assertEquals(null, cell.number());
            }
        }

        @ParameterizedTest
        @CsvSource({"31,2019-03-11", "57,2019-03", "58,2019-03-11"})
        void ofTheChineseBuiltInFormatsAreDatesToo(short index, String iso) throws IOException {
            Workbook workbook = new XSSFWorkbook();
            org.apache.poi.ss.usermodel.Cell cell = workbook.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(43535);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(index);
            cell.setCellStyle(style);
            assertEquals(iso, only("d.xlsx", workbook).text());
        }

        @Test
        void countFrom1904WhenTheWorkbookSaysSo() throws IOException {
            XSSFWorkbook workbook = new XSSFWorkbook();
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            org.apache.poi.ss.usermodel.Cell cell = workbook.createSheet("s").createRow(0).createCell(0);
            cell.setCellValue(43535 - 1462);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            assertEquals("2019-03-11", only("d.xlsx", workbook).text());
        }
    }

    @Nested
    class OtherCells {
        @ParameterizedTest
        @ValueSource(strings = {"a.xlsx", "a.xls"})
        void truthAndErrorsKeepTheirKind(String name) throws IOException {
            Workbook workbook = workbook(name);
            Row row = workbook.createSheet("s").createRow(0);
            row.createCell(0).setCellValue(true);
            row.createCell(1).setCellErrorValue(FormulaError.DIV0.getCode());
            row.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
            List<Cell> cells = new Reading(folder).workbook(name, workbook).grids().get(0).cells();
            assertEquals(new Cell(0, 0, "TRUE", null, Cell.Kind.BOOLEAN, ""), cells.get(0));
            assertEquals(new Cell(0, 1, "#DIV/0!", null, Cell.Kind.ERROR, ""), cells.get(1));
            assertEquals("#REF!", cells.get(2).text());
        }

        @Test
        void aFormulaGivesItsSavedValue() throws IOException {
            XSSFWorkbook workbook = new XSSFWorkbook();
            Row row = workbook.createSheet("s").createRow(0);
            row.createCell(0).setCellValue(1.5);
            row.createCell(1).setCellFormula("A1*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Document document = new Reading(folder).workbook("a.xlsx", workbook);
            Cell cell = document.grids().get(0).cells().get(1);
            assertEquals("A1*2", cell.formula());
            assertEquals(new BigDecimal("3"), cell.number());
            assertEquals(List.of(), document.problems());
        }

        @Test
        void aFormulaWithoutSavedValueIsReportedAndNotCalculated() throws IOException {
            XSSFWorkbook workbook = new XSSFWorkbook();
            workbook.createSheet("s").createRow(0).createCell(1).setCellFormula("1+1");
            Document document = new Reading(folder).workbook("a.xlsx", workbook);
            assertEquals(new Cell(0, 1, "", null, Cell.Kind.ERROR, "1+1"), document.grids().get(0).cells().get(0));
            assertEquals("B1", Reading.problem(document, "document.no-cached-value").location().cell());
        }
    }

    @Nested
    class Layout {
        @ParameterizedTest
        @ValueSource(strings = {"a.xlsx", "a.xls"})
        void mergesAndWhatIsHidden(String name) throws IOException {
            Workbook workbook = workbook(name);
            Sheet sheet = workbook.createSheet("一");
            sheet.createRow(0).createCell(0).setCellValue("标题");
            sheet.getRow(0).createCell(3).setCellValue("x");
            sheet.createRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            workbook.createSheet("隐藏");
            workbook.createSheet("深藏");
            workbook.setSheetHidden(1, true);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            List<Grid> grids = new Reading(folder).workbook(name, workbook).grids();
            assertEquals(List.of(new Grid.Merge(0, 0, 1, 1)), grids.get(0).merges());
            assertEquals(Set.of(1), grids.get(0).hiddenRows());
            assertEquals(Set.of(2), grids.get(0).hiddenColumns());
            assertEquals(List.of(false, true, true), grids.stream().map(Grid::hidden).toList());
            assertEquals("标题", grids.get(0).lookup().text(1, 1));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a.xlsx", "a.xls"})
        void picturesAreReportedWithTheirCell(String name) throws IOException {
            Workbook workbook = workbook(name);
            Sheet sheet = workbook.createSheet("参保");
            byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setRow1(4);
            anchor.setCol1(2);
            anchor.setRow2(6);
            anchor.setCol2(3);
            drawing.createPicture(anchor, workbook.addPicture(png, Workbook.PICTURE_TYPE_PNG));
            Document document = new Reading(folder).workbook(name, workbook);
            var problem = Reading.problem(document, "document.picture-unread");
            assertEquals(Severity.WARNING, problem.severity());
            assertEquals("参保", problem.location().sheet());
            assertEquals("C5", problem.location().cell());
            assertTrue(problem.message().contains("参保!C5") && problem.message().contains("未读取"), problem.message());
        }
    }

    @Test
    void rareCharactersSurvive() throws IOException {
        String rare = "𠮷㐀𰀀";
        Workbook workbook = new XSSFWorkbook();
        workbook.createSheet("s").createRow(0).createCell(0).setCellValue(rare);
        assertEquals(rare, only("a.xlsx", workbook).text());
    }

    @Test
    void moreCellsThanAllowedAreRefused() throws IOException {
        ReadLimits few = new ReadLimits(1_000_000, 10_000_000, 200, 100, 5);
        for (String name : List.of("a.xlsx", "a.xls")) {
            Workbook workbook = workbook(name);
            Row row = workbook.createSheet("s").createRow(0);
            for (int i = 0; i < 6; i++) {
                row.createCell(i).setCellValue(i);
            }
            Reading.assertRefused(new Reading(folder, few).workbook(name, workbook), "document.too-many-cells");
        }
    }
}
