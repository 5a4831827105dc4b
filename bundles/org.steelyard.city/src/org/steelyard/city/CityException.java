package org.steelyard.city;

/** A plug-in's file or class cannot be used; the message is a sentence for people. */
public final class CityException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With the sentence and what caused it, which may be null. */
    public CityException(String message, Throwable cause) {
        super(message, cause);
    }
}
