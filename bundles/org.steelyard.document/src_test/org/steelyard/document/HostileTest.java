package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.steelyard.document.Reading.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest {

    private static final String SECRET = "内部文件的内容";

    @TempDir
    Path folder;
    private String doctype;

    @BeforeEach
    void secret() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    }

    private static Map<String, byte[]> workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue("anchor");
            workbook.write(out);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static void change(Map<String, byte[]> parts, String name, String from, String to) {
        parts.computeIfPresent(name, (n, old) -> new String(old, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private Document read(String name, Map<String, byte[]> parts, ReadLimits limits) throws IOException {
        return new Reading(folder, limits).bytes(name, zip(parts));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    @Nested
    class ExternalEntities {
        @ParameterizedTest
        @ValueSource(strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml",
                "_rels/.rels"})
        void inAWorkbookAreRefused(String part) throws IOException {
            Map<String, byte[]> parts = workbook();
            change(parts, part, "?>", "?>" + doctype);
            change(parts, part, "anchor", "&e;");
            assertRefused(read("a.xlsx", parts, ReadLimits.DEFAULT), "document.doctype");
        }

        @Test
        void inUtf16AreRefused() throws IOException {
            Map<String, byte[]> parts = workbook();
            String strings = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8).replaceFirst("<\\?xml.*?\\?>",
                    "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + doctype.replace("\\", "\\\\")).replace("anchor", "&e;");
            parts.put("xl/sharedStrings.xml", strings.getBytes(Charset.forName("UTF-16")));
            assertRefused(read("a.xlsx", parts, ReadLimits.DEFAULT), "document.doctype");
        }

        @Test
        void inADocumentAreRefused() throws IOException {
            Map<String, String> parts = Reading.docxParts("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");
            parts.put("word/document.xml", doctype + parts.get("word/document.xml"));
            assertRefused(new Reading(folder).zip("a.docx", parts), "document.doctype");
        }

        @Test
        void pastTheGuardAreNotFetchedByTheParsers() throws IOException {
            // a part of another ending is not looked through, so this is the parser's own defence
            Map<String, String> parts = Reading.docxParts("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");
            parts.put("word/document.bin", doctype + parts.remove("word/document.xml"));
            parts.replaceAll((name, text) -> text.replace("word/document.xml", "word/document.bin"));
            Document word = new Reading(folder).zip("a.docx", parts);
            assertFalse(word.toString().contains(SECRET));

            Map<String, byte[]> workbook = workbook();
            change(workbook, "xl/sharedStrings.xml", "?>", "?>" + doctype);
            change(workbook, "xl/sharedStrings.xml", "anchor", "&e;");
            workbook.put("xl/sharedStrings.bin", workbook.remove("xl/sharedStrings.xml"));
            change(workbook, "[Content_Types].xml", "sharedStrings.xml", "sharedStrings.bin");
            change(workbook, "xl/_rels/workbook.xml.rels", "sharedStrings.xml", "sharedStrings.bin");
            Document excel = read("a.xlsx", workbook, ReadLimits.DEFAULT);
            assertFalse(excel.toString().contains(SECRET));
        }

        @Test
        void inAWebPageAreText() throws IOException {
            Document document = new Reading(folder).text("a.html", doctype + "<html><table><tr><td>&e;</td></tr></table></html>");
            assertFalse(document.toString().contains(SECRET));
        }

        @Test
        void inAnXmlSpreadsheetAreRefused() throws IOException {
            assertRefused(new Reading(folder).text("a.xml", "<?xml version=\"1.0\"?>" + doctype
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), "document.doctype");
        }
    }

    @Nested
    class Bombs {
        private final ReadLimits limits = new ReadLimits(10_000_000, 4_000_000, 200, 20, 1_000);

        @Test
        void thatExpandTooFarAreRefused() throws IOException {
            Map<String, byte[]> parts = workbook();
            byte[] noise = new byte[2_500_000];
            new java.util.Random(1).nextBytes(noise);
            parts.put("xl/media/1.xml", noise);
            assertEquals(FileKind.XLSX, read("a.xlsx", parts, limits).kind());
            parts.put("xl/media/2.xml", noise);
            assertRefused(read("a.xlsx", parts, limits), "document.zip-bomb");
        }

        @Test
        void thatExpandTooSteeplyAreRefused() throws IOException {
            Map<String, byte[]> parts = workbook();
            parts.put("xl/media/1.xml", new byte[1_000_000]);
            assertEquals(FileKind.XLSX, read("a.xlsx", parts, limits).kind());
            parts.put("xl/media/1.xml", new byte[1_200_000]);
            assertRefused(read("a.xlsx", parts, limits), "document.zip-ratio");
        }

        @Test
        void thatLieAboutTheirSizeAreRefused() throws IOException {
            Map<String, byte[]> parts = workbook();
            parts.put("xl/media/1.xml", new byte[3_000_000]);
            byte[] bytes = zip(parts);
            // the size in the central directory, three million, becomes three
            for (int i = 0; i < bytes.length - 4; i++) {
                if (bytes[i] == (byte) 0xC0 && bytes[i + 1] == (byte) 0xC6 && bytes[i + 2] == 0x2D && bytes[i + 3] == 0) {
                    bytes[i] = 3;
                    bytes[i + 1] = 0;
                    bytes[i + 2] = 0;
                }
            }
            Document document = new Reading(folder, limits).bytes("a.xlsx", bytes);
            assertEquals(FileKind.UNKNOWN, document.kind(), document::toString);
        }

        @Test
        void ofManyPartsAreRefused() throws IOException {
            Map<String, byte[]> parts = workbook();
            for (int i = 0; i < 20; i++) {
                parts.put("x/" + i, new byte[1]);
            }
            assertRefused(read("a.xlsx", parts, limits), "document.zip-entries");
        }

        @Test
        void ofManyEmptyCellsAndRowsAreRefusedBeforeTheyAreParsed() throws IOException {
            Map<String, byte[]> parts = workbook();
            change(parts, "xl/worksheets/sheet1.xml", "</sheetData>", "<row/>".repeat(2_000) + "</sheetData>");
            assertRefused(read("a.xlsx", parts, limits), "document.too-many-cells");
        }

        @Test
        void ofNestedMarkupHarmNothing() throws IOException {
            String deep = "<w:tbl><w:tr><w:tc>".repeat(20_000) + "</w:tc></w:tr></w:tbl>".repeat(20_000);
            Document word = new Reading(folder).docx("a.docx", deep);
            assertEquals(FileKind.UNKNOWN, word.kind());
            Document page = new Reading(folder).text("a.html", "<html>" + "<table><tr><td>x".repeat(2_000));
            assertEquals(FileKind.HTML, page.kind());
        }

        @Test
        void ofSpansHarmNothing() throws IOException {
            Document document = new Reading(folder).text("a.html",
                    "<html><table>" + "<tr><td colspan=999999999 rowspan=999999999>x</td><td>y</td></tr>".repeat(50) + "</table></html>");
            assertEquals(FileKind.HTML, document.kind());
            assertEquals(100, document.grids().get(0).cells().size());
        }
    }

    @Test
    void aStrangeFormatOfNumbersHarmsNothing() throws IOException {
        Map<String, byte[]> parts = workbook();
        change(parts, "xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData><row r=\"9\"><c r=\"A9\"><v>1e308</v></c><c r=\"B9\"><v>-0</v></c></row>");
        assertEquals(FileKind.XLSX, read("a.xlsx", parts, ReadLimits.DEFAULT).kind());
    }
}
