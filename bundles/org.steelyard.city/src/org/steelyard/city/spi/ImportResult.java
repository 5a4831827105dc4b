package org.steelyard.city.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

/**
 * What source files state.
 *
 * @param files     the files that were read, also those without a usable table
 * @param claims    values in the order of the files
 * @param problems  everything that is wrong, all at once
 * @param questions what only a person can decide; claims that hang on one are held back until it is answered
 */
public record ImportResult(List<FileRead> files, List<ImportedClaim> claims, List<Problem> problems,
        List<Question> questions) {

    /** Copies what it is given. */
    public ImportResult {
        files = List.copyOf(files);
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
    }

    /**
     * A file that was read.
     *
     * @param name   name for people
     * @param sha256 digest
     * @param size   bytes
     * @param tables the tables recognised in it
     */
    public record FileRead(String name, String sha256, long size, List<TableRead> tables) {
        /** Copies what it is given. */
        public FileRead {
            tables = List.copyOf(tables);
        }
    }

    /** A table that was recognised: mapping key, title as printed, sheet, range in A1 form, unit as printed. */
    public record TableRead(String mapping, String title, String sheet, String range, String unit) {
    }

    /**
     * One value.
     *
     * @param address the slot it belongs to
     * @param value   value, with unit, printed decimals and basis
     * @param raw     as printed
     * @param place   where
     * @param label   row and column labels as printed
     * @param recipe  how it was aggregated, or empty
     * @param notes   companions from the same row for the object around the slot, by feature name: {@code name},
     *                {@code text}, {@code reason}, {@code basis}, {@code status}, {@code ordinal}, {@code side},
     *                {@code ofWhich}, {@code parent}, {@code title}, {@code tableNo}, {@code unit}, {@code level} …
     * @param bound   comparator and bound, when no more than a bound is stated: ≥95%; the value then is its number
     */
    public record ImportedClaim(SlotAddress address, Value value, String raw, Place place, String label, String recipe,
            Map<String, String> notes, Optional<Target> bound) {
        /** Copies what it is given. */
        public ImportedClaim {
            notes = Map.copyOf(notes);
        }

        /** A value that is stated as such, without comparator. */
        public ImportedClaim(SlotAddress address, Value value, String raw, Place place, String label, String recipe,
                Map<String, String> notes) {
            this(address, value, raw, place, label, recipe, notes, Optional.empty());
        }
    }

    /**
     * Something to ask.
     *
     * @param id      stable: the same files ask the same question; begins with {@value #OF_IMPORTER}
     * @param text    the question
     * @param options possible answers by key, in order
     * @param files   digests of the files it is about; they wait as a whole until it is answered, lest part of one counts as
     *                imported and the rest is never asked for again
     */
    public record Question(String id, String text, List<Option> options, Set<String> files) {
        /** What the id of each question of an importer begins with; an answer to one it does not ask is its to report. */
        public static final String OF_IMPORTER = "import.";

        /** Copies what it is given. */
        public Question {
            options = List.copyOf(options);
            files = Set.copyOf(files);
        }

        /** A question about no file in particular. */
        public Question(String id, String text, List<Option> options) {
            this(id, text, options, Set.of());
        }

        /** A possible answer. */
        public record Option(String key, String text) {
        }
    }
}
