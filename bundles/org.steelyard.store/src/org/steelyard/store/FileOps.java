package org.steelyard.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;

/** What the store does to the disk; a test puts a disk that fails in its place. */
interface FileOps {

    byte[] read(Path file) throws IOException;

    boolean exists(Path path);

    long size(Path file) throws IOException;

    Instant modified(Path file) throws IOException;

    void createFolders(Path folder) throws IOException;

    /** Writes a new file and returns when it is on the disk. */
    void writeForced(Path file, byte[] bytes) throws IOException;

    /** Adds to the end of a file, and returns when it is on the disk. */
    void appendForced(Path file, byte[] bytes) throws IOException;

    /** Writes from this position on, cuts off what was behind, and returns when it is on the disk. */
    void writeForcedAt(Path file, long position, byte[] bytes) throws IOException;

    /** Puts one file in the place of another, at once where the file system can do that. */
    void replace(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    FileChannel openForLock(Path file) throws IOException;

    /** Whether the lock was given; it ends with the channel. Fails where there are no locks. */
    boolean tryLock(FileChannel channel) throws IOException;
}
