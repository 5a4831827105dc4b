package org.steelyard.report.internal.text;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.city.spi.ExportResult.Bound;
import org.steelyard.document.write.TextDocument.Span;
import org.steelyard.report.internal.fill.Filled;

/** Makes spans of filled text and keeps account of every number among them. */
final class Spans {

    private final Keys keys = new Keys();
    private final List<Bound> bound = new ArrayList<>();

    /** The spans of a paragraph or cell of this section. */
    List<Span> of(Filled filled, String section, boolean bold) {
        List<Span> spans = new ArrayList<>();
        for (Filled.Piece piece : filled.pieces()) {
            String key = "";
            if (piece instanceof Filled.Number number) {
                key = keys.next(section, number.source());
                bound.add(new Bound(key, number.text()));
            }
            if (!piece.text().isEmpty()) {
                spans.add(new Span(piece.text(), bold, key));
            }
        }
        return spans;
    }

    List<Bound> bound() {
        return List.copyOf(bound);
    }
}
