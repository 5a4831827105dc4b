package org.steelyard.core.internal.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.steelyard.core.TeachMapping;
import org.steelyard.core.TeachMapping.Lesson;
import org.steelyard.core.TeachMapping.Word;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.MappingFactory;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.TableMapping;
import org.steelyard.model.mapping.Term;
import org.steelyard.model.mapping.Vocabulary;
import org.steelyard.model.text.Texts;

/** Writes lessons into a mapping of the user's own, which repeats of the city's mapping no more than the rows and terms that differ. */
public final class Lessons {

    private static final MappingFactory FACTORY = MappingFactory.eINSTANCE;
    private static final int LONGEST = 200;

    private final Mapping known;
    private final Mapping own;
    private final Texts texts;

    /** Lessons beyond what is known, into this mapping. */
    public Lessons(Mapping known, Mapping own, Texts texts) {
        this.known = known;
        this.own = own;
        this.texts = texts;
    }

    /** A mapping of the user's own that holds nothing yet. */
    public static Mapping empty(String importer, Mapping known) {
        Mapping own = FACTORY.createMapping();
        own.setId(importer + ".taught");
        own.setExtends(importer);
        own.setName(known.getName());
        own.setNameEn(known.getNameEn());
        return own;
    }

    /**
     * Teaches one label.
     *
     * @throws UseCaseException when there is no such row or term, or the label means another one in the same table
     */
    public List<Word> teach(Lesson lesson) throws UseCaseException {
        String label = lesson.label();
        if (label.isEmpty() || label.length() > LONGEST || lesson.target().isEmpty()) {
            throw UseCaseException.usage(texts.get("teach.form", label));
        }
        int slash = lesson.target().indexOf('/');
        Optional<String> group = slash < 0 ? Optional.empty() : Optional.of(lesson.target().substring(0, slash));
        String key = lesson.target().substring(slash + 1);
        List<Word> words = new ArrayList<>();
        List<Place> places = places(known, key).stream().filter(p -> group.map(p.group()::equals).orElse(true)).toList();
        if (places.isEmpty()) {
            throw UseCaseException.input(nothing(group, lesson.target()));
        }
        for (Place place : places) {
            Optional<String> other = place.owner(label).filter(o -> !o.equals(key));
            if (other.isPresent()) {
                throw UseCaseException.input(texts.get("teach.other", label, place.group(), other.get()));
            }
            place.write(label);
            words.add(new Word(label, place.group(), key));
        }
        return words;
    }

    private String nothing(Optional<String> group, String target) {
        List<TableMapping> tables = tables(known.getTables());
        String rows = group.map(g -> tables.stream().filter(t -> g.equals(t.getKey())).flatMap(t -> t.getRows().stream())
                .map(r -> texts.get("teach.row", r.getLabels().isEmpty() ? r.getKey() : r.getLabels().get(0), r.getKey())).collect(joined())).orElse("");
        return rows.isEmpty() ? texts.get("teach.no-target", target, tables.stream().filter(t -> !t.getRows().isEmpty()).map(TableMapping::getKey).collect(joined()))
                : texts.get("teach.no-row", target, group.orElse(""), rows);
    }

