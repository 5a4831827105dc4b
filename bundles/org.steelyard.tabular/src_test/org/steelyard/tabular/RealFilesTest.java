package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.document.Grid;
import org.steelyard.document.write.DocxWriter;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.XlsxWriter;
import org.steelyard.model.rubric.RubricFactory;

/** The engine behind the readers of real files. */
class RealFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final SheetDocument.Look LOOK = new SheetDocument.Look(SheetDocument.Look.Kind.BODY, TextDocument.Align.LEFT, false);

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

    private Path workbook(String name) throws IOException {
        List<SheetDocument.SheetCell> cells = new ArrayList<>();
        text(cells, 1, 1, "2019年工伤保险基金收支表");
        text(cells, 2, 4, "单位：万元");
        List<String> head = List.of("项目", "2019年收入数", "项目", "2019年支出数");
        for (int i = 0; i < 4; i++) {
            text(cells, 3, i + 1, head.get(i));
        }
        text(cells, 4, 1, "一、工伤保险费收入");
        cells.add(new SheetDocument.SheetCell(4, 2, new SheetDocument.Number(new BigDecimal("40904.7"), 2, false), LOOK));
        text(cells, 4, 3, "一、工伤保险待遇支出");
        text(cells, 4, 4, " 60,638.52 ");
        text(cells, 5, 1, "总计");
        cells.add(new SheetDocument.SheetCell(5, 2, new SheetDocument.Formula("C5+0.1", new BigDecimal("40904.80"), 2, false), LOOK));
        SheetDocument.Sheet sheet = new SheetDocument.Sheet("决算", false, List.of(), 0, 0, cells, List.of(new Grid.Merge(1, 1, 1, 4)));
        return Files.write(folder.resolve(name), XlsxWriter.write(new SheetDocument("", List.of(sheet)), CLOCK));
    }

    private static void text(List<SheetDocument.SheetCell> cells, int row, int column, String text) {
        cells.add(new SheetDocument.SheetCell(row, column, new SheetDocument.Text(text), LOOK));
    }

    private static final List<String> THREE = List.of("fund.premium@2019#全市 = q 40904.70|万元", "fund.in.total@2019#全市 = q 40904.80|万元",
            "fund.benefit@2019#全市 = q 60638.52|万元");

    @Test
    void anXlsxIsRead() throws IOException {
        ImportResult result = read(workbook("决算.xlsx"));
        assertEquals(THREE, claims(result).stream().filter(c -> !c.endsWith("-")).toList());
        assertEquals("决算!C5", result.claims().get(0).place().locator().text());
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
        TextDocument.Table table = new TextDocument.Table("", "", List.of(), 1, List.of(row("项目", "人数"), row("参保人数", "3108551")));
        Files.write(file, DocxWriter.write(new TextDocument("", "zh-CN", TextDocument.Styles.DEFAULT,
                List.of(TextDocument.Paragraph.of("2019年业务情况表"), table)), CLOCK));
        ImportResult result = read(file);
        assertEquals(List.of("figure.insured@2019#全市 = q 3108551|人"), claims(result));
        assertTrue(result.claims().get(0).place().locator().text().contains("第2行2列"));
    }

    private static TextDocument.Table.Row row(String... texts) {
        return new TextDocument.Table.Row(Stream.of(texts).map(t -> TextDocument.Table.TableCell.of(t, TextDocument.Align.LEFT)).toList());
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsRead() throws IOException {
        Path broken = Files.write(folder.resolve("坏.xlsx"), new byte[] { 'P', 'K', 3, 4, 0, 0 });
        Path good = workbook("好.xlsx");
        ImportResult result = read(folder.resolve("没有.xlsx"), broken, good);
        assertEquals(3, result.claims().stream().filter(c -> !c.value().literal().equals("-")).count());
        assertEquals(3, result.files().size());
        assertTrue(result.problems().stream().anyMatch(p -> p.location().file().equals("没有.xlsx")));
        assertTrue(result.problems().stream().anyMatch(p -> p.location().file().equals("坏.xlsx")));
    }

    @Test
    void theSameFileTwiceIsReadOnce() throws IOException {
        Path one = workbook("一.xlsx");
        Path two = Files.copy(one, folder.resolve("二.xlsx"));
        ImportResult result = read(one, two);
        assertEquals(1, result.files().size());
        assertEquals(1, result.problems().stream().filter(p -> p.code().equals("import.duplicate-file")).count());
    }

    @Test
    void theSameFilesGiveTheSameResult() throws IOException {
        Path one = workbook("一.xlsx");
        assertEquals(read(one), read(one));
    }

    @Test
    void aCancelledImportStops() throws IOException {
        Path one = workbook("一.xlsx");
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        Assertions.assertThrows(OperationCanceledException.class, () -> read(monitor, one));
    }
}
