package org.steelyard.ui.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Finds entries by words: each word has to occur; what begins with the first word stands before what has a word that begins
 * with it, before what has it within, before what has it in its details.
 */
final class SearchIndex {

    private static final int NONE = -1;
    private static final int NAME_BEGINS = 0;
    private static final int WORD_BEGINS = 1;
    private static final int NAME_HAS = 2;
    private static final int DETAIL_HAS = 3;

    /** An entry with the texts that are compared, made once. */
    private record Prepared(Entry entry, String name, String detail, int order) {
    }

    private record Hit(Prepared found, int rank) {
    }

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank).thenComparing(h -> h.found().entry().kind())
            .thenComparingInt(h -> h.found().name().length()).thenComparingInt(h -> h.found().order());

    private final List<Prepared> all = new ArrayList<>();

    SearchIndex(List<Entry> entries) {
        for (Entry entry : entries) {
            all.add(new Prepared(entry, folded(entry.text()), folded(entry.detail()), all.size()));
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    /** The best finds, at most so many; nothing for a blank query. */
    List<Entry> find(String query, int most) {
        if (query.isBlank()) {
            return List.of();
        }
        String[] words = folded(query).split("\\s+");
        // the worst on top, so that only the best are kept
        PriorityQueue<Hit> best = new PriorityQueue<>(most + 1, BEST_FIRST.reversed());
        for (Prepared each : all) {
            int rank = rank(each, words);
            if (rank != NONE) {
                best.add(new Hit(each, rank));
                if (best.size() > most) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(BEST_FIRST).map(h -> h.found().entry()).toList();
    }

    private static int rank(Prepared each, String[] words) {
        for (String word : words) {
            if (!each.name().contains(word) && !each.detail().contains(word)) {
                return NONE;
            }
        }
        int at = each.name().indexOf(words[0]);
        if (at < 0) {
            return DETAIL_HAS;
        }
        return at == 0 ? NAME_BEGINS : Character.isLetterOrDigit(each.name().charAt(at - 1)) ? NAME_HAS : WORD_BEGINS;
    }
}
