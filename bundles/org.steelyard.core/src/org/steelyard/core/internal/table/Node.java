package org.steelyard.core.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.steelyard.document.Cell;

/** An indicator while its table is being read. */
final class Node {

    final String name;
    final Cell cell;
    final List<Node> children = new ArrayList<>();
    final Map<TableColumns.Text, String> texts = new EnumMap<>(TableColumns.Text.class);
    BigDecimal weight;
    Cell weightCell;
    String code = "";

    Node(String name, Cell cell) {
        this.name = name;
        this.cell = cell;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** Appends a text; cells that continue over rows come again and again. */
    void append(TableColumns.Text kind, String text) {
        String old = texts.getOrDefault(kind, "");
        if (!text.isBlank() && !old.contains(text.strip())) {
            texts.put(kind, old.isEmpty() ? text.strip() : old + "\n" + text.strip());
        }
    }
}
