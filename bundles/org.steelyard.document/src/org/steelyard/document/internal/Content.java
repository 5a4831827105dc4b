package org.steelyard.document.internal;

import java.util.Set;

import org.steelyard.document.FileKind;

/** What a usable file holds, with the endings it usually has. */
public enum Content {
    /** Office Open XML workbook. */
    XLSX(FileKind.XLSX, "xlsx", "xlsm", "xltx", "xltm"),
    /** Binary workbook. */
    XLS(FileKind.XLS, "xls", "xlt"),
    /** Office Open XML text document. */
    DOCX(FileKind.DOCX, "docx", "docm", "dotx", "dotm"),
    /** Web page. */
    HTML(FileKind.HTML, "html", "htm", "xhtml"),
    /** The XML spreadsheet of Excel 2003. */
    XML_SPREADSHEET(FileKind.HTML, "xml"),
    /** Separated text. */
    CSV(FileKind.CSV, "csv", "tsv", "txt");

    private final FileKind kind;
    private final Set<String> endings;

    Content(FileKind kind, String... endings) {
        this.kind = kind;
        this.endings = Set.of(endings);
    }

    /** The kind that is told to others. */
    public FileKind kind() {
        return kind;
    }

    /** Whether a file of this ending may be expected to hold this. */
    public boolean fits(String ending) {
        return endings.contains(ending);
    }
}
