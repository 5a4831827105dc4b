package org.steelyard.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log of decisions and score changes in {@code history/log.jsonl}: one JSON object a line, only ever added to. */
public final class History {

    private final Path file;
    private final FileOps files;
    private final Clock clock;
    private final Failures failures;

    History(Path folder, FileOps files, Clock clock, Failures failures) {
        this.file = folder.resolve("log.jsonl");
        this.files = files;
        this.clock = clock;
        this.failures = failures;
    }

    /**
     * Adds an event of now.
     *
     * @throws StoreException when it cannot be written
     */
    public void add(String kind, Map<String, String> facts) throws StoreException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("at", clock.instant().toString());
        values.put("kind", kind);
        values.putAll(facts);
        try {
            files.createFolders(file.getParent());
            String line = (endsInsideALine() ? "\n" : "") + JsonLine.write(values) + "\n";
            files.appendForced(file, line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failures.of(e, file);
        }
    }

    /**
     * All events, oldest first. A line that was cut off is left out.
     *
     * @throws StoreException when the log cannot be read
     */
    public List<HistoryEntry> all() throws StoreException {
        try {
            if (!files.exists(file)) {
                return List.of();
            }
            String text = new String(files.read(file), StandardCharsets.UTF_8);
            return text.lines().map(JsonLine::read).flatMap(Optional::stream).map(History::entry).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw failures.of(e, file);
        }
    }

    private static Optional<HistoryEntry> entry(Map<String, String> values) {
        Map<String, String> facts = new LinkedHashMap<>(values);
        String at = facts.remove("at");
        String kind = facts.remove("kind");
        try {
            return at == null || kind == null ? Optional.empty() : Optional.of(new HistoryEntry(Instant.parse(at), kind, facts));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean endsInsideALine() throws IOException {
        if (!files.exists(file)) {
            return false;
        }
        byte[] all = files.read(file);
        return all.length > 0 && all[all.length - 1] != '\n';
    }
}
