package org.steelyard.core.session;

import java.util.Objects;

/**
 * One difference between two states of a model, for people.
 *
 * @param kind     what kind
 * @param objectId {@code xmi:id} of the object
 * @param path     what the object is called, with what it is part of
 * @param feature  what of it is different; empty when all of it came or went
 * @param before   what it was; empty when there was nothing
 * @param after    what it is; empty when there is nothing
 * @param text     all of this in one line
 */
public record ModelChange(Kind kind, String objectId, String path, String feature, String before, String after, String text) {

    /** What kind of difference. */
    public enum Kind {
        /** An object came, with all that is in it. */
        ADDED,
        /** An object went, with all that was in it. */
        REMOVED,
        /** A value is another one. */
        CHANGED,
        /** The same objects in another order. */
        REORDERED
    }

    /** Checks that nothing is missing. */
    public ModelChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(objectId, "objectId");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(text, "text");
    }
}
