package org.steelyard.core.internal.collect;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.steelyard.document.Digest;

/** What makes a collection sheet known again: names that a person does not see. */
final class Marks {

    /** Version of the layout. */
    static final String FORMAT = "1";
    /** The hidden sheet. */
    static final String SHEET = "steelyard";
    /** Heading of the hidden column of ids: of values. */
    static final String VALUES = "steelyard:values";
    /** Heading of the hidden column of ids: of materials. */
    static final String MATERIALS = "steelyard:materials";
    /** Keys of the hidden sheet and names of the document properties. */
    static final String KEY_FORMAT = "steelyard.collect.format";
    static final String KEY_EVALUATION = "steelyard.collect.evaluation";
    static final String KEY_UNIT = "steelyard.collect.unit";

    private static final int CHECK_LENGTH = 12;

    private Marks() {
    }

    /** A short digest of a row's id and labels, spaces aside. */
    static String check(String id, List<String> labels) {
        String all = id + "\n" + String.join("\n", labels).replaceAll("[^\\S\\n]+", "").replace("\r", "");
        return Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK_LENGTH);
    }
}
