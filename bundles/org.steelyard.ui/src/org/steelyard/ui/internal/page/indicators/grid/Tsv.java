package org.steelyard.ui.internal.page.indicators.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells as spreadsheets put them into the clipboard: tabs between cells, line ends between rows, and quotes, doubled inside,
 * around a cell that holds any of these.
 */
public final class Tsv {

    /** More cells than a person pastes; what is beyond is left out. */
    static final int MOST = 200_000;

    private static final Pattern FORMULA = Pattern.compile("[=@]|[+-](?![\\d.,]+%?$)");

    private Tsv() {
    }

    /** Rows of cells. The line end after the last row makes no further one; an empty text is no cell at all. */
    public static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        int cells = 0;
        while (at < text.length() && cells++ < MOST) {
            StringBuilder cell = new StringBuilder();
            at = text.charAt(at) == '"' ? quoted(text, at, cell) : plain(text, at, cell);
            row.add(plain(cell.toString()));
            boolean tab = at < text.length() && text.charAt(at) == '\t';
            if (tab && at + 1 == text.length()) {
                row.add("");
            }
            if (!tab || at + 1 == text.length()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            at += at < text.length() && text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    private static int plain(String text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) < 0) {
            cell.append(text.charAt(at++));
        }
        return at;
    }

    /** A quote that nothing closes before the end, or that goes on after it was closed, is a character like others. */
    private static int quoted(String text, int from, StringBuilder cell) {
        int at = from + 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (at == text.length() || "\t\r\n".indexOf(text.charAt(at)) >= 0) {
                return end(cell, at);
            } else {
                break;
            }
        }
        cell.setLength(0);
        return plain(text, from, cell);
    }

    private static int end(StringBuilder cell, int at) {
        String lines = cell.toString().replace("\r\n", "\n").replace('\r', '\n');
        cell.setLength(0);
        cell.append(lines);
        return at;
    }

    /** The text of rows of cells; line ends are those of spreadsheets. */
    public static String format(List<? extends List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(quote(guarded(row.get(i))));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /** So that a spreadsheet takes no text for a formula. */
    private static String guarded(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    /** A cell as it was before {@link #format} kept it from being a formula. */
    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).lookingAt() ? cell.substring(1) : cell;
    }

    private static String quote(String cell) {
        boolean special = cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0 || cell.startsWith("\"");
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
