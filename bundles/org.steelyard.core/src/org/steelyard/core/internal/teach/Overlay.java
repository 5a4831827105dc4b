package org.steelyard.core.internal.teach;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.TableMapping;
import org.steelyard.model.mapping.Term;
import org.steelyard.model.mapping.Vocabulary;

/**
 * Taught words laid over a mapping. Words are only ever added: what a newer version of the city's mapping knows by itself
 * is not lost, and what it no longer has is passed over.
 */
public final class Overlay {

    private Overlay() {
    }

    /** A copy of the mapping that knows these words too. */
    public static Mapping over(Mapping base, List<Mapping> taught) {
        Mapping all = EcoreUtil.copy(base);
        for (Mapping each : taught) {
            tables(all.getTables(), each.getTables());
            for (Vocabulary vocabulary : each.getVocabularies()) {
                all.getVocabularies().stream().filter(v -> vocabulary.getKey().equals(v.getKey())).findFirst()
                        .ifPresent(known -> vocabulary.getTerms().forEach(t -> term(known, t)));
            }
        }
        return all;
    }

    private static void tables(List<TableMapping> known, List<TableMapping> taught) {
        for (TableMapping table : taught) {
            Optional<TableMapping> same = known.stream().filter(k -> k.getKey().equals(table.getKey())).findFirst();
            if (same.isPresent()) {
                for (RowMapping row : table.getRows()) {
                    same.get().getRows().stream().filter(r -> r.getKey().equals(row.getKey())).findFirst().ifPresent(r -> add(r.getLabels(), row.getLabels()));
                }
                tables(same.get().getParts(), table.getParts());
            }
        }
    }

    private static void term(Vocabulary known, Term taught) {
        known.getTerms().stream().filter(t -> t.getKey().equals(taught.getKey())).findFirst().ifPresent(t -> add(t.getSynonyms(), taught.getSynonyms()));
    }

    private static void add(EList<String> words, List<String> more) {
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(more);
        words.clear();
        words.addAll(all);
    }
}
