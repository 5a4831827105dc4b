package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.steelyard.document.Reading.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @TempDir
    Path folder;
    private Reading reading;

    @BeforeEach
    void start() {
        reading = new Reading(folder);
    }

    private static byte[] compound(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            for (String entry : entries) {
                String[] part = entry.split("=", 2);
                String content = part.length > 1 ? part[1] : "x".repeat(5000);
                system.createDocument(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), part[0]);
            }
            system.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (int i = 0; i < 50; i++) {
                workbook.createSheet("s" + i).createRow(0).createCell(0).setCellValue("内容" + i);
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static String types(String contentType) {
        return "<Types><Override PartName=\"/x\" ContentType=\"application/vnd." + contentType + "\"/></Types>";
    }

    @Nested
    class NoFile {
        @Test
        void missing() {
            assertRefused(reading.file(folder.resolve("没有.xlsx")), "document.missing");
        }

        @Test
        void aFolder() throws IOException {
            assertRefused(reading.file(Files.createDirectory(folder.resolve("夹.xlsx"))), "document.folder");
        }

        @Test
        void empty() throws IOException {
            assertRefused(reading.bytes("空.xlsx", new byte[0]), "document.empty");
        }

        @Test
        void tooLarge() throws IOException {
            ReadLimits small = new ReadLimits(10, 100, 200, 10, 10);
            assertRefused(new Reading(folder, small).text("a.csv", "12345678901"), "document.too-large");
            assertEquals(FileKind.CSV, new Reading(folder, small).text("a.csv", "1234567890").kind());
            assertEquals(List.of("200.0", "200.1", "200.2"), Stream.of(200_000_000L, 200_000_001L, 200_137_564L).map(ReadLimits::megabytes).toList());
        }
    }

    @Nested
    class OldAndForeignFormats {
        @ParameterizedTest
        @CsvSource({"报告.doc,WordDocument,document.legacy-word", "报告.docx,WordDocument,document.legacy-word",
                "表.xls,Book,document.legacy-excel", "讲稿.ppt,PowerPoint Document,document.presentation", "表.et,Workbook,document.wps",
                "文.wps,WordDocument,document.wps", "文.doc,WpsCustomData,document.wps", "x.xls,Something,document.unknown-content",
                "加密.xlsx,EncryptedPackage,document.encrypted"})
        void insideCompoundFiles(String name, String entry, String code) throws IOException {
            assertRefused(reading.bytes(name, compound(entry)), code);
        }

        @Test
        void ofWpsByWhoMadeThem() throws IOException {
            assertRefused(reading.bytes("x", compound("\u0001CompObj=....WPS Writer Document", "Data")), "document.wps");
        }

        @ParameterizedTest
        @ValueSource(strings = {"表.et", "文.wps"})
        void ofWpsAsZipOrText(String name) throws IOException {
            assertRefused(reading.zip(name, Map.of("content.xml", "<x/>")), "document.wps");
            assertRefused(reading.text(name, "随便什么"), "document.wps");
        }

        @Test
        void sayHowToSaveThem() throws IOException {
            String remedy = Reading.problem(reading.bytes("a.doc", compound("WordDocument")), "document.legacy-word").remedy();
            assertTrue(remedy.contains("另存为") && remedy.contains("docx") && remedy.contains("WPS"), remedy);
        }

        @ParameterizedTest
        @CsvSource({"ms-excel.sheet.binary.macroEnabled.main,document.binary-workbook",
                "openxmlformats-officedocument.presentationml.presentation.main+xml,document.presentation", "other,document.unknown-content"})
        void insideOfficeZips(String type, String code) throws IOException {
            assertRefused(reading.zip("a.xlsx", Map.of("[Content_Types].xml", types(type))), code);
        }

        @Test
        void openDocumentAndOtherZips() throws IOException {
            assertRefused(reading.zip("a.xlsx", Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "document.open-document");
            assertRefused(reading.zip("a.xlsx", Map.of("OFD.xml", "<x/>")), "document.pdf");
            assertRefused(reading.zip("资料.zip", Map.of("a.txt", "x")), "document.archive");
        }

        @ParameterizedTest
        @CsvSource({"%PDF-1.7,document.pdf", "GIF89a,document.image", "{\\rtf1,document.rtf",
                "MIME-Version: 1.0,document.web-archive"})
        void byTheirFirstBytes(String start, String code) throws IOException {
            assertRefused(reading.text("表.xls", start + "\nabc"), code);
        }

        @Test
        void picturesAndUnknownBytes() throws IOException {
            assertRefused(reading.bytes("a.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}), "document.image");
            assertRefused(reading.bytes("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}), "document.image");
            assertRefused(reading.bytes("a.xlsx", new byte[] {1, 2, 3, 0, 5}), "document.unknown-content");
            assertRefused(reading.bytes("a.xls", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0}), "document.archive");
        }
    }

    @Nested
    class Passwords {
        @Test
        void ofAnXlsx() throws Exception {
            Path file = folder.resolve("密.xlsx");
            try (POIFSFileSystem system = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
                encryptor.confirmPassword("geheim");
                try (OutputStream data = encryptor.getDataStream(system)) {
                    data.write(workbook());
                }
                system.writeFilesystem(out);
            }
            assertRefused(reading.file(file), "document.encrypted");
        }

        @Test
        void ofAnXls() throws IOException {
            HSSFWorkbook workbook = new HSSFWorkbook();
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            Document document;
            try {
                Biff8EncryptionKey.setCurrentUserPassword("geheim");
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                workbook.write(out);
                Biff8EncryptionKey.setCurrentUserPassword(null);
                document = reading.bytes("密.xls", out.toByteArray());
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
                workbook.close();
            }
            assertRefused(document, "document.encrypted");
        }
    }

    @Nested
    class Damage {
        @ParameterizedTest
        @ValueSource(ints = {30, 200, 2000})
        void aTruncatedZip(int length) throws IOException {
            assertRefused(reading.bytes("a.xlsx", Arrays.copyOf(workbook(), length)), "document.zip-damaged");
        }

        @Test
        void aZipWithBrokenBytesInside() throws IOException {
            byte[] bytes = workbook();
            Arrays.fill(bytes, 100, 400, (byte) 0x55);
            Document document = reading.bytes("a.xlsx", bytes);
            assertEquals(FileKind.UNKNOWN, document.kind());
            assertEquals(1, document.problems().size());
        }

        @Test
        void aTruncatedCompoundFile() throws IOException {
            assertRefused(reading.bytes("a.xls", Arrays.copyOf(compound("Workbook"), 600)), "document.damaged");
        }

        @Test
        void aWorkbookStreamOfNonsense() throws IOException {
            Document document = reading.bytes("a.xls", compound("Workbook"));
            assertEquals(FileKind.UNKNOWN, document.kind());
        }
    }

    @Nested
    class OtherNames {
        @ParameterizedTest
        @ValueSource(strings = {"表.xls", "表.csv", "表", "表.zip"})
        void areOnlyRemarkedWhenTheContentIsUsable(String name) throws IOException {
            Document document = reading.bytes(name, workbook());
            assertEquals(FileKind.XLSX, document.kind());
            assertEquals(List.of("document.name-differs"), Reading.codes(document));
        }

        @Test
        void longAndChineseNamesWithBlanksAreFine() throws IOException {
            String name = "武汉 2019 年".repeat(8) + ".csv";
            assertEquals(name, reading.text(name, "a,b").name());
        }
    }

    @Test
    void macrosAreIgnoredAndSaidSo() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("s").createRow(0).createCell(0).setCellValue("x");
        workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        Document document = reading.workbook("a.xlsm", workbook);
        assertEquals(List.of("document.macros-ignored"), Reading.codes(document));
        assertEquals("x", document.grids().get(0).lookup().text(0, 0));
    }
}
