package org.steelyard.ui.internal.view.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TrailTest {

    private static Trail through(String... ids) {
        Trail trail = new Trail();
        List.of(ids).forEach(trail::visit);
        return trail;
    }

    @Test
    void atFirstThereIsNowhereToGo() {
        Trail trail = through();
        assertFalse(trail.canGoBack() || trail.canGoForward());
        assertEquals(Optional.empty(), trail.back());
        assertEquals(Optional.empty(), trail.forward());
    }

    @Test
    void goesBackAndForward() {
        Trail trail = through("a", "b", "c");
        assertEquals(Optional.of("b"), trail.back());
        assertEquals(Optional.of("a"), trail.back());
        assertEquals(Optional.empty(), trail.back());
        assertEquals(Optional.of("b"), trail.forward());
        assertTrue(trail.canGoForward());
    }

    @Test
    void theSameAgainIsNoStep() {
        Trail trail = through("a", "b", "b");
        assertEquals(Optional.of("a"), trail.back());
        assertFalse(trail.canGoBack());
    }

    @Test
    void goingElsewhereForgetsWhatLayAhead() {
        Trail trail = through("a", "b", "c");
        trail.back();
        trail.visit("d");
        assertFalse(trail.canGoForward());
        assertEquals(Optional.of("b"), trail.back());
    }

    @Test
    void isNoLongerThanTwoHundredSteps() {
        Trail trail = new Trail();
        for (int i = 0; i < 300; i++) {
            trail.visit("i" + i);
        }
        String last = "";
        while (trail.canGoBack()) {
            last = trail.back().orElseThrow();
        }
        assertEquals("i100", last);
    }
}
