package org.steelyard.report.internal.fill;

import org.steelyard.model.value.Unit;
import org.steelyard.scoring.Scorecard;

/** A measured value: a number when printing it gives the text of the ledger again, else that text. */
final class ActualValue {

    private ActualValue() {
    }

    static Object of(Scorecard.Actual actual) {
        String printed = actual.text().strip();
        for (Figure figure : new Figure[] {percent(actual), Figure.of(actual.value())}) {
            if (figure.text().replace(",", "").equals(printed.replace(",", "").replace(" ", ""))) {
                return figure;
            }
        }
        return printed;
    }

    private static Figure percent(Scorecard.Actual actual) {
        int decimals = decimals(actual.text());
        boolean stated = actual.unit().equals(Unit.PERCENT);
        return new Figure(stated ? actual.value().movePointLeft(2) : actual.value(), decimals, true);
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
