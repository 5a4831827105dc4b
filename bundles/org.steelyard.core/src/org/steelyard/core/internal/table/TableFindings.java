package org.steelyard.core.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.steelyard.document.Cell;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;

/** Collects what is wrong with a table, with the cells. */
final class TableFindings {

    private final String file;
    private final String sheet;
    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    TableFindings(String file, String sheet, Locale locale) {
        this.file = file;
        this.sheet = sheet;
        this.texts = Texts.of(TableFindings.class, locale);
    }

    void error(String code, Cell cell, Object... arguments) {
        add(Severity.ERROR, code, at(cell), arguments);
    }

    void warning(String code, Cell cell, Object... arguments) {
        add(Severity.WARNING, code, at(cell), arguments);
    }

    void info(String code, Object... arguments) {
        add(Severity.INFO, code, Location.sheet(file, sheet), arguments);
    }

    void warning(String code, Object... arguments) {
        add(Severity.WARNING, code, Location.sheet(file, sheet), arguments);
    }

    private void add(Severity severity, String code, Location location, Object... arguments) {
        String remedy = texts.get(code + ".remedy");
        problems.add(new Problem(severity, code, texts.get(code, arguments), location, "", remedy.equals(code + ".remedy") ? "" : remedy));
    }

    /** Where a cell is. */
    Location at(Cell cell) {
        return Location.cell(file, sheet, new Place.Cell(sheet, cell.row(), cell.column()).a1(), cell.text());
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
