package org.steelyard.samples;

import java.util.Collections;
import java.util.List;

/** Numbers that look random and are the same each time: Knuth's 64-bit linear congruential generator. */
final class Draw {

    private long state;

    Draw(long seed) {
        state = seed;
        next(2);
    }

    /** From zero to below the bound. */
    int next(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, next(i + 1));
        }
    }
}
