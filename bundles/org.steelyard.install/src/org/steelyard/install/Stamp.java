package org.steelyard.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the folders looked like when they were last taken in, and what came of it; with it an unchanged folder costs
 * a listing and no more.
 *
 * @param key  digest of the folders and of the program around them
 * @param held what was installed
 */
record Stamp(String key, List<Held> held) {

    /** An installed jar: the file it came from, our copy of it, and what it says of itself. */
    record Held(Path file, Path copy, String id, String version) {

        private String line() {
            return String.join("\t", file.toString(), copy.toString(), id, version);
        }

        private static Held of(String line) {
            String[] parts = line.split("\t", -1);
            return new Held(Path.of(parts[0]), Path.of(parts[1]), parts[2], parts[3]);
        }
    }

    Stamp {
        held = List.copyOf(held);
    }

    List<Path> copies() {
        return held.stream().map(Held::copy).toList();
    }

    static String key(Listing listing, Collection<String> surroundings) {
        List<String> lines = new ArrayList<>(listing.lines());
        lines.addAll(surroundings);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The stamp in this file; empty when there is none or it makes no sense. */
    static Optional<Stamp> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Stamp(lines.get(0), lines.stream().skip(1).map(Held::of).toList()));
        } catch (IOException | RuntimeException e) {
            // without it everything is looked at anew
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        write(file, key, held.stream().map(Held::line).toList());
    }

    /** Writes lines that count as long as the key does. */
    static void write(Path file, String key, Collection<String> more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(key));
        lines.addAll(more);
        Path temporary = Files.createTempFile(Files.createDirectories(file.getParent()), ".stamp", ".tmp");
        Files.write(temporary, lines);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The lines under this key; empty when there are none. */
    static List<String> read(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file);
            return !lines.isEmpty() && lines.get(0).equals(key) ? lines.subList(1, lines.size()) : List.of();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
