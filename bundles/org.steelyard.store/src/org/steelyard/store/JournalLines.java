package org.steelyard.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines of a journal: its head, changes, ends of commands, and marks of saving. Writer and reader share the names. */
final class JournalLines {

    private static final String VERSION = "1";
    private static final String OP = "op";
    private static final String END = "end";
    private static final String SAVING = "saving";

    private JournalLines() {
    }

    static String head(String digest, Instant at) {
        return line(map("journal", VERSION, "file", digest, "at", at.toString()));
    }

    /** The digest of the file that the journal starts from; empty when this is no head. */
    static Optional<String> headDigest(Map<String, String> line) {
        return VERSION.equals(line.get("journal")) ? Optional.ofNullable(line.get("file")) : Optional.empty();
    }

    static String end(String label, Instant at) {
        return line(map(OP, END, "label", label, "at", at.toString()));
    }

    static String saving(String digest) {
        return line(map(OP, SAVING, "file", digest));
    }

    /** The digest of the file that was about to be written. */
    static Optional<String> savingDigest(Map<String, String> line) {
        return SAVING.equals(line.get(OP)) ? Optional.ofNullable(line.get("file")) : Optional.empty();
    }

    static boolean isEnd(Map<String, String> line) {
        return END.equals(line.get(OP));
    }

    static String label(Map<String, String> end) {
        return end.getOrDefault("label", "");
    }

    static Instant at(Map<String, String> end) {
        try {
            return Instant.parse(end.getOrDefault("at", ""));
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    static String change(JournalChange c) {
        Map<String, String> line = map("n", Long.toString(c.number()), OP, c.kind().name().toLowerCase(Locale.ROOT), "id", c.object(), "feature", c.feature());
        put(line, "at", c.position());
        put(line, "from", c.from());
        c.value().ifPresent(value -> line.put("value", value));
        put(line, "child", c.child());
        put(line, "type", c.type());
        if (c.kind() == JournalChange.Kind.LINKS) {
            line.put("to", String.join("\n", c.links()));
        }
        return line(line);
    }

    /** The change of a line; empty when it is none. */
    static Optional<JournalChange> change(Map<String, String> line) {
        try {
            JournalChange.Kind kind = JournalChange.Kind.valueOf(line.getOrDefault(OP, "").toUpperCase(Locale.ROOT));
            String to = line.getOrDefault("to", "");
            return Optional.of(new JournalChange(Long.parseLong(line.getOrDefault("n", "")), kind, line.getOrDefault("id", ""), line.getOrDefault("feature", ""),
                    Integer.parseInt(line.getOrDefault("at", "-1")), Integer.parseInt(line.getOrDefault("from", "-1")), Optional.ofNullable(line.get("value")),
                    line.getOrDefault("child", ""), line.getOrDefault("type", ""), to.isEmpty() ? List.of() : List.of(to.split("\n", -1))));
        } catch (IllegalArgumentException e) {
            // another word, or no number where one belongs
            return Optional.empty();
        }
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static void put(Map<String, String> line, String key, int number) {
        if (number >= 0) {
            line.put(key, Integer.toString(number));
        }
    }

    private static void put(Map<String, String> line, String key, String text) {
        if (!text.isEmpty()) {
            line.put(key, text);
        }
    }

    private static String line(Map<String, String> values) {
        return JsonLine.write(values) + "\n";
    }
}
