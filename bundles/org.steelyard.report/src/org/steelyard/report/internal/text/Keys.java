package org.steelyard.report.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Keys of the numbers of a document: section, expression, and which of its occurrences in that section. They are unique,
 * do not change when another section changes, and fit the 64 characters that Word allows for the tag of a content control.
 */
final class Keys {

    private static final int LONGEST = 64;
    private static final int DIGEST = 12;

    private final Map<String, Integer> counts = new HashMap<>();

    String next(String section, String expression) {
        String base = shortened(section + ":" + expression.replaceAll("[\\s'\"]", ""));
        int count = counts.merge(base, 1, Integer::sum);
        return base + "#" + count;
    }

    // room for # and four digits
    private static String shortened(String text) {
        int room = LONGEST - 5;
        return text.length() <= room ? text : text.substring(0, room - DIGEST - 1) + "~" + digest(text);
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
