package org.steelyard.document.internal.write.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.document.internal.write.Xml;
import org.steelyard.document.write.SheetDocument.Validation;
import org.steelyard.model.value.Place;

/** What may be typed where; cells with the same rule stand together. */
final class Validations {

    private record Same(Validation.Rule rule, String message) {
    }

    private Validations() {
    }

    static void xml(List<Validation> validations, StringBuilder s) {
        Map<Same, List<String>> cells = new LinkedHashMap<>();
        validations.forEach(v -> cells.computeIfAbsent(new Same(v.rule(), v.message()), k -> new ArrayList<>())
                .add(Place.columnName(v.column()) + (v.row() + 1)));
        if (cells.isEmpty()) {
            return;
        }
        s.append("<dataValidations count=\"").append(cells.size()).append("\">");
        cells.forEach((same, at) -> s.append("<dataValidation ").append(switch (same.rule) {
            case Validation.AtLeast a -> "type=\"decimal\" operator=\"greaterThanOrEqual\"";
            case Validation.OneOf o -> "type=\"list\"";
        }).append(" allowBlank=\"1\" showErrorMessage=\"1\" error=\"").append(Xml.escape(same.message)).append("\" sqref=\"")
                .append(String.join(" ", at)).append("\"><formula1>").append(switch (same.rule) {
                    case Validation.AtLeast a -> a.least().toPlainString();
                    case Validation.OneOf o -> Xml.escape("\"" + String.join(",", o.words()) + "\"");
                }).append("</formula1></dataValidation>"));
        s.append("</dataValidations>");
    }
}
