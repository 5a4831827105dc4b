package org.steelyard.document.internal.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Refusal;

/** Reads the XML spreadsheet of Excel 2003, which many systems still export under the name .xls. */
public final class XmlSpreadsheetReader {

    private static final int MAX_INDEX = 1_048_576;

    private final ReadLimits limits;
    private int cells;

    /** A reader with these bounds. */
    public XmlSpreadsheetReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * The sheets.
     *
     * @throws Refusal     when it has a document type, or too much in it
     * @throws IOException when the file cannot be read
     */
    public List<Grid> read(Path file, String name) throws Refusal, IOException {
        String text = WebText.of(Files.readAllBytes(file), limits);
        if (text.contains("<!DOCTYPE")) {
            throw new Refusal("document.doctype", name);
        }
        List<Grid> grids = new ArrayList<>();
        for (Element sheet : named(Parser.xmlParser().parseInput(text, "").select("*"), "Worksheet")) {
            grids.add(sheet(sheet));
        }
        return grids;
    }

    private Grid sheet(Element sheet) throws Refusal {
        List<Cell> found = new ArrayList<>();
        List<Grid.Merge> merges = new ArrayList<>();
        Set<Integer> hiddenRows = new HashSet<>();
        int row = -1;
        for (Element table : named(sheet.children(), "Table")) {
            for (Element line : named(table.children(), "Row")) {
                row = index(line, row);
                if (attribute(line, "Hidden").equals("1")) {
                    hiddenRows.add(row);
                }
                int column = -1;
                for (Element cell : named(line.children(), "Cell")) {
                    column = index(cell, column);
                    int wide = number(attribute(cell, "MergeAcross"));
                    int high = number(attribute(cell, "MergeDown"));
                    if (wide > 0 || high > 0) {
                        merges.add(new Grid.Merge(row, column, row + high, column + wide));
                    }
                    add(found, cell, row, column);
                    column += wide;
                }
            }
        }
        boolean hidden = sheet.select("*").stream().anyMatch(e -> local(e).equals("Visible") && e.text().contains("Hidden"));
        return new Grid(attribute(sheet, "Name"), 0, hidden, found, merges, hiddenRows, Set.of(), List.of(), List.of());
    }

    private void add(List<Cell> found, Element cell, int row, int column) throws Refusal {
        for (Element data : named(cell.children(), "Data")) {
            String text = data.wholeText();
            if (text.isEmpty()) {
                continue;
            }
            if (++cells > limits.maxCells()) {
                throw new Refusal("document.too-many-cells", limits.maxCells());
            }
            String formula = attribute(cell, "Formula").replaceFirst("^=", "");
            found.add(switch (attribute(data, "Type")) {
                case "Number" -> numeric(row, column, text, formula);
                case "DateTime" -> new Cell(row, column, text.replaceFirst("T00:00:00(\\.0+)?$", "").replaceFirst("\\.0+$", ""), null,
                        Cell.Kind.DATE, formula);
                case "Boolean" -> new Cell(row, column, text.equals("1") ? "TRUE" : "FALSE", null, Cell.Kind.BOOLEAN, formula);
                case "Error" -> new Cell(row, column, text, null, Cell.Kind.ERROR, formula);
                default -> new Cell(row, column, text, null, Cell.Kind.TEXT, formula);
            });
        }
    }

    private static Cell numeric(int row, int column, String text, String formula) {
        if (!text.strip().matches("[-+]?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,3})?")) {
            return new Cell(row, column, text, null, Cell.Kind.TEXT, formula);
        }
        BigDecimal number = new BigDecimal(text.strip());
        number = number.scale() < 0 ? number.setScale(0) : number;
        return new Cell(row, column, number.toPlainString(), number, Cell.Kind.NUMBER, formula);
    }

    private static int index(Element element, int last) {
        int stated = number(attribute(element, "Index"));
        return stated > 0 ? stated - 1 : last + 1;
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Math.min(Integer.parseInt(text), MAX_INDEX) : 0;
    }

    private static List<Element> named(List<Element> elements, String name) {
        return elements.stream().filter(e -> local(e).equals(name)).toList();
    }

    private static String local(Element element) {
        return element.tagName().substring(element.tagName().indexOf(':') + 1);
    }

    private static String attribute(Element element, String name) {
        String value = element.attr("ss:" + name);
        return value.isEmpty() ? element.attr(name) : value;
    }
}
