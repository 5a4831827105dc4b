package org.steelyard.core.enter;

/**
 * What was made of something typed.
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {

    /** It says this. */
    record Read<T>(T value) implements Reading<T> {
    }

    /**
     * It cannot be taken.
     *
     * @param why      one sentence
     * @param expected what could be, with an example
     */
    record Refused<T>(String why, String expected) implements Reading<T> {
    }
}
