package org.steelyard.ui.internal.view.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A step of the undo history.
 *
 * @param text  what it is called
 * @param after how many steps are done when this is the last of them
 * @param done  whether it is done now; else it was taken back
 */
record Step(String text, int after, boolean done) {

    private static final int MOST = 1000;

    /** The newest steps first; where all began is the last. */
    static List<Step> of(List<String> labels, int done, String beginning) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(beginning, 0, true));
        for (int i = 0; i < labels.size(); i++) {
            steps.add(new Step(labels.get(i), i + 1, i < done));
        }
        Collections.reverse(steps);
        return List.copyOf(steps.subList(0, Math.min(MOST, steps.size())));
    }
}
