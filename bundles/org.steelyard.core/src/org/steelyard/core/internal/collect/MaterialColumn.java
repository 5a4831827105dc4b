package org.steelyard.core.internal.collect;

/** The columns of the list of materials, shared by what writes it and what reads it. */
enum MaterialColumn {
    ID(2), CHECK(2), NUMBER(5), TITLE(34), INDICATORS(30), PERIOD(14), KIND(28), GIVEN(10), REMARK(20);

    private final int width;

    MaterialColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    boolean hidden() {
        return this == ID || this == CHECK;
    }
}
