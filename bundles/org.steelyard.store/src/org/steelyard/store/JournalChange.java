package org.steelyard.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of one feature, as it stands in a line of the journal. Objects are named by their {@code xmi:id}; the file
 * itself is {@link #FILE}, and its only feature the list of roots.
 *
 * @param number   counts the changes of a journal
 * @param kind     what happened
 * @param object   whose feature it is
 * @param feature  name of the feature
 * @param position index in a list; -1 for a feature with one value
 * @param from     former index of a move; else -1
 * @param value    literal of an attribute; empty for objects and for nothing
 * @param child    id of the object that was put in, taken out or moved; empty for attributes and for nothing
 * @param type     class of an object that was put in, {@code package#Class}; its content follows in further changes
 * @param links    ids that a reference leads to now, all of them
 */
public record JournalChange(long number, Kind kind, String object, String feature, int position, int from, Optional<String> value,
        String child, String type, List<String> links) {

    /** The name of the file as the owner of the roots. */
    public static final String FILE = "/";
    /** What a link begins with that leads out of the file: then follow class, space and address. */
    public static final String OUTSIDE = "?";

    /** What happened to the feature. */
    public enum Kind {
        /** It got a value, or, in a list, the value at a position was replaced. */
        SET,
        /** It is as if it had never been set. */
        UNSET,
        /** A list got a value. */
        ADD,
        /** A list lost the value at a position. */
        REMOVE,
        /** A value of a list went to another position. */
        MOVE,
        /** A reference leads to these objects. */
        LINKS
    }

    /** Checks that nothing is missing, and copies the links. */
    public JournalChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(feature, "feature");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(type, "type");
        links = List.copyOf(links);
    }

    /** Whether an object was put in. */
    public boolean bringsObject() {
        return !type.isEmpty();
    }
}
