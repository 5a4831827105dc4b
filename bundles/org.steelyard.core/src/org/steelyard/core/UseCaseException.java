package org.steelyard.core;

import java.util.Objects;

/**
 * A use case that could not be carried out. The message is one sentence in the user's language that says what failed,
 * where, and what to do; the cause is for the log.
 */
public final class UseCaseException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose doing it is. */
    public enum Category {
        /** The request makes no sense. */
        USAGE,
        /** A file, folder, city or evaluation cannot be used. */
        INPUT,
        /** The program is wrong. */
        INTERNAL
    }

    private final Category category;

    private UseCaseException(Category category, String message, Throwable cause) {
        super(message, cause);
        this.category = Objects.requireNonNull(category, "category");
    }

    /** The request makes no sense. */
    public static UseCaseException usage(String message) {
        return new UseCaseException(Category.USAGE, message, null);
    }

    /** Something that was given cannot be used. */
    public static UseCaseException input(String message) {
        return new UseCaseException(Category.INPUT, message, null);
    }

    /** Something that was given cannot be used, because of this. */
    public static UseCaseException input(String message, Throwable cause) {
        return new UseCaseException(Category.INPUT, message, cause);
    }

    /** The program is wrong. */
    public static UseCaseException internal(String message, Throwable cause) {
        return new UseCaseException(Category.INTERNAL, message, cause);
    }

    /** Whose doing it is. */
    public Category category() {
        return category;
    }
}
