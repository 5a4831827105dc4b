package org.steelyard.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file to be made, as written in a {@code .table} file: lines {@code file:}, {@code encoding:}, {@code sheet:},
 * {@code widths:}, {@code text:}, and rows {@code kind | cell | cell}. A cell is text, {@code #} and a number as printed,
 * {@code =} and a formula, {@code <} to join the cell on its left, or {@code ^} to join the one above; quotes keep
 * blanks, {@code \n} breaks the line.
 *
 * @param file     name of the file; its ending decides the format, {@code .html.xls} is a web page named .xls
 * @param encoding encoding of a csv file, {@code BOM} for UTF-8 with byte order mark
 * @param sheets   sheets or tables
 */
record Layout(String file, String encoding, List<Sheet> sheets) {

    /** One sheet; texts stand above (up to the table) and below it in a text document. */
    record Sheet(String name, List<Integer> widths, List<String> before, List<Row> rows, List<String> after) {
    }

    /** One row. */
    record Row(Kind kind, List<String> cells) {
    }

    /** What a row is, which decides how it looks. */
    enum Kind {
        TITLE, UNIT, HEAD, BODY, TOTAL, FOOT
    }

    static Layout read(Path path) throws IOException {
        String file = "";
        String encoding = "UTF-8";
        List<Sheet> sheets = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            int colon = line.indexOf(':');
            if (line.isBlank() || line.startsWith("//")) {
                continue;
            }
            String key = colon < 0 ? "" : line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            switch (key) {
                case "file" -> file = value;
                case "encoding" -> encoding = value;
                case "sheet" -> sheets.add(sheet(value));
                case "widths" -> List.of(value.split(" ")).forEach(w -> sheets.getLast().widths().add(Integer.valueOf(w)));
                case "text" -> (sheets.getLast().rows().isEmpty() ? sheets.getLast().before() : sheets.getLast().after()).add(value);
                default -> sheets.getLast().rows().add(row(line));
            }
        }
        return new Layout(file, encoding, sheets);
    }

    static Sheet sheet(String name) {
        return new Sheet(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static Row row(String line) {
        String[] parts = line.split("\\|", -1);
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            cells.add(unquoted(parts[i].strip()).replace("\\n", "\n"));
        }
        return new Row(Kind.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)), cells);
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }

    /** The cell as a person sees it in a text format. */
    static String shown(String cell) {
        return cell.startsWith("#") ? cell.substring(1) : cell;
    }

    static boolean joins(String cell) {
        return cell.equals("<") || cell.equals("^");
    }
}
