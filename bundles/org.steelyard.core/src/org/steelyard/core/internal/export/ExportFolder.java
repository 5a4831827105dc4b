package org.steelyard.core.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.steelyard.document.Digest;

/**
 * Writes documents so that nobody's work is lost: a file of the same name is replaced only when its content is still what
 * was exported before. What was exported is kept as lines {@code <sha256> <name>} in the hidden folder.
 */
public final class ExportFolder {

    private static final int MOST = 10_000;

    private final Path folder;
    private final Path hidden;
    private final String list;

    /** Documents in this folder; what was exported is remembered in the hidden one. */
    public ExportFolder(Path folder, Path hidden) {
        this(folder, hidden, "exports");
    }

    /** The same, with another name for the list of what was exported. */
    public ExportFolder(Path folder, Path hidden, String list) {
        this.folder = folder;
        this.hidden = hidden;
        this.list = list;
    }

    /**
     * Writes a document under this name, or under one with a number.
     *
     * @return where it stands
     * @throws IOException when it cannot be written; what stood there is untouched
     */
    public Path write(String name, byte[] content) throws IOException {
        Path plain = Path.of(name);
        if (plain.getNameCount() != 1 || plain.isAbsolute() || name.equals("..")) {
            throw new IOException("not a file name: " + name);
        }
        TreeMap<String, String> known = known();
        Path target = free(name, known);
        // not a file of Files.createTempFile, which only its owner may read: a report is for others
        Path temporary = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        known.put(target.getFileName().toString(), Digest.of(content));
        remember(known);
        return target;
    }

    private Path free(String name, TreeMap<String, String> known) throws IOException {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int i = 1; i < MOST; i++) {
            Path target = folder.resolve(i == 1 ? name : name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
            String digest = known.get(target.getFileName().toString());
            if (!Files.exists(target) || digest != null && digest.equals(Digest.of(target))) {
                return target;
            }
        }
        throw new IOException(folder + " is full of files called " + name);
    }

    private TreeMap<String, String> known() throws IOException {
        TreeMap<String, String> known = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(list())) {
                if (line.matches("[0-9a-f]{64} .+")) {
                    known.put(line.substring(65), line.substring(0, 64));
                }
            }
        } catch (NoSuchFileException e) {
            // nothing was exported yet
            return known;
        }
        return known;
    }

    private void remember(TreeMap<String, String> known) throws IOException {
        Files.createDirectories(hidden);
        List<String> lines = new ArrayList<>();
        known.forEach((name, digest) -> lines.add(digest + " " + name));
        Files.write(list(), lines);
    }

    private Path list() {
        return hidden.resolve(list);
    }
}
