package org.steelyard.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The right to write into a folder: a lock that ends with the process, and an owner file that tells people who holds it.
 * The lock alone does not reach across every network share, so an owner file of another computer counts too. Where there
 * are no locks at all, the owner file alone decides; of this computer it counts as long as its process lives.
 */
final class FolderLock implements AutoCloseable {

    private final FileOps files;
    private final Path ownerFile;
    private final FileChannel channel;
    private final Holder me;

    private FolderLock(FileOps files, Path ownerFile, FileChannel channel, Holder me) {
        this.files = files;
        this.ownerFile = ownerFile;
        this.channel = channel;
        this.me = me;
    }

    private enum Answer {
        GIVEN, HELD, NO_LOCKS_HERE
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
        Answer answer = tryLock(channel, files);
        boolean elsewhere = before.isPresent() && !before.get().host().equals(me.host());
        boolean living = answer == Answer.NO_LOCKS_HERE && before.isPresent() && !elsewhere && before.get().pid() != me.pid()
                && ProcessHandle.of(before.get().pid()).isPresent();
        if (answer == Answer.HELD || living || elsewhere && !takeOver) {
            channel.close();
            return new Outcome(Optional.empty(), before);
        }
        try {
            files.writeForced(ownerFile, me.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        // the lock ends with its channel
        return new Outcome(Optional.of(new FolderLock(files, ownerFile, channel, me)), before);
    }

    private static Answer tryLock(FileChannel channel, FileOps files) {
        try {
            return files.tryLock(channel) ? Answer.GIVEN : Answer.HELD;
        } catch (OverlappingFileLockException e) {
            // held by this very process through another registry
            return Answer.HELD;
        } catch (IOException e) {
            // some network folders have none, each says so in its own words
            return Answer.NO_LOCKS_HERE;
        }
    }

    private static Optional<Holder> owner(Path file, FileOps files) throws IOException {
        return files.exists(file) ? Holder.parse(new String(files.read(file), StandardCharsets.UTF_8)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            // somebody may have taken the folder over
            if (owner(ownerFile, files).filter(o -> o.pid() == me.pid() && o.since().equals(me.since())).isPresent()) {
                files.delete(ownerFile);
            }
        } finally {
            channel.close();
        }
    }
}
