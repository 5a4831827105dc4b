package org.steelyard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.city.spi.ExportResult.Bound;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.problem.Problem;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scoring;

class ReadBackTest {

    @TempDir
    Path folder;

    private final ReadBack readBack = new ReadBack(Locale.SIMPLIFIED_CHINESE);

    private static ExportResult export(String name) {
        Path input = Path.of("src_test/golden").resolve(name);
        Evaluation evaluation = GoldenTest.load(input.resolve("input.evaluation"), Evaluation.class);
        return new OutlineExporter(GoldenTest.load(input.resolve("input.outline"), Outline.class)).write(
                Captured.request(evaluation, new Scoring(Locale.SIMPLIFIED_CHINESE).score(evaluation, Scorecard.Reading.APPLIED)), new NullProgressMonitor());
    }

    private List<String> codes(String file, byte[] content, List<Bound> written) throws IOException {
        Path path = Files.write(folder.resolve(file), content);
        return readBack.compare(path, written).stream().map(Problem::code).toList();
    }

    /** The document with one text in one of its parts replaced, once. */
    private static byte[] edited(byte[] document, String part, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean here = entry.getName().equals(part) && text.contains(from);
                found |= here;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((here ? text.replaceFirst(java.util.regex.Pattern.quote(from), to) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(true, found, from);
        return out.toByteArray();
    }

    @Nested
    class OfTextDocuments {

        private final ExportResult result = export("repeats");

        @Test
        void everyNumberReadsAsWritten() throws IOException {
            assertFalse(result.bound().isEmpty());
            assertEquals(List.of(), codes("a.docx", result.content(), result.bound()));
        }

        @Test
        void aChangedNumberIsFound() throws IOException {
            byte[] changed = edited(result.content(), "word/document.xml", "90.18%", "99.18%");
            assertEquals(List.of("report.read-back-changed"), codes("a.docx", changed, result.bound()));
        }

        @Test
        void aNumberThatIsGoneIsFound() throws IOException {
            List<Bound> more = new ArrayList<>(result.bound());
            more.add(new Bound("gone:x#1", "1"));
            assertEquals(List.of("report.read-back-lost"), codes("a.docx", result.content(), more));
        }
    }

    @Nested
    class OfWorkbooks {

        private final ExportResult result = export("scores");

        @Test
        void everyNumberReadsAsWritten() throws IOException {
            assertFalse(result.bound().isEmpty());
            assertEquals(List.of(), codes("a.xlsx", result.content(), result.bound()));
        }

        @Test
        void aChangedNumberIsFound() throws IOException {
            byte[] changed = edited(result.content(), "xl/worksheets/sheet2.xml", "61468.784801", "71468.784801");
            assertEquals(List.of("report.read-back-changed"), codes("a.xlsx", changed, result.bound()));
        }

        @Test
        void aNumberOfASheetThatIsGoneIsFound() throws IOException {
            assertEquals(List.of("report.read-back-lost"), codes("a.xlsx", result.content(), List.of(new Bound("别的表!A1", "1"))));
        }
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        assertEquals(List.of("report.read-back-kind"), codes("a.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), List.of()));
    }
}