    private java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(texts.get("comma"));
    }

    /** Where a word can be taught: the labels of a row in its table, or the synonyms of a term in its vocabulary. */
    private record Place(String group, List<Named> all, Consumer<String> writer) {
        Optional<String> owner(String label) {
            return all.stream().filter(n -> n.labels().stream().anyMatch(l -> TeachMapping.sameLabel(l, label))).map(Named::key).findFirst();
        }

        void write(String label) {
            writer.accept(label);
        }
    }

    private record Named(String key, List<String> labels) {
    }

    private List<Place> places(Mapping mapping, String key) {
        List<Place> places = new ArrayList<>();
        for (TableMapping table : tables(mapping.getTables())) {
            List<Named> rows = table.getRows().stream().map(r -> new Named(r.getKey(), List.copyOf(r.getLabels()))).toList();
            table.getRows().stream().filter(r -> key.equals(r.getKey())).findFirst()
                    .ifPresent(row -> places.add(new Place(table.getKey(), rows, label -> write(label, table, row))));
        }
        for (Vocabulary vocabulary : mapping.getVocabularies()) {
            List<Named> terms = vocabulary.getTerms().stream().map(t -> new Named(t.getKey(), words(t))).toList();
            vocabulary.getTerms().stream().filter(t -> key.equals(t.getKey())).findFirst()
                    .ifPresent(term -> places.add(new Place(vocabulary.getKey(), terms, label -> write(label, vocabulary, term))));
        }
        return places;
    }

    private static List<String> words(Term term) {
        List<String> words = new ArrayList<>(term.getSynonyms());
        words.add(term.getKey());
        return words;
    }

    // an extending row takes the place of the inherited labels, so it repeats them
    private void write(String label, TableMapping table, RowMapping row) {
        TableMapping mine = mine(table);
        RowMapping own = mine.getRows().stream().filter(r -> row.getKey().equals(r.getKey())).findFirst().orElseGet(() -> {
            RowMapping made = FACTORY.createRowMapping();
            made.setKey(row.getKey());
            mine.getRows().add(made);
            return made;
        });
        add(own.getLabels(), row.getLabels(), label);
        add(row.getLabels(), List.of(), label);
    }

    private TableMapping mine(TableMapping table) {
        List<TableMapping> siblings = table.eContainer() instanceof TableMapping parent ? mine(parent).getParts() : own.getTables();
        return siblings.stream().filter(t -> table.getKey().equals(t.getKey())).findFirst().orElseGet(() -> {
            TableMapping made = FACTORY.createTableMapping();
            made.setKey(table.getKey());
            siblings.add(made);
            return made;
        });
    }

    private void write(String label, Vocabulary vocabulary, Term term) {
        Vocabulary mine = own.getVocabularies().stream().filter(v -> vocabulary.getKey().equals(v.getKey())).findFirst().orElseGet(() -> {
            Vocabulary made = FACTORY.createVocabulary();
            made.setKey(vocabulary.getKey());
            own.getVocabularies().add(made);
            return made;
        });
        Term own = mine.getTerms().stream().filter(t -> term.getKey().equals(t.getKey())).findFirst().orElseGet(() -> {
            Term made = FACTORY.createTerm();
            made.setKey(term.getKey());
            mine.getTerms().add(made);
            return made;
        });
        add(own.getSynonyms(), term.getSynonyms(), label);
        add(term.getSynonyms(), List.of(), label);
    }

    private static void add(List<String> words, List<String> inherited, String label) {
        inherited.stream().filter(w -> !words.contains(w)).forEach(words::add);
        if (words.stream().noneMatch(w -> TeachMapping.sameLabel(w, label))) {
            words.add(label);
        }
    }

    private static List<TableMapping> tables(List<TableMapping> top) {
        List<TableMapping> all = new ArrayList<>();
        for (TableMapping table : top) {
            all.add(table);
            all.addAll(tables(table.getParts()));
        }
        return all;
    }

    /** The words of a mapping. */
    public static List<Word> all(Mapping mapping) {
        List<Word> words = new ArrayList<>();
        for (TableMapping table : tables(mapping.getTables())) {
            table.getRows().forEach(r -> r.getLabels().forEach(l -> words.add(new Word(l, table.getKey(), r.getKey()))));
        }
        for (Vocabulary vocabulary : mapping.getVocabularies()) {
            vocabulary.getTerms().forEach(t -> t.getSynonyms().forEach(s -> words.add(new Word(s, vocabulary.getKey(), t.getKey()))));
        }
        return words;
    }

    /** The words of a taught mapping that the base does not know by itself. */
    public static List<Word> beyond(Mapping base, Mapping taught) {
        List<Word> words = all(taught);
        words.removeAll(all(base));
        return words;
    }
}
