package org.steelyard.core;

/**
 * Who decides, and why. Both are told by the person; the program makes up neither.
 *
 * @param by     name or role of the person, for example 评价组
 * @param reason why
 */
public record Grounds(String by, String reason) {

    /**
     * Takes off the blanks around both.
     *
     * @throws IllegalArgumentException when one is blank
     */
    public Grounds {
        by = by.strip();
        reason = reason.strip();
        if (by.isEmpty() || reason.isEmpty()) {
            throw new IllegalArgumentException("a decision needs a person and a reason");
        }
    }
}
