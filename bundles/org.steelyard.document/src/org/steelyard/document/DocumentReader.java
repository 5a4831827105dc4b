package org.steelyard.document;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.steelyard.document.internal.Content;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;
import org.steelyard.document.internal.Sniffer;
import org.steelyard.document.internal.csv.CsvReader;
import org.steelyard.document.internal.web.HtmlReader;
import org.steelyard.document.internal.web.XmlSpreadsheetReader;
import org.steelyard.document.internal.word.DocxReader;
import org.steelyard.document.internal.workbook.WorkbookReader;
import org.steelyard.model.text.Texts;

/**
 * Reads xlsx, xls, csv, docx and web pages with tables into plain records with places. What a file is, is told by its
 * content. Nothing a file says is executed or fetched, and no file takes more than the limits allow.
 *
 * <p>It never throws for what is in a file or for a file that cannot be read: the reasons are the problems of the
 * document, which then is of kind {@link FileKind#UNKNOWN} and has no grids.
 */
public final class DocumentReader {

    private static final System.Logger LOG = System.getLogger(DocumentReader.class.getName());

    private final ReadLimits limits;
    private final Texts texts;

    /**
     * A reader.
     *
     * @param limits bounds for each file
     * @param locale language of the problems
     */
    public DocumentReader(ReadLimits limits, Locale locale) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.texts = Texts.of(DocumentReader.class, locale);
    }

    /**
     * Reads one file.
     *
     * @param file where it is
     * @param name its name for people, which is also that of the problems
     */
    public Document read(Path file, String name) {
        Findings findings = new Findings(texts, name);
        String sha256 = "";
        long size = 0;
        try {
            size = size(file);
            sha256 = Digest.of(file);
            return content(file, name, sha256, size, findings);
        } catch (Refusal e) {
            LOG.log(Level.DEBUG, name, e);
            e.report(findings);
        } catch (AccessDeniedException e) {
            LOG.log(Level.DEBUG, name, e);
            findings.error("document.denied", findings.file());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, name, e);
            findings.error("document.unreadable", findings.file(), reason(e));
        } catch (RuntimeException | StackOverflowError e) {
            // parsers throw many kinds on damaged content, none of which concerns the reader's user
            LOG.log(Level.DEBUG, name, e);
            findings.error("document.damaged", findings.file());
        } catch (OutOfMemoryError e) {
            // what the parser held is free again here, so saying so is safe
            LOG.log(Level.DEBUG, name, e);
            findings.error("document.memory", findings.file());
        }
        return new Document(name, sha256, size, FileKind.UNKNOWN, List.of(), List.of(), findings.problems());
    }

    private long size(Path file) throws Refusal, IOException {
        if (!Files.exists(file)) {
            throw new Refusal("document.missing", file.getFileName());
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Files.isDirectory(file) ? "document.folder" : "document.no-file");
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal("document.empty");
        }
        if (size > limits.maxBytes()) {
            throw new Refusal("document.too-large", ReadLimits.megabytes(size), Math.max(1, limits.maxBytes() / 1_000_000));
        }
        return size;
    }

    private Document content(Path file, String name, String sha256, long size, Findings findings)
            throws Refusal, IOException {
        Content content = new Sniffer(limits).content(file, name, findings);
        String ending = Sniffer.ending(name);
        if (!content.fits(ending)) {
            findings.info("document.name-differs", findings.file(), ending, texts.get("content." + content.name()));
        }
        if (content == Content.DOCX) {
            DocxReader.Content word = new DocxReader(limits, findings).read(file);
            return new Document(name, sha256, size, content.kind(), word.grids(), word.passages(), findings.problems());
        }
        List<Grid> grids = switch (content) {
            case XLSX -> new WorkbookReader(limits, findings).readXlsx(file);
            case XLS -> new WorkbookReader(limits, findings).readXls(file);
            case CSV -> new CsvReader(limits, findings).read(file);
            case HTML -> new HtmlReader(limits, findings).read(file);
            case XML_SPREADSHEET -> new XmlSpreadsheetReader(limits).read(file, name);
            case DOCX -> throw new IllegalStateException("read above");
        };
        return new Document(name, sha256, size, content.kind(), grids, List.of(), findings.problems());
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
