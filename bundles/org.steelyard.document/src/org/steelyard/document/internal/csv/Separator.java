package org.steelyard.document.internal.csv;

import java.util.HashMap;
import java.util.Map;

/** Finds out what separates the fields: what stands equally often in most of the first lines. */
final class Separator {

    private static final int LINES = 100;
    // in the order preferred when two serve equally well
    private static final String CANDIDATES = "\t,;，";

    private Separator() {
    }

    static char of(String text) {
        char best = ',';
        int bestLines = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            int lines = equalLines(text, candidate);
            // a full-width comma is also punctuation: it must have no rival at all
            if (lines > bestLines && (candidate != '，' || bestLines == 0 && lines > 1)) {
                best = candidate;
                bestLines = lines;
            }
        }
        return best;
    }

    /** How many of the first lines have the number of separators that most lines have; lines without any do not count. */
    private static int equalLines(String text, char separator) {
        Map<Integer, Integer> lines = new HashMap<>();
        boolean quoted = false;
        int count = 0;
        int seen = 0;
        for (int i = 0; i <= text.length() && seen < LINES; i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            } else if (c == '\n' && (!quoted || i == text.length())) {
                seen++;
                if (count > 0) {
                    lines.merge(count, 1, Integer::sum);
                }
                count = 0;
            }
        }
        return lines.values().stream().max(Integer::compare).orElse(0);
    }
}
