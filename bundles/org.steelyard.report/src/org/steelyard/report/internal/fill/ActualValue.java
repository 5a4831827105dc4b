package org.steelyard.report.internal.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard;

/** A measured value: the number of its text, and the unit after it; only a text when its number cannot be told. */
final class ActualValue {

    private ActualValue() {
    }

    static Filled of(Scorecard.Actual actual) {
        String printed = actual.text().strip();
        for (Figure figure : new Figure[] {percent(actual), plain(actual)}) {
            if (printed.startsWith(figure.text())) {
                List<Filled.Piece> pieces = new ArrayList<>();
                pieces.add(new Filled.Number(figure, ""));
                String rest = printed.substring(figure.text().length());
                if (!rest.isEmpty()) {
                    pieces.add(new Filled.Words(rest));
                }
                return new Filled(pieces);
            }
        }
        return Filled.words(printed);
    }

    private static Figure percent(Scorecard.Actual actual) {
        return new Figure(ratio(actual), decimals(actual.text()), actual.unit().equals(Unit.PERCENT));
    }

    /** As rules take it: a ratio as a pure number. */
    static BigDecimal ratio(Scorecard.Actual actual) {
        return actual.unit().isRatio() ? actual.value().multiply(actual.unit().factor()) : actual.value();
    }

    private static Figure plain(Scorecard.Actual actual) {
        return new Figure(actual.value(), decimals(actual.text()), false);
    }

    private static int decimals(String text) {
        int point = text.indexOf('.');
        int end = point + 1;
        while (point >= 0 && end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return point < 0 ? 0 : end - point - 1;
    }
}
