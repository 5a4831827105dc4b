package org.steelyard.core.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.core.UseCaseException;
import org.steelyard.model.text.Texts;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.HistoryEntry;
import org.steelyard.store.StoreException;

/** Reads the log of decisions and score changes for people, newest first. */
public final class ReadHistory {

    private final Texts texts;

    /** Reads in this language. */
    public ReadHistory(Locale locale) {
        this.texts = Texts.of(ReadHistory.class, locale);
    }

    /**
     * All events of a folder, newest first.
     *
     * @throws UseCaseException when the log cannot be read
     */
    public List<HistoryLine> of(EvaluationFolder folder) throws UseCaseException {
        try {
            List<HistoryLine> lines = new ArrayList<>();
            Optional<HistoryEntry> score = Optional.empty();
            for (HistoryEntry entry : folder.history().all()) {
                lines.add(new HistoryLine(entry.at(), entry.kind(), text(entry, score), entry.facts()));
                score = entry.kind().equals("score") ? Optional.of(entry) : score;
            }
            Collections.reverse(lines);
            return lines;
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    private String text(HistoryEntry entry, Optional<HistoryEntry> before) {
        return switch (entry.kind()) {
            case "score" -> score(entry.facts(), before);
            case "adoption" -> adoption(entry.facts());
            default -> entry.facts().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(" · "));
        };
    }

    private String score(Map<String, String> facts, Optional<HistoryEntry> before) {
        String total = facts.getOrDefault("total", "");
        String grade = facts.getOrDefault("grade", "");
        String now = facts.getOrDefault("complete", "true").equals("false") ? texts.get("incomplete", total)
                : grade.isEmpty() ? texts.get("total", total) : texts.get("graded", total, grade);
        Optional<String> old = before.map(e -> e.facts().getOrDefault("total", "")).filter(t -> !t.equals(total));
        return old.map(t -> texts.get("changed", now, t)).orElse(now);
    }

    private String adoption(Map<String, String> facts) {
        String none = texts.get("nothing");
        String what = texts.get("adoption", facts.getOrDefault("subject", ""), shown(facts, "before", none), shown(facts, "after", none), facts.getOrDefault("by", ""));
        String reason = facts.getOrDefault("reason", "");
        return reason.isBlank() ? what : texts.get("with-reason", what, reason);
    }

    private static String shown(Map<String, String> facts, String key, String none) {
        String value = facts.getOrDefault(key, "");
        return value.isEmpty() ? none : value;
    }
}
