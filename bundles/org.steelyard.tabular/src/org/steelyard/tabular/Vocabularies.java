package org.steelyard.tabular;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.Term;
import org.steelyard.model.mapping.Vocabulary;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;

/** The vocabularies of a mapping, and the indicators of a rubric as one more. */
final class Vocabularies {

    static final String INDICATORS = "indicators";

    private final Map<String, Map<String, String>> exact = new HashMap<>();
    private final Map<String, Map<String, String>> loose = new HashMap<>();
    private final Map<String, Map<String, String>> shown = new HashMap<>();

    Vocabularies(Mapping mapping, Rubric rubric) {
        for (Vocabulary vocabulary : mapping.getVocabularies()) {
            for (Term term : vocabulary.getTerms()) {
                put(vocabulary.getKey(), term.getKey(), term.getKey());
                term.getSynonyms().forEach(s -> put(vocabulary.getKey(), s, term.getKey()));
            }
        }
        if (rubric != null) {
            // leaves first: a group may bear the name of its only indicator
            rubric.getIndicators().forEach(i -> indicators(i, true));
            rubric.getIndicators().forEach(i -> indicators(i, false));
        }
    }

    private void indicators(Indicator indicator, boolean leaves) {
        if (indicator.getChildren().isEmpty() == leaves) {
            String code = indicator.getCode();
            put(INDICATORS, code, code);
            indicatorName(indicator.getName(), code);
            indicatorName(indicator.getNameEn(), code);
            indicator.getAliases().forEach(a -> indicatorName(a.getName(), code));
        }
        indicator.getChildren().forEach(c -> indicators(c, leaves));
    }

    private void indicatorName(String name, String code) {
        if (name != null && !name.isBlank()) {
            put(INDICATORS, name, code);
            put(INDICATORS, code + name, code);
        }
    }

    private void put(String vocabulary, String word, String key) {
        exact.computeIfAbsent(vocabulary, v -> new LinkedHashMap<>()).putIfAbsent(Labels.exact(word), key);
        loose.computeIfAbsent(vocabulary, v -> new LinkedHashMap<>()).putIfAbsent(Labels.label(word), key);
        shown.computeIfAbsent(vocabulary, v -> new LinkedHashMap<>()).putIfAbsent(Labels.label(word), word);
    }

    boolean knows(String vocabulary) {
        return exact.containsKey(vocabulary);
    }

    /** The canonical key of this word: by the word as it is, then without its ordinal and punctuation. */
    Optional<String> key(String vocabulary, String word) {
        String key = exact.getOrDefault(vocabulary, Map.of()).get(Labels.exact(word));
        String label = Labels.label(word);
        if (key == null && Labels.isCircled(word)) {
            // the number of a criterion is its name in every vocabulary
            return Optional.of(Labels.segment(word));
        }
        // an ordinal alone leaves an empty label, which is nobody's word
        return Optional.ofNullable(key != null || label.isEmpty() ? key
                : loose.getOrDefault(vocabulary, Map.of()).get(label));
    }

    /** Up to three words of the vocabulary that look most like this one. */
    List<String> nearest(String vocabulary, String word) {
        return shown.getOrDefault(vocabulary, Map.of()).entrySet().stream()
                .map(e -> Map.entry(e.getValue(), Likeness.of(word, e.getKey()))).filter(e -> e.getValue() > Likeness.LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())).limit(3)
                .map(Map.Entry::getKey).toList();
    }
}
