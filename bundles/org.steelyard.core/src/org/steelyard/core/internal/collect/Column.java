package org.steelyard.core.internal.collect;

/** The columns of the sheet of values, shared by what writes it and what reads it. */
enum Column {
    ID(2, true), CHECK(2, true), NUMBER(5, false), INDICATOR(22, false), NAME(26, false), UNIT(9, false), PERIOD(10, false), SCOPE(10, false), BASIS(24, false),
    VALUE(16, false), REMARK(20, false);

    private final int width;
    private final boolean hidden;

    Column(int width, boolean hidden) {
        this.width = width;
        this.hidden = hidden;
    }

    int width() {
        return width;
    }

    boolean hidden() {
        return hidden;
    }

    /** Whether it is one of the labels that the check covers. */
    boolean label() {
        return compareTo(INDICATOR) >= 0 && compareTo(BASIS) <= 0;
    }
}
