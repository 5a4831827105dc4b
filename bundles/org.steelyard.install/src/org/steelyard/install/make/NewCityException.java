package org.steelyard.install.make;

/** A new city cannot be made as asked; the message is one sentence for people, with what to do. */
public final class NewCityException extends Exception {

    private static final long serialVersionUID = 1L;

    NewCityException(String message) {
        super(message);
    }

    NewCityException(String message, Throwable cause) {
        super(message, cause);
    }
}
