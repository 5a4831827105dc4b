package org.steelyard.ui.internal.view.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void theNewestStandsFirstAndTheBeginningLast() {
        assertEquals(List.of(new Step("b", 2, true), new Step("a", 1, true), new Step("0", 0, true)), Step.of(List.of("a", "b"), 2, "0"));
    }

    @Test
    void whatWasTakenBackIsStillThere() {
        assertEquals(List.of(false, false, true), Step.of(List.of("a", "b"), 0, "0").stream().map(Step::done).toList());
    }

    @Test
    void aLongHistoryShowsItsNewestThousand() {
        List<Step> steps = Step.of(Collections.nCopies(5000, "x"), 5000, "0");
        assertEquals(1000, steps.size());
        assertEquals(5000, steps.get(0).after());
    }
}
