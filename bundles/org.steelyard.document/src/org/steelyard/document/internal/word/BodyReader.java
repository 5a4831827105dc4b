package org.steelyard.document.internal.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.steelyard.document.Document;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;

/** Walks through the body of a Word document once, from top to bottom. */
final class BodyReader {

    private final Headings headings;
    private final ReadLimits limits;
    private final Findings findings;
    private final List<TableDraft> tables = new ArrayList<>();
    private final List<Document.Passage> passages = new ArrayList<>();
    private int paragraphs;
    private int cells;
    private boolean revisions;

    BodyReader(Headings headings, ReadLimits limits, Findings findings) {
        this.headings = headings;
        this.limits = limits;
        this.findings = findings;
    }

    List<Grid> grids() {
        return tables.stream().sorted(Comparator.comparingInt(TableDraft::number)).map(TableDraft::grid).toList();
    }

    List<Document.Passage> passages() {
        return passages;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("body")) {
                blocks(xml, new Surroundings(), null);
            }
        }
        if (revisions) {
            findings.info("document.tracked-changes", findings.file());
        }
    }

    /** Paragraphs and tables up to the end of the element just entered; inside a table cell they go to that cell. */
    private void blocks(XMLStreamReader xml, Surroundings around, CellDraft cell) throws XMLStreamException, Refusal {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> paragraph(xml, around, cell);
                    case "tbl" -> table(xml, around);
                    case "tcPr", "sdtPr", "sectPr" -> Xml.skip(xml);
                    case "del", "moveFrom", "Fallback" -> skipDeleted(xml);
                    default -> depth++;
                }
            }
        }
    }

    private void skipDeleted(XMLStreamReader xml) throws XMLStreamException {
        revisions |= !xml.getLocalName().equals("Fallback");
        Xml.skip(xml);
    }

    private void paragraph(XMLStreamReader xml, Surroundings around, CellDraft cell) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        String style = "";
        int level = -1;
        boolean picture = false;
        int number = cell == null ? ++paragraphs : 0;
        int mark = passages.size();
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(xml.getElementText());
                    case "tab", "ptab" -> {
                        text.append('\t');
                        depth++;
                    }
                    case "br", "cr" -> {
                        text.append('\n');
                        depth++;
                    }
                    case "noBreakHyphen" -> {
                        text.append('-');
                        depth++;
                    }
                    case "blip", "imagedata" -> {
                        picture = true;
                        depth++;
                    }
                    case "pStyle" -> {
                        style = Xml.value(xml);
                        depth++;
                    }
                    case "outlineLvl" -> {
                        level = Headings.level(Xml.value(xml)).orElse(-1);
                        depth++;
                    }
                    case "txbxContent" -> blocks(xml, new Surroundings(), cell);
                    case "rPr", "tabs", "rt", "instrText", "sdtPr", "sectPr" -> Xml.skip(xml);
                    case "del", "moveFrom", "Fallback" -> skipDeleted(xml);
                    default -> depth++;
                }
            }
        }
        String whole = text.toString();
        if (cell != null) {
            cell.add(whole);
            cell.picture |= picture;
            around.paragraph(whole, 0, false);
            return;
        }
        int heading = level >= 0 ? level : headings.of(style);
        if (picture) {
            String where = findings.text("place.paragraph", number);
            findings.info("document.picture-unread", findings.sheet(where), where);
        }
        if (!whole.isBlank()) {
            // before what a text box of this paragraph holds
            passages.add(mark, new Document.Passage(number, heading, whole));
        }
        around.paragraph(whole, heading, headings.isCaption(style));
    }

    private void table(XMLStreamReader xml, Surroundings around) throws XMLStreamException, Refusal {
        TableDraft table = new TableDraft(tables.size() + 1);
        tables.add(table);
        around.table(table);
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tr" -> {
                        table.startRow();
                        depth++;
                    }
                    case "gridBefore" -> {
                        table.skipColumns(Xml.count(xml, TableDraft.MAX_COLUMNS));
                        depth++;
                    }
                    case "tc" -> cell(xml, table);
                    case "tblPr", "tblGrid", "sdtPr", "tblPrEx" -> Xml.skip(xml);
                    default -> depth++;
                }
            }
        }
    }

    private void cell(XMLStreamReader xml, TableDraft table) throws XMLStreamException, Refusal {
        CellDraft cell = new CellDraft();
        Surroundings inside = new Surroundings();
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "gridSpan" -> {
                        cell.span = Xml.count(xml, TableDraft.MAX_COLUMNS);
                        depth++;
                    }
                    case "vMerge" -> {
                        cell.continued = !Xml.value(xml).equals("restart");
                        cell.merged = true;
                        depth++;
                    }
                    case "p" -> paragraph(xml, inside, cell);
                    case "tbl" -> table(xml, inside);
                    case "sdtPr" -> Xml.skip(xml);
                    case "del", "moveFrom", "Fallback" -> skipDeleted(xml);
                    default -> depth++;
                }
            }
        }
        if (cell.picture) {
            String where = findings.text("place.table", table.number(), table.row() + 1, table.column() + 1);
            findings.warning("document.picture-unread", findings.sheet(where), where);
        }
        table.add(cell);
        if (++cells > limits.maxCells()) {
            throw new Refusal("document.too-many-cells", limits.maxCells());
        }
    }
}
