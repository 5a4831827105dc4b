package org.steelyard.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The source files as they came, under {@code sources/<sha256>/<name>}; never changed, and verified when read. */
public final class Originals {

    /** Largest source file that is taken in, in bytes. */
    public static final long LARGEST = 512L << 20;

    private final Path folder;
    private final FileOps files;
    private final SafeWriter writer;
    private final Failures failures;

    Originals(Path folder, FileOps files, Failures failures) {
        this.folder = folder;
        this.files = files;
        this.writer = new SafeWriter(files);
        this.failures = failures;
    }

    /**
     * Takes in a copy of the file; a file with the same content and name is kept once.
     *
     * @throws StoreException when it cannot be read or kept
     */
    public Original add(Path file) throws StoreException {
        try {
            if (Files.size(file) > LARGEST) {
                throw failures.because("source-too-large", file, LARGEST >> 20);
            }
            return add(file.getFileName().toString(), files.read(file));
        } catch (IOException e) {
            throw failures.of(e, file);
        }
    }

    /**
     * Takes in a file by its content.
     *
     * @throws StoreException           when it cannot be kept
     * @throws IllegalArgumentException when the name is no file name
     */
    public Original add(String name, byte[] content) throws StoreException {
        Original original = new Original(Digests.of(content), name, content.length);
        Path target = path(original);
        boolean there = Files.exists(target.getParent());
        try {
            if (!files.exists(target) || !Digests.of(files.read(target)).equals(original.sha256())) {
                files.createFolders(target.getParent());
                writer.write(target, content);
            }
        } catch (IOException e) {
            if (!there) {
                discard(original, e);
            }
            throw failures.of(e, target);
        }
        return original;
    }

    /** Whether a file with this digest and name is kept. */
    public boolean has(String sha256, String name) {
        return Files.isRegularFile(path(new Original(sha256, name, 0)));
    }

    /** Takes a file out again that came in for an import that then failed; what cannot be deleted does no harm and is noted at the reason. */
    public void discard(Original original, Exception reason) {
        try {
            Files.deleteIfExists(path(original));
            Files.deleteIfExists(folder.resolve(original.sha256()));
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * The content of a source file.
     *
     * @throws StoreException when it is missing, or is no longer what came in
     */
    public byte[] read(String sha256, String name) throws StoreException {
        Path file = path(new Original(sha256, name, 0));
        try {
            byte[] content = files.read(file);
            if (!Digests.of(content).equals(sha256)) {
                throw failures.because("source-changed", file);
            }
            return content;
        } catch (IOException e) {
            throw failures.of(e, file);
        }
    }

    /** Where the file stands, for opening it in another program; whether it is there is not said. */
    public Path path(Original original) {
        return folder.resolve(original.sha256()).resolve(original.name());
    }

    /**
     * All source files, by digest and name.
     *
     * @throws StoreException when the folder cannot be read
     */
    public List<Original> all() throws StoreException {
        List<Original> all = new ArrayList<>();
        if (!files.exists(folder)) {
            return all;
        }
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            for (Path file : walk.filter(p -> folder.relativize(p).getNameCount() == 2).filter(Files::isRegularFile).toList()) {
                String digest = file.getParent().getFileName().toString();
                String name = file.getFileName().toString();
                if (digest.matches("[0-9a-f]{64}") && !name.startsWith(".")) {
                    all.add(new Original(digest, name, Files.size(file)));
                }
            }
        } catch (IOException e) {
            throw failures.of(e, folder);
        }
        all.sort(Comparator.comparing(Original::sha256).thenComparing(Original::name));
        return all;
    }
}
