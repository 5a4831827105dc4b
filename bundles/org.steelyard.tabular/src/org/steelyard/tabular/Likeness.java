package org.steelyard.tabular;

import java.util.HashSet;
import java.util.Set;

/** How alike two labels are, by the pairs of characters they share. */
final class Likeness {

    /** Less than this is no likeness worth telling. */
    static final double LEAST = 0.2;

    private Likeness() {
    }

    /** Between 0, nothing shared, and 1. */
    static double of(String one, String other) {
        Set<String> a = pairs(Labels.label(one));
        Set<String> b = pairs(Labels.label(other));
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
