package org.steelyard.report.internal.text;

import java.util.ArrayList;
import java.util.List;

import org.steelyard.document.write.TextDocument;
import org.steelyard.model.evaluation.CoverField;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.outline.Cover;
import org.steelyard.model.outline.CoverLine;
import org.steelyard.report.internal.fill.Complaints;
import org.steelyard.report.internal.fill.Filler;
import org.steelyard.report.internal.fill.Item;
import org.steelyard.report.internal.fill.Labels;

/**
 * The cover. A line without a value takes that of the evaluation's cover fields with the same label: a field that is
 * there and empty is a line to be filled in by hand; several fields of one label are boxes to tick.
 */
final class CoverPage {

    private final Filler filler;
    private final Complaints complaints;
    private final Labels labels;
    private final Evaluation evaluation;

    CoverPage(Filler filler, Complaints complaints, Labels labels, Evaluation evaluation) {
        this.filler = filler;
        this.complaints = complaints;
        this.labels = labels;
        this.evaluation = evaluation;
    }

    TextDocument.Cover of(Cover cover, Item root) {
        String where = labels.get("cover");
        List<TextDocument.Cover.Line> lines = new ArrayList<>();
        for (CoverLine line : cover.getFields()) {
            String label = filler.fill(line.getLabel(), root, where).text();
            String value = line.getValue() == null || line.getValue().isEmpty() ? stated(label, where) : filler.fill(line.getValue(), root, where).text().strip();
            lines.add(new TextDocument.Cover.Line(label, value));
        }
        return new TextDocument.Cover(filler.fill(cover.getTitle(), root, where).text(), filler.fill(cover.getSubtitle(), root, where).text(), lines);
    }

    private String stated(String label, String where) {
        List<CoverField> fields = evaluation.getCover().stream().filter(f -> label.equals(f.getLabel())).toList();
        if (fields.isEmpty()) {
            complaints.missing(where, label);
            return labels.get("missing", label);
        }
        if (fields.size() == 1 && fields.get(0).getChecked() == null) {
            return text(fields.get(0));
        }
        List<String> boxes = new ArrayList<>();
        fields.forEach(f -> boxes.add((Boolean.TRUE.equals(f.getChecked()) ? "☑" : "□") + text(f)));
        return String.join("  ", boxes);
    }

    private static String text(CoverField field) {
        return field.getValue() == null ? "" : field.getValue();
    }
}
