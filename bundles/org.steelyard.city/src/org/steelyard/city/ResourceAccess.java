package org.steelyard.city;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files inside one plug-in. Paths are relative to its root, separated by {@code /}, and never lead out of it. */
public interface ResourceAccess {

    /**
     * Opens a file.
     *
     * @return empty when there is no such file
     * @throws IOException when it is there and cannot be read
     */
    Optional<InputStream> open(String path) throws IOException;

    /** The paths of all files under a folder, sorted; empty when there is no such folder. */
    List<String> list(String folder);

    /** Whether the path stays inside the plug-in: relative, without {@code ..} and without backslashes. */
    static boolean isInside(String path) {
        return !path.isBlank() && !path.startsWith("/") && path.indexOf('\\') < 0 && path.indexOf(':') < 0
                && !List.of(path.split("/")).contains("..");
    }
}
