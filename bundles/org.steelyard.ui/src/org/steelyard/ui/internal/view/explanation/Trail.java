package org.steelyard.ui.internal.view.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was looked at, one after the other, to go back and forward. */
final class Trail {

    private static final int LONGEST = 200;

    private final List<String> ids = new ArrayList<>();
    private int at = -1;

    /** Goes on to this; what lay ahead is forgotten. */
    void visit(String id) {
        if (at >= 0 && ids.get(at).equals(id)) {
            return;
        }
        ids.subList(at + 1, ids.size()).clear();
        ids.add(id);
        if (ids.size() > LONGEST) {
            ids.remove(0);
        }
        at = ids.size() - 1;
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at < ids.size() - 1;
    }

    /** The one before; empty when there is none. */
    Optional<String> back() {
        return canGoBack() ? Optional.of(ids.get(--at)) : Optional.empty();
    }

    /** The one after; empty when there is none. */
    Optional<String> forward() {
        return canGoForward() ? Optional.of(ids.get(++at)) : Optional.empty();
    }

    void clear() {
        ids.clear();
        at = -1;
    }
}
