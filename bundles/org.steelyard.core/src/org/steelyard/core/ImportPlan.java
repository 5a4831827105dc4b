package org.steelyard.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Value;

/**
 * What an import would change, or has changed.
 *
 * @param files     every file that was given, in order
 * @param changes   one entry a slot that any of them states, then the slots that lost their source
 * @param problems  everything that is wrong with the files, and statements that contradict each other
 * @param questions what only a person can decide; what hangs on an open one is held back
 */
public record ImportPlan(List<FileEntry> files, List<SlotChange> changes, List<Problem> problems,
        List<Question> questions) {

    /** Copies what it is given. */
    public ImportPlan {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
    }

    /** What becomes of a file. */
    public enum FileState {
        /** Read for the first time. */
        NEW,
        /** Its content is in the evaluation already; nothing is read again. */
        DUPLICATE,
        /** Its content is in the evaluation already, and it is read again for what was not understood then. */
        AGAIN,
        /** Takes the place of an older version. */
        NEWER_VERSION,
        /** Held back until a question is answered. */
        HELD_BACK,
        /** No table in it fits, or it cannot be read. */
        UNUSED
    }

    /**
     * A file.
     *
     * @param name     name for people
     * @param sha256   digest
     * @param state    what becomes of it
     * @param replaces digest of the version it replaces, or empty
     * @param tables   tables recognised in it
     */
    public record FileEntry(String name, String sha256, FileState state, String replaces, List<TableRead> tables) {
        /** Copies what it is given. */
        public FileEntry {
            tables = List.copyOf(tables);
        }
    }

    /** What becomes of a slot. */
    public enum Kind {
        /** It gets its first value. */
        NEW,
        /** Its value becomes another. */
        CHANGED,
        /** It keeps its value; the statement agrees. */
        SAME,
        /** Statements differ, and a person has to decide which one is adopted. */
        CONFLICT,
        /** The source of its value was replaced by a version that no longer states it, or a decision needs a review. */
        STALE
    }

    /**
     * A slot.
     *
     * @param address its address
     * @param kind    what becomes of it
     * @param before  the value adopted so far
     * @param after   the value adopted afterwards
     * @param stated  what is stated, with the places, all statements that count
     */
    public record SlotChange(SlotAddress address, Kind kind, Optional<Value> before, Optional<Value> after,
            List<Stated> stated) {
        /** Copies what it is given. */
        public SlotChange {
            stated = List.copyOf(stated);
        }
    }

    /** A statement: value, text as printed, row and column labels, and place, which is empty for something typed. */
    public record Stated(Value value, String raw, String label, Optional<Place> place) {
    }

    /** How many slots there are of each kind. */
    public Map<Kind, Long> counts() {
        return changes.stream().collect(Collectors.groupingBy(SlotChange::kind, Collectors.counting()));
    }

    /** How many slots there are of this kind. */
    public long count(Kind kind) {
        return counts().getOrDefault(kind, 0L);
    }

    /** Whether applying it changes the evaluation. */
    public boolean changesAnything() {
        return files.stream().anyMatch(f -> f.state() == FileState.NEW || f.state() == FileState.NEWER_VERSION)
                || files.stream().anyMatch(f -> f.state() == FileState.AGAIN) && changes.stream().anyMatch(c -> c.kind() != Kind.SAME);
    }
}
