package org.steelyard.scoring.internal.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Intervals side by side: where they overlap, where something is left between them. */
final class Bands {

    /**
     * One interval; an absent bound is infinite.
     *
     * @param text how it is called in messages
     */
    record Band(Optional<BigDecimal> min, boolean minIn, Optional<BigDecimal> max, boolean maxIn, String text) {

        boolean isEmpty() {
            if (min.isEmpty() || max.isEmpty()) {
                return false;
            }
            int order = min.get().compareTo(max.get());
            return order > 0 || order == 0 && !(minIn && maxIn);
        }

        private int compareStart(Band other) {
            if (min.isEmpty() || other.min.isEmpty()) {
                return Boolean.compare(min.isPresent(), other.min.isPresent());
            }
            int order = min.get().compareTo(other.min.get());
            return order != 0 ? order : Boolean.compare(other.minIn, minIn);
        }
    }

    private final List<Band> sorted;
    private final boolean whole;

    /** Bands of whole numbers (ranks, counts) leave nothing between 1 and 2. */
    Bands(List<Band> bands, boolean whole) {
        this.sorted = bands.stream().filter(each -> !each.isEmpty()).sorted(Band::compareStart).toList();
        this.whole = whole;
    }

    Optional<Band> lowest() {
        return sorted.stream().findFirst();
    }

    Optional<Band> highest() {
        return sorted.stream().filter(each -> each.max.isEmpty()).findFirst()
                .or(() -> sorted.stream().max(Comparator.comparing(each -> each.max.orElseThrow())));
    }

    /** Pairs of neighbours that share a value. */
    void overlaps(BiConsumer<Band, Band> found) {
        neighbours((low, high) -> {
            int order = order(low, high);
            if (order > 0 || order == 0 && low.maxIn && high.minIn) {
                found.accept(low, high);
            }
        });
    }

    /** Pairs of neighbours with something between them. */
    void gaps(BiConsumer<Band, Band> found) {
        neighbours((low, high) -> {
            int order = order(low, high);
            if ((order < 0 || order == 0 && !low.maxIn && !high.minIn) && !adjacent(low, high)) {
                found.accept(low, high);
            }
        });
    }

    private boolean adjacent(Band low, Band high) {
        return whole && low.maxIn && high.minIn && isWhole(low.max.orElseThrow())
                && low.max.get().add(BigDecimal.ONE).compareTo(high.min.orElseThrow()) == 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    // end of the lower against start of the higher
    private static int order(Band low, Band high) {
        return low.max.isEmpty() || high.min.isEmpty() ? 1 : low.max.get().compareTo(high.min.get());
    }

    private void neighbours(BiConsumer<Band, Band> each) {
        List<Band> open = new ArrayList<>();
        for (Band band : sorted) {
            if (!open.isEmpty()) {
                each.accept(open.getLast(), band);
            }
            // the one that reaches furthest is the neighbour of the next
            if (open.isEmpty() || furthest(band, open.getLast())) {
                open.add(band);
            }
        }
    }

    private static boolean furthest(Band band, Band last) {
        return band.max.isEmpty() || last.max.isPresent() && band.max.get().compareTo(last.max.get()) >= 0;
    }
}
