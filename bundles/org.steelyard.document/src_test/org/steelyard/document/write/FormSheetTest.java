package org.steelyard.document.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.document.DocumentProperties;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.write.SheetDocument.Form;
import org.steelyard.document.write.SheetDocument.Look;
import org.steelyard.document.write.SheetDocument.Sheet;
import org.steelyard.document.write.SheetDocument.SheetCell;
import org.steelyard.document.write.SheetDocument.Text;
import org.steelyard.document.write.SheetDocument.Validation;
import org.steelyard.document.write.TextDocument.Align;

/** Sheets that are sent out to be filled in. */
class FormSheetTest {

    private static final Look LABEL = new Look(Look.Kind.BODY, Align.LEFT, true);
    private static final Look ENTRY = new Look(Look.Kind.ENTRY, Align.RIGHT, false);

    @TempDir
    Path folder;

    private static byte[] form() {
        Form form = new Form(true, false, Set.of(0), List.of(
                new Validation(0, 2, new Validation.AtLeast(BigDecimal.ZERO), "请填“数”"), new Validation(1, 2, new Validation.AtLeast(BigDecimal.ZERO), "请填“数”"),
                new Validation(2, 2, new Validation.OneOf(List.of("是", "否")), "是或否")));
        Sheet shown = new Sheet("表", true, List.of(9, 20, 12), 1, 0, List.of(new SheetCell(0, 0, new Text("=id"), LABEL), new SheetCell(0, 1, new Text("人数"), LABEL),
                new SheetCell(0, 2, new Text(""), ENTRY), new SheetCell(1, 2, new Text(""), ENTRY), new SheetCell(2, 2, new Text(""), ENTRY)), List.of(), form);
        Sheet hidden = new Sheet("ids", false, List.of(), 0, 0, List.of(new SheetCell(0, 0, new Text("k"), LABEL)), List.of(), new Form(true, true, Set.of(), List.of()));
        return XlsxWriter.write(new SheetDocument("采集表", List.of(shown, hidden), Map.of("b", "甲<乙>", "a", "1")), SampleReport.CLOCK);
    }

    private static XSSFWorkbook open(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }

    @Test
    void onlyEntriesCanBeEdited() throws IOException {
        try (XSSFWorkbook workbook = open(form())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertTrue(sheet.getProtect());
            assertTrue(workbook.isStructureLocked());
            assertTrue(sheet.getRow(0).getCell(1).getCellStyle().getLocked());
            assertFalse(sheet.getRow(0).getCell(2).getCellStyle().getLocked());
        }
    }

    @Test
    void hiddenSheetAndColumnAreHiddenAndStillRead() throws IOException {
        try (XSSFWorkbook workbook = open(form())) {
            assertEquals(SheetVisibility.VERY_HIDDEN, workbook.getSheetVisibility(1));
            assertTrue(workbook.getSheetAt(0).isColumnHidden(0));
            assertFalse(workbook.getSheetAt(0).isColumnHidden(1));
        }
        List<Grid> grids = new DocumentReader(ReadLimits.DEFAULT, Locale.ENGLISH).read(Files.write(folder.resolve("a.xlsx"), form()), "a.xlsx").grids();
        assertEquals(Set.of(0), grids.get(0).hiddenColumns());
        assertEquals("=id", grids.get(0).lookup().text(0, 0));
        assertTrue(grids.get(1).hidden());
    }

    @Test
    void sameRulesStandTogether() throws IOException {
        try (XSSFWorkbook workbook = open(form())) {
            List<? extends DataValidation> rules = workbook.getSheetAt(0).getDataValidations();
            assertEquals(2, rules.size());
            assertEquals(2, rules.get(0).getRegions().countRanges());
            assertEquals("请填“数”", rules.get(0).getErrorBoxText());
            assertArrayEquals(new String[] { "是", "否" }, rules.get(1).getValidationConstraint().getExplicitListValues());
        }
    }

    @Test
    void aWordWithACommaIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Validation.OneOf(List.of("是,否")));
    }

    @Test
    void sameFormSameBytes() {
        assertArrayEquals(form(), form());
    }

    @Nested
    class Properties {

        private Path zip(String xml) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                zip.putNextEntry(new ZipEntry("docProps/custom.xml"));
                zip.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            return Files.write(folder.resolve("p.xlsx"), out.toByteArray());
        }

        @Test
        void areReadBack() throws IOException {
            assertEquals(Map.of("a", "1", "b", "甲<乙>"), DocumentProperties.of(Files.write(folder.resolve("a.xlsx"), form())));
        }

        @Test
        void sheetsAreNamedHiddenOnesToo() throws IOException {
            assertEquals(List.of("表", "ids"), DocumentProperties.sheets(Files.write(folder.resolve("a.xlsx"), form())));
            assertEquals(List.of(), DocumentProperties.sheets(Files.writeString(folder.resolve("a.csv"), "a,b")));
        }

        @Test
        void otherOfficeProgramsReadThem() throws IOException {
            try (XSSFWorkbook workbook = open(form())) {
                assertEquals("甲<乙>", workbook.getProperties().getCustomProperties().getProperty("b").getLpwstr());
            }
        }

        @Test
        void aPlainWorkbookHasNone() throws IOException {
            byte[] plain = XlsxWriter.write(new SheetDocument("", List.of()), SampleReport.CLOCK);
            assertEquals(Map.of(), DocumentProperties.of(Files.write(folder.resolve("a.xlsx"), plain)));
        }

        @Test
        void whatIsNoZipHasNone() throws IOException {
            assertEquals(Map.of(), DocumentProperties.of(Files.writeString(folder.resolve("a.csv"), "a,b")));
            assertEquals(Map.of(), DocumentProperties.of(folder.resolve("missing.xlsx")));
        }

        @Test
        void damagedHugeAndDeclaredOnesAreNotTaken() throws IOException {
            assertEquals(Map.of(), DocumentProperties.of(zip("<Properties><property")));
            assertEquals(Map.of(), DocumentProperties.of(zip("<Properties>" + " ".repeat(70_000) + "<property name=\"a\"><lpwstr>1</lpwstr></property></Properties>")));
            assertEquals(Map.of(), DocumentProperties.of(zip("<!DOCTYPE p [<!ENTITY e \"x\">]><Properties><property name=\"a\"><lpwstr>&e;</lpwstr></property></Properties>")));
        }
    }
}
