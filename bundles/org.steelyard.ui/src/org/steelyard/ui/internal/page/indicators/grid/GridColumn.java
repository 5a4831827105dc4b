package org.steelyard.ui.internal.page.indicators.grid;

/** What the grid can show; those of {@link #extra} are left out until a person asks for them. */
public enum GridColumn {
    /** Code and name. */
    NAME(250, Kind.TEXT, false),
    /** Full points. */
    WEIGHT(52, Kind.NUMBER, false),
    /** Target. */
    TARGET(100, Kind.NUMBER, false),
    /** Measured value, or what was judged. */
    ACTUAL(96, Kind.NUMBER, false),
    /** The rule in words. */
    RULE(146, Kind.TEXT, false),
    /** Score. */
    SCORE(54, Kind.NUMBER, false),
    /** Points lost. */
    LOST(54, Kind.NUMBER, false),
    /** Why they are lost, or what is missing. */
    REASON(146, Kind.TEXT, false),
    /** How many pieces of evidence there are. */
    EVIDENCE(46, Kind.SIGN, false),
    /** A sign for the state. */
    STATUS(58, Kind.SIGN, false),
    /** Kind of rule. */
    KIND(96, Kind.TEXT, true),
    /** Whether the rule is stated, inferred or missing. */
    BASIS(64, Kind.TEXT, true);

    /** What stands in a column, which says how it is aligned. */
    public enum Kind {
        /** Words, from the left. */
        TEXT,
        /** Numbers, from the right. */
        NUMBER,
        /** A sign, in the middle. */
        SIGN
    }

    private final int width;
    private final Kind kind;
    private final boolean extra;

    GridColumn(int width, Kind kind, boolean extra) {
        this.width = width;
        this.kind = kind;
        this.extra = extra;
    }

    /** Width at first, in pixels at 100 %. */
    public int width() {
        return width;
    }

    /** What stands in it. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is hidden at first. */
    public boolean extra() {
        return extra;
    }

    /** Key of its heading. */
    public String key() {
        return "column." + this;
    }
}
