package org.steelyard.tabular;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.mapping.RowMapping;

/** The words by which a person teaches a mapping what a label means: {@code label=table/row} or {@code word=vocabulary/term}. */
final class Teaching {

    private Teaching() {
    }

    /** Teaches that the label means this row or term. */
    static String words(String label, String group, String key) {
        return Labels.fold(label).replaceAll("[\"=\\\\]", "") + "=" + group + "/" + key;
    }

    /** The row whose labels are most like this one; empty when none is. */
    static Optional<RowMapping> likely(String label, List<RowMapping> rows) {
        return rows.stream().filter(r -> likeness(label, r) > Likeness.LEAST).max(Comparator.comparingDouble(r -> likeness(label, r)));
    }

    private static double likeness(String label, RowMapping row) {
        return row.getLabels().stream().mapToDouble(l -> Likeness.of(label, l)).max().orElse(0);
    }
}
