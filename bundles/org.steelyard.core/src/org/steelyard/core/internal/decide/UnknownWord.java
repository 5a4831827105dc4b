package org.steelyard.core.internal.decide;

import java.util.List;

/** A judgement in words that its rule does not know; ends the change before it is made. */
final class UnknownWord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String word;
    private final transient List<String> known;

    UnknownWord(String word, List<String> known) {
        super(word);
        this.word = word;
        this.known = List.copyOf(known);
    }

    String word() {
        return word;
    }

    List<String> known() {
        return known;
    }
}
