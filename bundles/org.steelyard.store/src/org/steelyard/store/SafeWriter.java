package org.steelyard.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Puts new content in the place of a file so that at every moment either the old or the new content is there, whole: a
 * temporary file beside it, forced to disk, read back, renamed over.
 */
final class SafeWriter {

    private final FileOps files;

    SafeWriter(FileOps files) {
        this.files = files;
    }

    /** What is done between the new content being safe and the old one being replaced. */
    @FunctionalInterface
    interface Before {
        void replace() throws IOException;
    }

    void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, () -> { });
    }

    void write(Path file, byte[] bytes, Before before) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            files.writeForced(temporary, bytes);
            if (!Arrays.equals(bytes, files.read(temporary))) {
                throw new IOException("read back differently from what was written: " + temporary);
            }
            before.replace();
            files.replace(temporary, file);
        } catch (IOException e) {
            try {
                files.delete(temporary);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }
}
