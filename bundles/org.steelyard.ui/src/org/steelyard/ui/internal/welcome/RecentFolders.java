package org.steelyard.ui.internal.welcome;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The evaluation folders opened last, the newest first.
 *
 * @param folders absolute paths, each once
 */
public record RecentFolders(List<Path> folders) {

    private static final int MOST = 12;

    /** Copies the folders. */
    public RecentFolders {
        folders = List.copyOf(folders);
    }

    /** Reads what {@link #text} wrote; lines that are no path are left out. */
    public static RecentFolders of(String text) {
        List<Path> folders = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).limit(MOST).toList()) {
            try {
                folders.add(Path.of(line));
            } catch (InvalidPathException e) {
                // a path of another system says nothing here
                continue;
            }
        }
        return new RecentFolders(folders);
    }

    /** One path a line. */
    public String text() {
        return String.join("\n", folders.stream().map(Path::toString).toList());
    }

    /** With this folder as the newest. */
    public RecentFolders opened(Path folder) {
        List<Path> now = new ArrayList<>();
        now.add(folder);
        folders.stream().filter(f -> !f.equals(folder)).limit(MOST - 1).forEach(now::add);
        return new RecentFolders(now);
    }

    /** Without this folder. */
    public RecentFolders without(Path folder) {
        return new RecentFolders(folders.stream().filter(f -> !f.equals(folder)).toList());
    }
}
