package org.steelyard.core;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steelyard.city.CityException;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.core.internal.source.Reasons;
import org.steelyard.core.internal.teach.Lessons;
import org.steelyard.core.internal.teach.Overlay;
import org.steelyard.core.internal.teach.TaughtFiles;
import org.steelyard.core.internal.teach.TaughtFiles.TaughtFile;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/**
 * Teaches the mapping of a city what a label means. The words go into a mapping of the user's own that extends the city's,
 * {@code mappings/<importer>.mapping} in the folders of cities; the plug-in stays as it is. Every evaluation of the city on
 * this machine knows them from the next import on, and the file can be shipped like any mapping that extends another.
 */
public final class TeachMapping {

    private final Services services;
    private final Texts texts;

    /** Teaches with these services. */
    public TeachMapping(Services services) {
        this.services = services;
        this.texts = services.texts();
    }

    /**
     * A label and what it means.
     *
     * @param label  as it stands in a table
     * @param target {@code table/row} or {@code vocabulary/term}; the row or term alone means it wherever the mapping has it
     */
    public record Lesson(String label, String target) {
        /** Takes off the blanks around both. */
        public Lesson {
            label = label.strip();
            target = target.strip();
        }
    }

    /** What was learnt: where it is kept, and each word with the row or term that it now means. */
    public record Learnt(Path file, List<Word> words) {
        /** Copies the words. */
        public Learnt {
            words = List.copyOf(words);
        }
    }

    /**
     * A taught word.
     *
     * @param label the word
     * @param group key of the table or vocabulary
     * @param key   key of the row or term
     */
    public record Word(String label, String group, String key) {
    }

    /** A file of taught words, with those in it that the city's mapping does not know by itself, and what is wrong with it. */
    public record TaughtWords(String importer, Path file, List<Word> words, List<Problem> problems) {
        /** Copies both lists. */
        public TaughtWords {
            words = List.copyOf(words);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Teaches the mapping of this importer. A label that it knows already, in that meaning, is no error.
     *
     * @param importer identifier, as an evaluation names it
     * @throws UseCaseException when the importer has no mapping, it has no such row or term, the label means something else in
     *         that table, or the words cannot be kept
     */
    public Learnt run(String importer, List<Lesson> lessons) throws UseCaseException {
        Path file = files().target(importer).orElseThrow(() -> UseCaseException.input(texts.get("teach.no-folder")));
        Mapping known = known(importer);
        Mapping own = own(importer, file, known);
        List<Word> words = new ArrayList<>();
        for (Lesson lesson : lessons) {
            words.addAll(new Lessons(known, own, texts).teach(lesson));
        }
        try {
            files().write(file, own);
        } catch (IOException e) {
            throw UseCaseException.input(texts.get("teach.not-written", file, Reasons.of(e, texts)), e);
        }
        return new Learnt(file, words);
    }

    private Mapping own(String importer, Path file, Mapping known) throws UseCaseException {
        Optional<TaughtFile> there = files().of(importer).stream().filter(f -> f.file().equals(file)).findFirst();
        if (there.isEmpty()) {
            return Lessons.empty(importer, known);
        }
        return there.get().mapping().orElseThrow(() -> UseCaseException.input(texts.get("teach.damaged", file,
                there.get().problems().stream().map(Problem::message).collect(Collectors.joining(texts.get("semicolon"))))));
    }

    /**
     * The mapping of an importer with all it was taught; files that cannot be read are passed over, {@link #all} tells of them.
     *
     * @throws UseCaseException when there is no such importer, or it has no mapping that can be read
     */
    public Mapping known(String importer) throws UseCaseException {
        Optional<ImporterDescriptor> descriptor = services.cities().importer(importer);
        if (descriptor.isEmpty()) {
            throw UseCaseException.input(texts.get("no-importer", importer));
        }
        if (!descriptor.get().isMapping()) {
            throw UseCaseException.input(texts.get("teach.no-mapping", descriptor.get().name()));
        }
        try {
            Mapping base = services.composer().mapping(importer).root();
            List<Mapping> taught = files().of(importer).stream().flatMap(f -> f.mapping().stream()).toList();
            return taught.isEmpty() ? base : Overlay.over(base, taught);
        } catch (CityException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    /** Everything that was taught on this machine, by file. */
    public List<TaughtWords> all() {
        return files().all().stream().map(this::words).toList();
    }

    private TaughtWords words(TaughtFile file) {
        List<Word> words = new ArrayList<>();
        try {
            if (file.mapping().isPresent()) {
                words.addAll(new LinkedHashSet<>(Lessons.beyond(services.composer().mapping(file.importer()).root(), file.mapping().get())));
            }
        } catch (CityException e) {
            // without the city's plug-in nothing can be told of what it knows by itself
            file.mapping().ifPresent(m -> words.addAll(Lessons.all(m)));
        }
        return new TaughtWords(file.importer(), file.file(), words, file.problems());
    }

    private TaughtFiles files() {
        return new TaughtFiles(services.mappings(), services.resources(), services.locale());
    }

    /** Whether two labels are the same for a mapping, blanks, punctuation and full-width forms aside. */
    public static boolean sameLabel(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String label) {
        return Stream.of(Normalizer.normalize(label, Normalizer.Form.NFKC)).map(l -> l.replaceAll("[\\s\\p{P}]", "")).findFirst().orElse("");
    }
}
