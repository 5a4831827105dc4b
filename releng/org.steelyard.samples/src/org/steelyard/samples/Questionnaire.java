package org.steelyard.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A questionnaire as written in a {@code .survey} file: lines {@code file:}, {@code encoding:}, {@code sheet:},
 * {@code title:}, {@code respondents:}, {@code seed:}, {@code from:}, {@code rate:}, and questions
 * {@code kind | question | number | answer | answer}.
 */
record Questionnaire(Map<String, String> settings, List<Question> questions) {

    /**
     * A question.
     *
     * @param kind    how it is answered
     * @param text    question
     * @param number  see {@link Kind}
     * @param answers possible answers; those of {@code SHARES} and {@code MULTIPLE} end in a weight or percentage
     * @param given   asked only of those who gave this answer ...
     * @param of      ... to this question; both empty when asked of all
     */
    record Question(Kind kind, String text, int number, List<String> answers, String of, String given) {
    }

    /** How a question is answered. */
    enum Kind {
        /** The number of respondents give the first answer, the others any other. */
        FIRST,
        /** A scale, highest level first; the number is the sum of all levels. */
        SCALE,
        /** One of the answers, drawn by their weights. */
        SHARES,
        /** Any of the answers, one column each, 0 or 1. */
        MULTIPLE
    }

    static Questionnaire read(Path path) throws IOException {
        Map<String, String> settings = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        String of = "";
        String given = "";
        for (String line : Files.readAllLines(path)) {
            String[] part = line.split("\\|");
            if (line.isBlank() || line.startsWith("//")) {
                continue;
            } else if (part.length == 1) {
                settings.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            } else if (part[0].strip().equals("only")) {
                of = part[1].strip();
                given = part[2].strip();
            } else {
                List<String> answers = new ArrayList<>();
                for (int i = 3; i < part.length; i++) {
                    answers.add(part[i].strip());
                }
                String number = part[2].strip();
                questions.add(new Question(Kind.valueOf(part[0].strip().toUpperCase(Locale.ROOT)), part[1].strip(),
                        number.isEmpty() ? 0 : Integer.parseInt(number), answers, of, given));
            }
        }
        return new Questionnaire(settings, questions);
    }

    int respondents() {
        return Integer.parseInt(settings.get("respondents"));
    }
}
