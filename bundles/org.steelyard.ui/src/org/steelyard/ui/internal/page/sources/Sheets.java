package org.steelyard.ui.internal.page.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.core.source.SourceContent;
import org.steelyard.core.source.SourceTable;
import org.steelyard.core.source.SourceTable.Area;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;

/**
 * The tables of a file as they are chosen from, and where a place is among them.
 *
 * @param tables the tables; the paragraphs of a text document come last, one a row
 * @param names  what they are called in the chooser
 */
record Sheets(List<SourceTable> tables, List<String> names) {

    /** A place that was found: the number of its table, and the cells. */
    record Hit(int table, Area area) {
    }

    static Sheets of(SourceContent content, Texts texts) {
        List<SourceTable> tables = new ArrayList<>(content.tables());
        List<String> names = new ArrayList<>();
        for (SourceTable table : tables) {
            String name = table.number() > 0 ? texts.get("sheet.table", table.number(), table.name()).strip()
                    : table.name().isEmpty() ? content.name() : table.name();
            names.add(table.hidden() ? texts.get("sheet.hidden", name) : name);
        }
        if (!content.passages().isEmpty()) {
            tables.add(passages(content.passages()));
            names.add(texts.get("sheet.passages"));
        }
        return new Sheets(List.copyOf(tables), List.copyOf(names));
    }

    private static SourceTable passages(List<String> passages) {
        Map<SourceTable.Position, SourceTable.Text> cells = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            cells.put(new SourceTable.Position(i, 0), new SourceTable.Text(passages.get(i), false, ""));
        }
        return new SourceTable("", -1, false, passages.size(), 1, cells, Set.of(), Set.of(), List.of());
    }

    /** Where this place is; empty when the file has no such table or cell. */
    Optional<Hit> find(Place.Locator locator) {
        for (int i = 0; i < tables.size(); i++) {
            Optional<Area> area = area(tables.get(i), locator);
            if (area.isPresent()) {
                return Optional.of(new Hit(i, area.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Area> area(SourceTable table, Place.Locator locator) {
        if (table.number() < 0 && locator instanceof Place.Passage p && p.table() == 0 && p.paragraph() > 0) {
            return Optional.of(new Area(p.paragraph() - 1, 0, p.paragraph() - 1, 0));
        }
        return table.area(locator).filter(a -> a.row() < table.rows() && a.column() < table.columns());
    }

    /** What a person should know of the table: what is hidden in it. */
    static Optional<String> note(SourceTable table, Texts texts) {
        if (table.rows() == 0) {
            return Optional.of(texts.get("sheet.empty"));
        }
        int rows = table.hiddenRows().size();
        int columns = table.hiddenColumns().size();
        return rows + columns == 0 ? Optional.empty() : Optional.of(texts.get("sheet.hides", rows, columns));
    }
}
