package org.steelyard.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes every sample file of a folder of layouts: {@code MakeSamples DATA OUT}. The same layouts give the same bytes. */
public final class MakeSamples {

    private static final Date MADE = new Date(1_577_836_800_000L); // 2020-01-01, so that no run differs from another

    private MakeSamples() {
    }

    /** Reads the layouts in the first folder and writes the files into the second. */
    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        List<Path> sources;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            sources = files.sorted().toList();
        }
        for (Path source : sources) {
            Layout layout = source.toString().endsWith(".survey") ? Responses.of(Questionnaire.read(source)) : Layout.read(source);
            byte[] bytes = bytes(layout);
            Files.write(out.resolve(layout.file().replace(".html.xls", ".xls")), bytes);
            System.out.printf("%9d  %s%n", bytes.length, layout.file());
        }
    }

    private static byte[] bytes(Layout layout) throws IOException {
        String file = layout.file();
        if (file.endsWith(".csv")) {
            return TextWriters.csv(layout);
        }
        if (file.endsWith(".html.xls")) {
            return TextWriters.html(layout);
        }
        if (file.endsWith(".docx")) {
            try (XWPFDocument document = TextWriters.docx(layout)) {
                return packed(document);
            }
        }
        if (file.endsWith(".xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                new WorkbookWriter(workbook).write(layout);
                return packed(workbook);
            }
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new WorkbookWriter(workbook).write(layout);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] packed(POIXMLDocument document) throws IOException {
        document.getProperties().getCoreProperties().setCreator("Steelyard 演示");
        document.getProperties().getCoreProperties().setCreated(Optional.of(MADE));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
