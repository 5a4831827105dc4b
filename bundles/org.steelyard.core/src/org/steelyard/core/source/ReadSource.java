package org.steelyard.core.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.steelyard.core.OpenEvaluation;
import org.steelyard.document.Cell;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.evaluation.Source;
import org.steelyard.store.Original;

/**
 * Reads the original of a source again, only to be looked at. Where the original is, is asked on the thread of the model;
 * reading may be done on any other.
 */
public final class ReadSource {

    private final Locale locale;

    /** Problems in this language. */
    public ReadSource(Locale locale) {
        this.locale = locale;
    }

    /** Where the original of this source is; whether it is there is not said. */
    public Path original(OpenEvaluation open, Source source) {
        return open.folder().originals().path(new Original(source.getSha256(), source.getName(), 0));
    }

    /** What is in this file; a file that is missing or cannot be read has no tables, and a problem that says why. */
    public SourceContent read(Path original) {
        Document document = new DocumentReader(ReadLimits.DEFAULT, locale).read(original, original.getFileName().toString());
        return new SourceContent(document.name(), document.grids().stream().map(ReadSource::table).toList(),
                document.passages().stream().map(Document.Passage::text).toList(), document.problems());
    }

    private static SourceTable table(Grid grid) {
        Map<SourceTable.Position, SourceTable.Text> cells = new HashMap<>();
        int rows = 0;
        int columns = 0;
        for (Cell cell : grid.cells()) {
            cells.put(new SourceTable.Position(cell.row(), cell.column()),
                    new SourceTable.Text(cell.text(), cell.kind() == Cell.Kind.NUMBER, cell.formula()));
            rows = Math.max(rows, cell.row() + 1);
            columns = Math.max(columns, cell.column() + 1);
        }
        return new SourceTable(grid.name(), grid.tableNumber(), grid.hidden(), rows, columns, cells, upTo(rows, grid.hiddenRows()),
                upTo(columns, grid.hiddenColumns()), List.copyOf(grid.before()));
    }

    // a sheet may hide all of its million empty rows
    private static Set<Integer> upTo(int end, Set<Integer> hidden) {
        Set<Integer> shown = new HashSet<>(hidden);
        shown.removeIf(i -> i >= end);
        return shown;
    }
}
