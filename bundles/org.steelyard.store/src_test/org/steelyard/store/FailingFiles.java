package org.steelyard.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;

/** A disk on which writing some files fails, after half of them is written. */
final class FailingFiles implements FileOps {

    private final FileOps real = new RealFiles();
    private volatile Predicate<Path> failing = path -> false;
    private volatile IOException failure;

    private boolean locks = true;

    void failOn(Predicate<Path> paths, IOException exception) {
        failing = paths;
        failure = exception;
    }

    void recover() {
        failing = path -> false;
    }

    private void check(Path path) throws IOException {
        if (failing.test(path)) {
            throw failure;
        }
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return real.read(file);
    }

    @Override
    public boolean exists(Path path) {
        return real.exists(path);
    }

    @Override
    public long size(Path file) throws IOException {
        return real.size(file);
    }

    @Override
    public Instant modified(Path file) throws IOException {
        return real.modified(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        check(folder);
        real.createFolders(folder);
    }

    @Override
    public void writeForced(Path file, byte[] bytes) throws IOException {
        if (failing.test(file)) {
            real.writeForced(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        check(file);
        real.writeForced(file, bytes);
    }

    @Override
    public void appendForced(Path file, byte[] bytes) throws IOException {
        check(file);
        real.appendForced(file, bytes);
    }

    @Override
    public void writeForcedAt(Path file, long position, byte[] bytes) throws IOException {
        if (failing.test(file)) {
            real.writeForcedAt(file, position, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        check(file);
        real.writeForcedAt(file, position, bytes);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        check(to);
        real.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        real.delete(file);
    }

    @Override
    public FileChannel openForLock(Path file) throws IOException {
        check(file);
        return real.openForLock(file);
    }

    void withoutLocks() {
        locks = false;
    }

    @Override
    public boolean tryLock(FileChannel channel) throws IOException {
        if (!locks) {
            throw new IOException("Function not implemented");
        }
        return real.tryLock(channel);
    }
}
