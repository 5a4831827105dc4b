package org.steelyard.document.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.document.Cell;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.write.SheetDocument.Content;
import org.steelyard.document.write.SheetDocument.Formula;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.Number;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;
import org.steelyard.document.write.SheetDocument.TextFormula;

class XlsxWriterTest {

    private static final Look BODY = new Look(Look.Kind.BODY, TextDocument.Align.CENTER, true);

    @TempDir
    Path folder;

    private static byte[] write(Sheet... sheets) {
        return XlsxWriter.write(new SheetDocument("得分表", List.of(sheets)), SampleReport.CLOCK);
    }

    private static Sheet row(String name, Content... contents) {
        SheetCell[] cells = new SheetCell[contents.length];
        for (int i = 0; i < contents.length; i++) {
            cells[i] = new SheetCell(0, i, contents[i], BODY);
        }
        return new Sheet(name, false, List.of(), 0, 0, Arrays.asList(cells), List.of());
    }

    private Document read(byte[] xlsx) throws IOException {
        Document document = new DocumentReader(ReadLimits.DEFAULT, Locale.ENGLISH).read(Files.write(folder.resolve("a.xlsx"), xlsx), "a.xlsx");
        assertEquals(List.of(), document.problems());
        return document;
    }

    private List<Cell> cells(Content... contents) throws IOException {
        return read(write(row("s", contents))).grids().get(0).cells();
    }

    @Test
    void theSameWorkbookGivesTheSameBytes() {
        Sheet sheet = row("s", new Text("a"), new Number(new BigDecimal("1.50"), 2, false));
        assertArrayEquals(write(sheet), write(sheet));
    }

    @Test
    void numbersKeepTheirValueAndPrintedDecimals() throws IOException {
        List<Cell> cells = cells(new Number(new BigDecimal("61468.78"), 2, false), new Number(new BigDecimal("46.2"), 2, false),
                new Number(new BigDecimal("0.8567"), 2, true), new Number(new BigDecimal("3108551"), 0, false));
        assertEquals(List.of("61,468.78", "46.20", "85.67%", "3,108,551"), cells.stream().map(Cell::text).toList());
        assertEquals(new BigDecimal("46.20"), cells.get(1).number());
    }

    @Test
    void formulasAreLiveAndHaveTheirValue() throws IOException {
        List<Cell> cells = cells(new Number(new BigDecimal("1.25"), 2, false), new Number(new BigDecimal("2"), 2, false),
                new Formula("ROUND(A1+B1,1)", new BigDecimal("3.3"), 1, false), new TextFormula("IF(C1>=3,\"良\",\"中\")", "良"));
        assertEquals(new Cell(0, 2, "3.3", new BigDecimal("3.3"), Cell.Kind.NUMBER, "ROUND(A1+B1,1)"), cells.get(2));
        assertEquals(new Cell(0, 3, "良", null, Cell.Kind.TEXT, "IF(C1>=3,\"良\",\"中\")"), cells.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-x", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "=cmd|' /C calc'!A0"})
    void textThatLooksLikeAFormulaStaysText(String text) throws IOException {
        assertEquals(List.of(Cell.text(0, 0, text)), cells(new Text(text)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(row("s", new Text(text)))))) {
            assertEquals(CellType.STRING, workbook.getSheetAt(0).getRow(0).getCell(0).getCellType());
            assertTrue(workbook.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getQuotePrefixed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷㐀𰀀", " 前后空格 ", "两\n行", "<&>\"'", "_x000D_", "0012"})
    void textsComeBackUnchanged(String text) throws IOException {
        assertEquals(List.of(Cell.text(0, 0, text)), cells(new Text(text)));
    }

    @Test
    void controlCharactersAreDropped() throws IOException {
        assertEquals("ab", cells(new Text("a\u0000\u0008b")).get(0).text());
    }

    @Test
    void sheetNamesAreMadeLegalAndUnique() throws IOException {
        String longName = "很".repeat(40);
        List<Grid> grids = read(write(row("收支[1]/表"), row("收支 1 /表"), row(""), row(longName), row(longName), row("A"), row("a"))).grids();
        assertEquals(List.of("收支 1  表", "收支 1  表 (2)", "Sheet3", "很".repeat(31), "很".repeat(27) + " (2)", "A", "a (2)"),
                grids.stream().map(Grid::name).toList());
    }

    @Test
    void layoutIsThatAskedFor() throws IOException {
        Sheet sheet = new Sheet("得分", true, List.of(10, 30), 2, 1, List.of(new SheetCell(0, 0, new Text("题"), new Look(Look.Kind.TITLE, TextDocument.Align.CENTER, true)),
                new SheetCell(1, 0, new Text("x"), new Look(Look.Kind.HEADING, TextDocument.Align.LEFT, false))), List.of(new Grid.Merge(0, 0, 0, 1)));
        byte[] xlsx = write(sheet);
        assertEquals(List.of(new Grid.Merge(0, 0, 0, 1)), read(xlsx).grids().get(0).merges());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet read = workbook.getSheetAt(0);
            assertEquals(30 * 256, read.getColumnWidth(1));
            assertTrue(read.getPrintSetup().getLandscape() && read.getFitToPage());
            assertEquals(1, read.getPrintSetup().getFitWidth());
            assertEquals(0, read.getPrintSetup().getFitHeight());
            assertEquals(2, read.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("1:2", read.getRepeatingRows().formatAsString().replace("$", ""));
            assertTrue(read.getRow(0).getCell(0).getCellStyle().getLocked() && !read.getRow(1).getCell(0).getCellStyle().getLocked());
        }
    }

    @Test
    void rowsAreAsHighAsTheirWrappedTexts() throws IOException {
        Sheet sheet = new Sheet("s", false, List.of(10), 0, 0, List.of(new SheetCell(0, 0, new Text("短"), BODY),
                new SheetCell(1, 0, new Text("一二三四五六七八九十".repeat(2)), BODY), new SheetCell(2, 0, new Text("长".repeat(9_000)), BODY)), List.of());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(sheet)))) {
            assertEquals(20, workbook.getSheetAt(0).getRow(0).getHeightInPoints());
            assertEquals(80, workbook.getSheetAt(0).getRow(1).getHeightInPoints());
            assertEquals(409, workbook.getSheetAt(0).getRow(2).getHeightInPoints());
        }
    }

    @Test
    void everyKindOfCellComesBack() throws IOException {
        Document document = read(XlsxWriter.write(SampleSheet.document(), SampleReport.CLOCK));
        assertEquals("良", document.grids().get(0).lookup().text(9, 1));
        assertEquals("16.20", document.grids().get(0).lookup().text(9, 4));
    }

    @Test
    void aWorkbookWithoutCellsIsOne() throws IOException {
        assertEquals(List.of(), read(write(row("空"))).grids().get(0).cells());
    }
}
