package org.steelyard.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Workbook;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

/** Writes files into a folder and reads them back. */
final class Reading {

    // POI warns that the workbooks it makes itself have no properties; kept here, or the level is lost with it
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    static {
        POI.setLevel(Level.OFF);
    }

    private final Path folder;
    private final ReadLimits limits;

    Reading(Path folder) {
        this(folder, ReadLimits.DEFAULT);
    }

    Reading(Path folder, ReadLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    Document file(Path file) {
        Document document = new DocumentReader(limits, Locale.SIMPLIFIED_CHINESE).read(file, file.getFileName().toString());
        for (Problem problem : document.problems()) {
            // a text that is missing is shown as its key
            if (problem.message().startsWith("document.") || problem.remedy().startsWith("document.")) {
                throw new AssertionError("no text for " + problem.code());
            }
        }
        return document;
    }

    Document bytes(String name, byte[] bytes) throws IOException {
        return file(Files.write(folder.resolve(name), bytes));
    }

    Document text(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Document workbook(String name, Workbook workbook) throws IOException {
        Path file = folder.resolve(name);
        try (workbook; OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file(file);
    }

    Document zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(file);
    }

    /** A Word document of this body. */
    Document docx(String name, String body) throws IOException {
        return zip(name, docxParts(body));
    }

    static Map<String, String> docxParts(String body) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        parts.put("_rels/.rels", """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"\
                 Target="word/document.xml"/></Relationships>""");
        parts.put("word/styles.xml", """
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>\
                <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="二级标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>\
                <w:style w:type="paragraph" w:styleId="a4"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>\
                <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="caption"/></w:style></w:styles>""");
        parts.put("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>");
        return parts;
    }

    static List<String> codes(Document document) {
        return document.problems().stream().map(Problem::code).toList();
    }

    static Problem problem(Document document, String code) {
        return document.problems().stream().filter(p -> p.code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + document.problems()));
    }

    /** That nothing was read, for this one reason, and that the reader is told what to do. */
    static void assertRefused(Document document, String code) {
        List<String> errors = document.problems().stream().filter(p -> p.severity() == Severity.ERROR).map(Problem::code)
                .toList();
        if (document.kind() != FileKind.UNKNOWN || !document.grids().isEmpty() || !errors.equals(List.of(code))
                || problem(document, code).remedy().isEmpty()) {
            throw new AssertionError("expected refusal " + code + ", but was " + document);
        }
    }
}
