package org.steelyard.core.internal.contract;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.mapping.ColumnRole;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.TableMapping;

/** Tables that look like those a mapping knows, filled with whatever is given. */
public final class MappedTables {

    private final Mapping mapping;
    private final String year;

    /** Tables of this mapping and year. */
    public MappedTables(Mapping mapping, String year) {
        this.mapping = mapping;
        this.year = year;
    }

    /** The rows of one table of each kind; every place for a value holds this text. */
    public List<List<String>> filled(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (TableMapping table : mapping.getTables()) {
            if (!table.getTitles().isEmpty()) {
                rows.addAll(table(table, text));
                rows.add(List.of());
            }
        }
        return rows;
    }

    private List<List<String>> table(TableMapping table, String text) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(plain(table.getTitles().get(0))));
        rows.add(List.of("单位：" + (table.getUnit() == null ? "万元" : table.getUnit())));
        List<String> header = new ArrayList<>(table.getColumns().stream().map(c -> c.getHeaders().isEmpty() ? "" : plain(c.getHeaders().get(0))).toList());
        table.getAnswers().forEach(a -> header.add(a.getQuestions().isEmpty() ? a.getKey() : plain(a.getQuestions().get(0))));
        rows.add(header);
        table.getRows().stream().filter(row -> !row.getLabels().isEmpty()).forEach(row -> {
            List<String> cells = new ArrayList<>(table.getColumns().stream()
                    .map(c -> c.getRole() == ColumnRole.LABEL ? plain(row.getLabels().get(0)) : text).toList());
            rows.add(cells.size() > 1 ? cells : List.of(plain(row.getLabels().get(0)), text));
        });
        if (table.getRows().isEmpty()) {
            rows.add(header.stream().map(h -> text).toList());
        }
        return rows;
    }

    private String plain(String pattern) {
        return pattern.replace("{year}", year).replaceAll("\\{[^}]*\\}", "1");
    }
}
