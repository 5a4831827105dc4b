package org.steelyard.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The right to write into a folder: a lock that ends with the process, and an owner file that tells people who holds it.
 * The lock alone does not reach across every network share, so an owner file of another computer counts too.
 */
final class FolderLock implements AutoCloseable {

    private final FileOps files;
    private final Path ownerFile;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileOps files, Path ownerFile, FileChannel channel, FileLock lock) {
        this.files = files;
        this.ownerFile = ownerFile;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * The outcome of asking.
     *
     * @param lock   the lock, when it was given
     * @param holder who has it, or had it last without giving it back
     */
    record Outcome(Optional<FolderLock> lock, Optional<Holder> holder) {
    }

    /** @param takeOver whether to ignore the owner file that another computer left behind */
    static Outcome acquire(Path hidden, Holder me, FileOps files, boolean takeOver) throws IOException {
        files.createFolders(hidden);
        Path ownerFile = hidden.resolve("owner");
        Optional<Holder> before = owner(ownerFile, files);
        FileChannel channel = files.openForLock(hidden.resolve("lock"));
        FileLock lock = tryLock(channel);
        boolean elsewhere = before.isPresent() && !before.get().host().equals(me.host());
        if (lock == null || elsewhere && !takeOver) {
            channel.close();
            return new Outcome(Optional.empty(), before);
        }
        try {
            files.writeForced(ownerFile, me.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Outcome(Optional.of(new FolderLock(files, ownerFile, channel, lock)), before);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process through another registry
            return null;
        }
    }

    private static Optional<Holder> owner(Path file, FileOps files) throws IOException {
        return files.exists(file) ? Holder.parse(new String(files.read(file), StandardCharsets.UTF_8)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            files.delete(ownerFile);
            lock.release();
        } finally {
            channel.close();
        }
    }
}
