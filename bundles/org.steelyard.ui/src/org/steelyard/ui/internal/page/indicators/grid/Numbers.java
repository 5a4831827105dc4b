package org.steelyard.ui.internal.page.indicators.grid;

import java.math.BigDecimal;

/** Numbers as the window prints them. */
final class Numbers {

    private Numbers() {
    }

    /** Thousands separated, the printed decimals kept. */
    static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return (value.signum() < 0 ? "−" : "") + grouped + (point < 0 ? "" : plain.substring(point));
    }

    /** A printed number thousands separated; any other text as it is. */
    static String groupedText(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? grouped(new BigDecimal(text)) : text;
    }
}
