package org.steelyard.ui.internal.model.tree;

/** A text that a regular expression may look at a limited number of times, so that a bad one comes to an end. */
final class BoundedText implements CharSequence {

    /** The expression looked too often. */
    static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the expression takes too long", null, false, false);
        }
    }

    /** Looks that are left, shared by all texts of one search. */
    static final class Budget {

        private long left;

        Budget(long looks) {
            this.left = looks;
        }
    }

    private final CharSequence text;
    private final Budget budget;

    BoundedText(CharSequence text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        budget.left--;
        if (budget.left < 0) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), budget);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
