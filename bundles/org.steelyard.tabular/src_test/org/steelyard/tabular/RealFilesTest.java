package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.model.rubric.RubricFactory;

/** The engine behind the readers of real files. */
class RealFilesTest {

    @TempDir
    private Path folder;

    private ImportResult read(Path... files) {
        return read(new NullProgressMonitor(), files);
    }

    private ImportResult read(NullProgressMonitor monitor, Path... files) {
        List<ImportRequest.SourceFile> sources = List.of(files).stream()
                .map(f -> new ImportRequest.SourceFile(f, f.getFileName().toString())).toList();
        return new MappingImporter(Imported.mapping(Tables.FUND + Tables.FIGURES)).read(new ImportRequest(sources,
                RubricFactory.eINSTANCE.createRubric(), "000000", List.of("2019"), Locale.CHINESE, Map.of()), monitor);
    }

    private static List<String> claims(ImportResult result) {
        return result.claims().stream().map(c -> c.address() + " = " + c.value().literal()).toList();
    }

    private Path workbook(Workbook workbook, String name) throws IOException {
        Sheet sheet = workbook.createSheet("决算");
        CellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        sheet.createRow(1).createCell(1).setCellValue("2019年工伤保险基金收支表");
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 4));
        sheet.createRow(2).createCell(4).setCellValue("单位：万元");
        Row head = sheet.createRow(3);
        head.createCell(1).setCellValue("项目");
        head.createCell(2).setCellValue("2019年收入数");
        head.createCell(3).setCellValue("项目");
        head.createCell(4).setCellValue("2019年支出数");
        Row first = sheet.createRow(4);
        first.createCell(1).setCellValue("一、工伤保险费收入");
        first.createCell(2).setCellValue(40904.7);
        first.getCell(2).setCellStyle(money);
        first.createCell(3).setCellValue("一、工伤保险待遇支出");
        first.createCell(4).setCellValue(" 60,638.52 ");
        Row second = sheet.createRow(5);
        second.createCell(1).setCellValue("总计");
        second.createCell(2).setCellFormula("C5+0.1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        second.setZeroHeight(true);
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); workbook) {
            workbook.write(out);
        }
        return file;
    }

    private static final List<String> THREE = List.of("fund.premium@2019#全市 = q 40904.70|万元", "fund.in.total@2019#全市 = q 40904.8|万元",
            "fund.benefit@2019#全市 = q 60638.52|万元");

    @Test
    void anXlsxIsRead() throws IOException {
        ImportResult result = read(workbook(new XSSFWorkbook(), "决算.xlsx"));
        assertEquals(THREE, claims(result).stream().filter(c -> !c.endsWith("-")).toList());
        assertEquals("决算!C5", result.claims().get(0).place().locator().text());
        assertTrue(result.problems().stream().anyMatch(p -> p.code().equals("import.hidden")));
    }

    @Test
    void anXlsIsRead() throws IOException {
        assertEquals(THREE, claims(read(workbook(new HSSFWorkbook(), "决算.xls"))).stream().filter(c -> !c.endsWith("-")).toList());
    }

    @Test
    void csvIsReadInEveryEncoding() throws IOException {
        String text = "项目,2019年\r\n参保人数,\"3,108,551\"\r\n";
        Path utf8 = folder.resolve("业务情况（一）.csv");
        Path bom = folder.resolve("业务情况（二）.csv");
        Path gbk = folder.resolve("业务情况（三）.csv");
        Files.writeString(utf8, text);
        Files.writeString(bom, "\ufeff" + text.replace("\r\n", "\n"), StandardCharsets.UTF_8);
        Files.writeString(gbk, text, Charset.forName("GB18030"));
        for (Path file : List.of(utf8, bom, gbk)) {
            assertEquals(List.of("figure.insured@2019#全市 = q 3108551|人"), claims(read(file)), file.toString());
        }
    }

    @Test
    void aTableInADocxIsRead() throws IOException {
        Path file = folder.resolve("总结.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("2019年业务情况表");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("项目");
            table.getRow(0).getCell(1).setText("人数");
            table.getRow(1).getCell(0).setText("参保人数");
            table.getRow(1).getCell(1).setText("3108551");
            document.write(out);
        }
        ImportResult result = read(file);
        assertEquals(List.of("figure.insured@2019#全市 = q 3108551|人"), claims(result));
        assertTrue(result.claims().get(0).place().locator().text().contains("第2行2列"));
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsRead() throws IOException {
        Path broken = Files.write(folder.resolve("坏.xlsx"), new byte[] { 'P', 'K', 3, 4, 0, 0 });
        Path good = workbook(new XSSFWorkbook(), "好.xlsx");
        ImportResult result = read(folder.resolve("没有.xlsx"), broken, good);
        assertEquals(3, result.claims().stream().filter(c -> !c.value().literal().equals("-")).count());
        assertEquals(3, result.files().size());
        assertTrue(result.problems().stream().anyMatch(p -> p.location().file().equals("没有.xlsx")));
        assertTrue(result.problems().stream().anyMatch(p -> p.location().file().equals("坏.xlsx")));
    }

    @Test
    void theSameFileTwiceIsReadOnce() throws IOException {
        Path one = workbook(new XSSFWorkbook(), "一.xlsx");
        Path two = Files.copy(one, folder.resolve("二.xlsx"));
        ImportResult result = read(one, two);
        assertEquals(1, result.files().size());
        assertEquals(1, result.problems().stream().filter(p -> p.code().equals("import.duplicate-file")).count());
    }

    @Test
    void theSameFilesGiveTheSameResult() throws IOException {
        Path one = workbook(new XSSFWorkbook(), "一.xlsx");
        assertEquals(read(one), read(one));
    }

    @Test
    void aCancelledImportStops() throws IOException {
        Path one = workbook(new XSSFWorkbook(), "一.xlsx");
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        Assertions.assertThrows(OperationCanceledException.class, () -> read(monitor, one));
    }
}
