package org.steelyard.document.internal.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;

/** Separated text after RFC 4180, tolerant of what spreadsheet programs really write. Every cell is text. */
public final class CsvReader {

    private final ReadLimits limits;
    private final Findings findings;
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int row;
    private int column;

    /** A reader for one file. */
    public CsvReader(ReadLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * The one grid of the file.
     *
     * @throws Refusal     when it is no text, or too much
     * @throws IOException when it cannot be read
     */
    public List<Grid> read(Path file) throws Refusal, IOException {
        String text = Encoding.decode(Files.readAllBytes(file)).orElseThrow(() -> new Refusal("document.encoding"));
        parse(text.endsWith("\u001A") ? text.substring(0, text.length() - 1) : text);
        return List.of(Grid.of("", cells));
    }

    private void parse(String text) throws Refusal {
        char separator = Separator.of(text);
        boolean quoted = false;
        int quotedSince = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
                quotedSince = row + 1;
            } else if (c == separator) {
                endField();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                endField();
                row++;
                column = 0;
            } else {
                field.append(c);
            }
        }
        endField();
        if (quoted) {
            findings.warning("document.open-quote", findings.cell("", "A" + quotedSince, ""), quotedSince);
        }
    }

    private void endField() throws Refusal {
        if (!field.isEmpty()) {
            String text = field.toString();
            // ="007" is how digits are kept from becoming a number; a person sees 007
            if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
                text = text.substring(2, text.length() - 1);
            }
            cells.add(Cell.text(row, column, text));
            if (cells.size() > limits.maxCells()) {
                throw new Refusal("document.too-many-cells", limits.maxCells());
            }
            field.setLength(0);
        }
        column++;
    }
}
