package org.steelyard.report.internal.fill;

/** Words of the report's own language and of messages, by key. */
@FunctionalInterface
public interface Labels {
    /** The text of this key with its arguments filled in. */
    String get(String key, Object... arguments);
}
