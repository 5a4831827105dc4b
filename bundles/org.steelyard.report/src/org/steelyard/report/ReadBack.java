package org.steelyard.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.steelyard.city.spi.ExportResult.Bound;
import org.steelyard.document.BoundTexts;
import org.steelyard.document.Cell;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.FileKind;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;

/**
 * Holds a finished document against the numbers that were written into it: in a docx the text of each content control, in
 * an xlsx the number of each cell. A number that was changed or is gone is an error.
 */
public final class ReadBack {

    private static final int LAST_COLUMN = 16_383;

    private final Locale locale;
    private final Texts texts;

    /** Problems in the language of this locale. */
    public ReadBack(Locale locale) {
        this.locale = locale;
        this.texts = Texts.of(ReadBack.class, locale);
    }

    /**
     * Everything that no longer reads as it was written; empty when all does.
     *
     * @param file    the document
     * @param written its numbers as exported
     * @throws IOException when the file cannot be read
     */
    public List<Problem> compare(Path file, List<Bound> written) throws IOException {
        Document document = new DocumentReader(ReadLimits.DEFAULT, locale).read(file, file.getFileName().toString());
        return switch (document.kind()) {
            case DOCX -> controls(BoundTexts.of(Files.readAllBytes(file)), written, document.name());
            case XLSX -> cells(document, written);
            default -> document.kind() == FileKind.UNKNOWN && !document.problems().isEmpty() ? document.problems()
                    : List.of(Problem.error("report.read-back-kind", texts.get("read-back.kind", document.name()), Location.file(document.name()), "", ""));
        };
    }

    private List<Problem> controls(Map<String, List<String>> found, List<Bound> written, String file) {
        List<Problem> problems = new ArrayList<>();
        for (Bound bound : written) {
            List<String> there = found.getOrDefault(bound.key(), List.of());
            if (there.size() != 1) {
                problems.add(there.isEmpty() ? lost(bound, file) : problem("twice", file, bound, bound.key(), there.size()));
            } else if (!there.get(0).equals(bound.text())) {
                problems.add(problem("changed", file, bound, bound.key(), bound.text(), there.get(0)));
            }
        }
        return problems;
    }

    private List<Problem> cells(Document document, List<Bound> written) {
        Map<String, Grid.Lookup> sheets = new HashMap<>();
        document.grids().forEach(g -> sheets.put(g.name(), g.lookup()));
        List<Problem> problems = new ArrayList<>();
        for (Bound bound : written) {
            int mark = bound.key().lastIndexOf('!');
            Optional<Cell> cell = Optional.ofNullable(sheets.get(bound.key().substring(0, mark)))
                    .flatMap(sheet -> cell(sheet, bound.key().substring(mark + 1)));
            if (cell.isEmpty() || cell.get().asNumber().isEmpty()) {
                problems.add(lost(bound, document.name()));
            } else if (!same(cell.get().number(), bound.text())) {
                problems.add(problem("changed", document.name(), bound, bound.key(), bound.text(), cell.get().text()));
            }
        }
        return problems;
    }

    private static Optional<Cell> cell(Grid.Lookup sheet, String a1) {
        String letters = a1.replaceAll("\\d", "");
        int column = 0;
        while (column < LAST_COLUMN && !Place.columnName(column).equals(letters)) {
            column++;
        }
        return sheet.cell(Integer.parseInt(a1.substring(letters.length())) - 1, column);
    }

    /** The number in the cell is the printed one; a percentage is kept as a ratio. */
    private static boolean same(BigDecimal number, String printed) {
        boolean percent = printed.endsWith("%");
        BigDecimal value = new BigDecimal(printed.replaceAll("[,%]", ""));
        return (percent ? value.movePointLeft(2) : value).compareTo(number) == 0;
    }

    private Problem lost(Bound bound, String file) {
        return problem("lost", file, bound, bound.key(), bound.text());
    }

    private Problem problem(String key, String file, Bound bound, Object... arguments) {
        return Problem.error("report.read-back-" + key, texts.get("read-back." + key, arguments), new Location(file, "", "", bound.text(), bound.key()), "",
                texts.get("read-back.remedy"));
    }
}
