package org.steelyard.document;

/** What a file is, told by its content, never by its name. */
public enum FileKind {
    /** Excel workbook, Office Open XML. */
    XLSX,
    /** Excel workbook, binary. */
    XLS,
    /** Comma-, semicolon- or tab-separated text. */
    CSV,
    /** Word document, Office Open XML. */
    DOCX,
    /** A web page with tables, or the XML spreadsheet of Excel 2003; both often come under the name .xls. */
    HTML,
    /** Anything else; refused with the remedy. */
    UNKNOWN
}
