package org.steelyard.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a file looked like: cheap to compare by size and time, exact by its digest.
 *
 * @param size     bytes
 * @param modified when it was written, as the disk tells it
 * @param digest   SHA-256, or empty when it is not known
 */
record Stamp(long size, Instant modified, String digest) {

    /** Of a file that does not exist. */
    static final Stamp NONE = new Stamp(-1, Instant.EPOCH, "");

    /** Size and time of a file, without reading it. */
    static Stamp of(Path file, FileOps files) throws IOException {
        return files.exists(file) ? new Stamp(files.size(file), files.modified(file), "") : NONE;
    }

    Stamp with(String sha256) {
        return new Stamp(size, modified, sha256);
    }

    /** Whether size and time are the same. */
    boolean looksLike(Stamp other) {
        return size == other.size && modified.equals(other.modified);
    }
}
