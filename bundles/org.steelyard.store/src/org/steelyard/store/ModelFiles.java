package org.steelyard.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Model files that stand alone (*.rubric, *.mapping, *.outline), written as carefully as evaluations: at every moment
 * either the old or the new content is there, whole, and what somebody else wrote meanwhile is not overwritten unseen.
 */
public final class ModelFiles {

    private final FileOps files;
    private final SafeWriter writer;

    /** On the disk of this machine. */
    public ModelFiles() {
        this(new RealFiles());
    }

    ModelFiles(FileOps files) {
        this.files = files;
        this.writer = new SafeWriter(files);
    }

    /**
     * Puts new content in the place of the file.
     *
     * @throws IOException when it could not be done; the old content is still there
     */
    public void write(Path file, byte[] bytes) throws IOException {
        writer.write(Objects.requireNonNull(file, "file").toAbsolutePath(), bytes);
    }

    /**
     * Whether the file is not what it was when it was read or written last.
     *
     * @throws IOException when it is there and cannot be read
     */
    public boolean changed(Path file, byte[] known) throws IOException {
        try {
            return !Arrays.equals(known, files.read(file));
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
