package org.steelyard.document.internal.write;

/** How many lines a text takes: Chinese characters a full square, others about half, words and numbers unbroken. */
public final class Lines {

    private static final String NEVER_FIRST = "，。、；：？！”’）》」』】〕％%)].,;:?!…—";
    private static final String NEVER_LAST = "“‘（《「『【〔([";

    private final int width;
    private final int size;
    private int lines = 1;
    private int used;
    private boolean narrowBefore;
    private boolean wideBefore;

    private Lines(int width, int size, int indent) {
        this.width = width;
        this.size = size;
        this.used = indent;
    }

    /** The number of lines, at least one; width, size of a full character and first indent in any one measure. */
    public static int count(String text, int width, int size, int indent) {
        Lines lines = new Lines(Math.max(width, size), size, indent);
        int i = 0;
        while (i < text.length()) {
            int end = unbroken(text, i);
            lines.add(text, i, end);
            i = end;
        }
        return lines.lines;
    }

    /** Where the text may first be broken after this position. */
    private static int unbroken(String text, int start) {
        int c = text.codePointAt(start);
        int end = start + Character.charCount(c);
        if (isNarrow(c) && c != ' ') {
            while (end < text.length() && isNarrow(text.charAt(end)) && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
                end++;
            }
        } else if (NEVER_LAST.indexOf(c) >= 0 && end < text.length()) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(String text, int start, int end) {
        if (text.charAt(start) == '\n') {
            lines++;
            used = 0;
            return;
        }
        int taken = 0;
        for (int i = start; i < end;) {
            int c = text.codePointAt(i);
            boolean narrow = c < 0x2000 && Character.isLetterOrDigit(c);
            boolean wide = Character.isIdeographic(c);
            // a quarter is left between the two scripts
            taken += used > 0 && (narrow && wideBefore || wide && narrowBefore) ? size / 4 : 0;
            narrowBefore = narrow;
            wideBefore = wide;
            taken += isNarrow(c) ? size * (c == ' ' || ".,;:'|il".indexOf(c) >= 0 ? 28 : 50) / 100 : size;
            i += Character.charCount(c);
        }
        // punctuation hangs over the edge rather than begin a line
        if (used + taken > width && used > 0 && !(end - start == 1 && NEVER_FIRST.indexOf(text.charAt(start)) >= 0)) {
            lines++;
            used = 0;
        }
        while (taken > width) {
            lines++;
            taken -= width;
        }
        used += taken;
    }

    private static boolean isNarrow(int c) {
        return c < 0x2000 && c != '\u00B7';
    }
}
