package org.steelyard.tabular;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.mapping.RowMapping;

/**
 * A row of a table that was read.
 *
 * @param row      row of the sheet
 * @param declared the row of the mapping, when the table declares rows
 * @param total    whether it sums up other rows
 * @param label    its label as printed
 * @param amounts  its values by column; those that cannot be used are marked, so that no sum takes them for nothing
 */
record Line(int row, Optional<RowMapping> declared, boolean total, String label, Map<Headings.Column, Amount> amounts) {

    /** The amounts of the value columns with this key, one for each period. */
    List<Amount> amounts(String column) {
        return amounts.entrySet().stream().filter(e -> e.getKey().known().key().equals(column)).map(Map.Entry::getValue)
                .toList();
    }
}
