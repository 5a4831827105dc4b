package org.steelyard.ui.internal.view.explanation;

/** Numbers as the view prints them. */
final class Figures {

    private Figures() {
    }

    /** A printed number with its thousands separated and its decimals kept; any other text as it is. */
    static String grouped(String text) {
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            return text;
        }
        int point = text.indexOf('.');
        String whole = (point < 0 ? text : text.substring(0, point)).replace("-", "");
        return (text.startsWith("-") ? "−" : "") + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : text.substring(point));
    }
}
