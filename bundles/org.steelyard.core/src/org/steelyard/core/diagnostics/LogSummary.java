package org.steelyard.core.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a log without what it quotes: of every line only time, level, class of an exception and the frames of a stack
 * trace are kept. What an exception says, and what a program wrote into a record, may come from an evaluation.
 */
final class LogSummary {

    private static final int LARGEST = 4 << 20;
    private static final int LINES = 2000;
    private static final Pattern FRAME = Pattern.compile("\\s+at ((?:[\\w.@$-]+/)*[\\w.$]+\\.[\\w$<>]+)\\(([\\w$]+\\.java(?::\\d+)?|Native Method|Unknown Source)\\)\\s*");
    private static final Pattern MORE = Pattern.compile("\\s+\\.\\.\\. \\d+ (?:more|common frames omitted)\\s*");
    private static final Pattern EXCEPTION = Pattern.compile("\\s*((?:Caused by: |Suppressed: )?(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:\\$\\w+)*(?:Exception|Error|Failure|Refused|Journal))(?::.*)?");
    // the head of a record: of java.util.logging and of the platform
    private static final Pattern HEAD = Pattern.compile("(?:!ENTRY |!SUBENTRY |\\d{4}-\\d{2}-\\d{2}[T ]\\d).*");
    private static final Pattern LEVEL = Pattern.compile(".*?\\b(SEVERE|WARNING|INFO|FINE|CONFIG|ERROR|WARN)\\b.*");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2})?");
    private static final Pattern BUNDLE = Pattern.compile("!(?:SUB)?ENTRY (?:\\d+ )?([a-z]\\w*(?:\\.\\w+)+) .*");

    private LogSummary() {
    }

    static String of(Path log) {
        try {
            if (Files.size(log) > LARGEST) {
                return "(too large)\n";
            }
            List<String> kept = new ArrayList<>();
            for (String line : new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\\R", -1)) {
                keep(line, kept);
            }
            return String.join("\n", kept.subList(Math.max(0, kept.size() - LINES), kept.size())) + "\n";
        } catch (IOException e) {
            return "(unreadable: " + e.getClass().getSimpleName() + ")\n";
        }
    }

    private static void keep(String line, List<String> kept) {
        Matcher frame = FRAME.matcher(line);
        Matcher exception = EXCEPTION.matcher(line);
        if (frame.matches()) {
            kept.add("    at " + frame.group(1) + "(" + frame.group(2) + ")");
        } else if (MORE.matcher(line).matches()) {
            kept.add(line.strip());
        } else if (exception.matches()) {
            kept.add(exception.group(1));
        } else if (HEAD.matcher(line).matches()) {
            kept.add(head(line));
        }
    }

    private static String head(String line) {
        StringBuilder head = new StringBuilder("-");
        Matcher time = TIME.matcher(line);
        if (time.find()) {
            head.append(' ').append(time.group());
        }
        Matcher level = LEVEL.matcher(line);
        if (level.matches()) {
            head.append(' ').append(level.group(1));
        }
        Matcher bundle = BUNDLE.matcher(line);
        if (bundle.matches()) {
            head.append(' ').append(bundle.group(1));
        }
        return head.toString();
    }
}
