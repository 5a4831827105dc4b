package org.steelyard.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal that an earlier program left because it was stopped: changes that were never saved.
 *
 * @param file       where it is
 * @param fits       whether it starts from the file that is there now, so that its commands can be applied
 * @param commands   the commands that are not in the file; when it does not fit, all there are
 * @param torn       whether its end was cut off or damaged; that part was left out
 * @param incomplete changes of a command that did not end; they were left out
 * @param base       digest of the file it starts from, or empty
 * @param length     bytes up to the end of the last whole command
 * @param lastNumber number of its last change
 */
public record LeftJournal(Path file, boolean fits, List<JournalCommand> commands, boolean torn, int incomplete, String base, long length,
        long lastNumber) {

    /** Copies the commands. */
    public LeftJournal {
        commands = List.copyOf(commands);
    }

    /** When the last change was made; empty when there is none. */
    public Optional<Instant> last() {
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands.get(commands.size() - 1).at());
    }

    /** A journal of which nothing can be read. */
    static LeftJournal unreadable(Path file) {
        return new LeftJournal(file, false, List.of(), true, 0, "", 0, 0);
    }

    /** @param digest of the model file as it is now */
    static LeftJournal of(Path file, byte[] bytes, String digest) {
        return new Reading(file, digest).all(bytes);
    }

    private static final class Reading {

        private final Path file;
        private final String digest;
        private final List<JournalCommand> commands = new ArrayList<>();
        private final List<JournalChange> open = new ArrayList<>();
        private String base = "";
        private boolean fits;
        private boolean torn;
        private long length;
        private long lastNumber;

        Reading(Path file, String digest) {
            this.file = file;
            this.digest = digest;
        }

        LeftJournal all(byte[] bytes) {
            int start = 0;
            while (start < bytes.length && !torn) {
                int end = start;
                while (end < bytes.length && bytes[end] != '\n') {
                    end++;
                }
                boolean whole = end < bytes.length;
                Optional<Map<String, String>> line = whole ? JsonLine.read(new String(bytes, start, end - start, StandardCharsets.UTF_8)) : Optional.empty();
                torn = line.isEmpty() || !(start == 0 ? head(line.get()) : line(line.get(), end + 1));
                start = end + 1;
                length = length == 0 && !torn ? start : length;
            }
            return new LeftJournal(file, fits, commands, torn, open.size(), base, length, lastNumber);
        }

        private boolean head(Map<String, String> line) {
            Optional<String> stated = JournalLines.headDigest(line);
            base = stated.orElse("");
            fits = base.equals(digest);
            return stated.isPresent();
        }

        private boolean line(Map<String, String> line, int end) {
            Optional<String> saving = JournalLines.savingDigest(line);
            if (saving.isPresent()) {
                if (saving.get().equals(digest)) {
                    // everything so far is in the file
                    commands.clear();
                    fits = true;
                }
                return true;
            }
            if (JournalLines.isEnd(line)) {
                commands.add(new JournalCommand(JournalLines.label(line), JournalLines.at(line), open));
                lastNumber = open.isEmpty() ? lastNumber : open.get(open.size() - 1).number();
                open.clear();
                length = end;
                return true;
            }
            Optional<JournalChange> change = JournalLines.change(line);
            change.ifPresent(open::add);
            return change.isPresent();
        }
    }
}
