package org.steelyard.document.internal.word;

import java.util.StringJoiner;

/** A table cell while it is read. */
final class CellDraft {

    int span = 1;
    boolean merged;
    boolean continued;
    boolean picture;
    private final StringJoiner text = new StringJoiner("\n");

    void add(String paragraph) {
        text.add(paragraph);
    }

    String text() {
        return text.toString();
    }
}
