package org.steelyard.document.internal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;

/** One table of a page: rows and cells laid out with their spans. */
final class HtmlTable {

    // the bounds of the HTML standard
    private static final int MAX_COLUMN_SPAN = 1_000;
    private static final int MAX_ROW_SPAN = 65_534;

    private final Element table;
    private final int number;
    private final int room;
    private final Findings findings;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    // per column the row up to which a cell from above reaches
    private final List<Integer> reach = new ArrayList<>();

    HtmlTable(Element table, int number, int room, Findings findings) {
        this.table = table;
        this.number = number;
        this.room = room;
        this.findings = findings;
    }

    Grid grid(String heading, List<String> before) throws Refusal {
        List<Element> rows = rows();
        for (int r = 0; r < rows.size(); r++) {
            String style = rows.get(r).attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
            if (style.contains("display:none") || rows.get(r).hasAttr("hidden")) {
                hiddenRows.add(r);
            }
            int column = 0;
            for (Element cell : rows.get(r).children()) {
                if (cell.nameIs("td") || cell.nameIs("th")) {
                    while (column < reach.size() && reach.get(column) >= r) {
                        column++;
                    }
                    column = add(cell, r, column, rows.size());
                }
            }
        }
        Element caption = table.children().stream().filter(e -> e.nameIs("caption")).findFirst().orElse(null);
        return new Grid(caption == null ? heading : text(caption), number, false, cells, merges, hiddenRows, Set.of(), before,
                List.of());
    }

    private List<Element> rows() {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.nameIs("tr")) {
                rows.add(part);
            } else if (part.nameIs("thead") || part.nameIs("tbody") || part.nameIs("tfoot")) {
                part.children().stream().filter(e -> e.nameIs("tr")).forEach(rows::add);
            }
        }
        return rows;
    }

    private int add(Element cell, int row, int column, int rowCount) throws Refusal {
        int width = span(cell, "colspan", MAX_COLUMN_SPAN);
        int last = Math.min(row + span(cell, "rowspan", MAX_ROW_SPAN), rowCount) - 1;
        if (width > 1 || last > row) {
            merges.add(new Grid.Merge(row, column, last, column + width - 1));
        }
        for (int c = column; c < column + width && last > row; c++) {
            while (reach.size() <= c) {
                reach.add(-1);
            }
            reach.set(c, last);
        }
        if (!cell.select("img").isEmpty() && cell.select("table").isEmpty()) {
            String where = findings.text("place.table", number, row + 1, column + 1);
            findings.warning("document.picture-unread", findings.sheet(where), where);
        }
        String text = text(cell);
        if (!text.isBlank()) {
            BigDecimal stored = stored(cell, text);
            cells.add(stored == null ? Cell.text(row, column, text)
                    : new Cell(row, column, text, stored, Cell.Kind.NUMBER, ""));
            if (cells.size() > room) {
                throw new Refusal("document.too-many-cells", room);
            }
        }
        return column + width;
    }

    private static int span(Element cell, String name, int most) {
        String value = cell.attr(name).strip();
        return value.matches("[1-9]\\d{0,8}") ? Math.min(Integer.parseInt(value), most) : 1;
    }

    /** The exact number that Excel writes beside the text it shows, with the decimals shown; null without one. */
    private static BigDecimal stored(Element cell, String text) {
        String value = cell.attr("x:num").strip();
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,20})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(value);
        int dot = text.indexOf('.');
        int shown = dot < 0 ? 0 : (int) text.substring(dot + 1).chars().takeWhile(Character::isDigit).count() + (text.endsWith("%") ? 2 : 0);
        return number.setScale(Math.max(number.scale(), shown));
    }

    /** The text as a browser shows it, without that of tables inside: blanks collapsed, a new line for each break and block. */
    private static String text(Element cell) {
        StringBuilder s = new StringBuilder();
        NodeTraversor.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    String shown = text.text();
                    boolean atStart = s.isEmpty() || Character.isWhitespace(s.charAt(s.length() - 1));
                    s.append(atStart ? shown.replaceFirst("^ +", "") : shown);
                } else if (node instanceof Element element && node != cell) {
                    if (element.nameIs("table")) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (element.nameIs("br") || element.isBlock() && !s.isEmpty()) {
                        newLine();
                    }
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                return FilterResult.CONTINUE;
            }

            private void newLine() {
                while (!s.isEmpty() && s.charAt(s.length() - 1) == ' ') {
                    s.setLength(s.length() - 1);
                }
                s.append('\n');
            }
        }, cell);
        return s.toString().strip();
    }
}
