package org.steelyard.ui.robot.outer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Texts as one line of ASCII, whatever is in them. */
final class Line {

    private static final String EMPTY = "-";

    private Line() {
    }

    static String of(List<String> texts) {
        return texts.stream().map(text -> text.isEmpty() ? EMPTY : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(" "));
    }

    static List<String> read(String line) {
        return Arrays.stream(line.split(" ")).map(word -> word.equals(EMPTY) ? "" : new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8)).toList();
    }
}
