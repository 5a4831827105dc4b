package org.steelyard.ui.internal.view.evaluations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which folders the navigator shows: those opened last, then those with an evaluation directly below the root, by name.
 *
 * @param recent those opened last, the newest first
 * @param root   where evaluations are kept
 * @param hidden those below the root that were taken off the list
 */
record KnownFolders(List<Path> recent, Path root, Set<Path> hidden) {

    private static final int MOST = 500;

    /** Copies the lists. */
    KnownFolders {
        recent = List.copyOf(recent);
        hidden = Set.copyOf(hidden);
    }

    /** All of them, each once. */
    List<Path> all() {
        Set<Path> all = new LinkedHashSet<>(recent);
        all.addAll(below());
        return List.copyOf(all);
    }

    private List<Path> below() {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(root)) {
            children.filter(c -> !hidden.contains(c) && Files.isRegularFile(c.resolve("evaluation.xmi"))).sorted().limit(MOST).forEach(found::add);
        } catch (IOException e) {
            // no root yet: nothing is below it
            return List.of();
        }
        return found;
    }
}
