package org.steelyard.core.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ExportRequest;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportRequest.SourceFile;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.city.spi.ReportExporter;
import org.steelyard.document.Digest;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.XlsxWriter;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Classes of plug-ins, each wrong in one thing. */
final class BadClasses {

    private BadClasses() {
    }

    /** Reads one value from any file, whatever is in it, and says nothing. */
    public static class Credulous implements DataImporter {
        @Override
        public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
            List<FileRead> files = new ArrayList<>();
            List<ImportedClaim> claims = new ArrayList<>();
            try {
                for (SourceFile file : request.files()) {
                    String sha256 = Digest.of(file.path());
                    files.add(new FileRead(file.name(), sha256, Files.size(file.path()), List.of()));
                    claims.add(claim(sha256, file.name()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ImportResult(files, claims, List.of(), List.of());
        }

        ImportedClaim claim(String sha256, String name) {
            return new ImportedClaim(SlotAddress.valueOf("t.a@2019#全市"), number(80), "80", Place.cell(sha256, name, "", 2, 1), "完成", "", Map.of(), Optional.empty());
        }
    }

    private static Value number(long value) {
        return new Value.Number(Quantity.of(BigDecimal.valueOf(value), Unit.PERSONS));
    }

    /** Gives values of a file that it was not given. */
    public static final class Placeless extends Credulous {
        @Override
        ImportedClaim claim(String sha256, String name) {
            return super.claim("", name);
        }
    }

    /** Counts what it has read so far. */
    public static final class Forgetless extends Credulous {
        private final AtomicInteger read = new AtomicInteger();

        @Override
        ImportedClaim claim(String sha256, String name) {
            return new ImportedClaim(SlotAddress.valueOf("t.a@2019#全市"), number(read.incrementAndGet()), "80", Place.cell(sha256, name, "", 2, 1), "", "", Map.of(),
                    Optional.empty());
        }
    }

    /** Renames the rubric of the open evaluation. */
    public static final class Meddler extends Credulous {
        @Override
        public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
            request.rubric().setName("改过");
            return super.read(request, monitor);
        }
    }

    /** Leaves a file beside the sources. */
    public static final class Litterer extends Credulous {
        @Override
        public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
            try {
                for (SourceFile file : request.files()) {
                    Files.writeString(Path.of(file.path() + ".lock"), "x");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return super.read(request, monitor);
        }
    }

    /** Falls over what is no text in UTF-8. */
    public static final class Brittle extends Credulous {
        @Override
        ImportedClaim claim(String sha256, String name) {
            if (!name.equals("小表.csv")) {
                throw new IllegalStateException("no table");
            }
            return super.claim(sha256, name);
        }
    }

    /** Never comes to an end by itself. */
    public static final class Loop extends Credulous {
        public Loop() {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        }
    }

    /** Writes a workbook with the number one. */
    public static class One implements ReportExporter {
        @Override
        public ExportResult write(ExportRequest request, IProgressMonitor monitor) {
            SheetDocument.Look look = new SheetDocument.Look(SheetDocument.Look.Kind.BODY, TextDocument.Align.LEFT, false);
            SheetDocument document = new SheetDocument(title(), List.of(new SheetDocument.Sheet("s", false, List.of(), 0, 0,
                    List.of(new SheetDocument.SheetCell(0, 0, new SheetDocument.Number(BigDecimal.ONE, 0, false), look)), List.of())));
            return new ExportResult("x.xlsx", XlsxWriter.write(document, request.clock()), List.of(new ExportResult.Bound("s!A1", bound())), List.of());
        }

        String title() {
            return "t";
        }

        String bound() {
            return "1";
        }
    }

    /** Says that it wrote another number than it did. */
    public static final class Liar extends One {
        @Override
        String bound() {
            return "2";
        }
    }

    /** Writes how often it was made into the document. */
    public static final class Counting extends One {
        private static final AtomicInteger MADE = new AtomicInteger();

        @Override
        String title() {
            return "t" + MADE.incrementAndGet();
        }
    }

    /** Writes in the letters of the machine. */
    public static final class Local extends One {
        @Override
        String title() {
            return "title I".toLowerCase(Locale.getDefault());
        }
    }

    /** Calls its report a workbook and writes something else. */
    public static final class Bytes implements ReportExporter {
        @Override
        public ExportResult write(ExportRequest request, IProgressMonitor monitor) {
            return new ExportResult("x.txt", "x".getBytes(StandardCharsets.UTF_8), List.of(), List.of());
        }
    }
}
