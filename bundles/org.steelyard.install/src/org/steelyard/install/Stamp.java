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
 * @param key    digest of the folders and of the program around them
 * @param copies copies that were installed
 */
record Stamp(String key, List<Path> copies) {

    Stamp {
        copies = List.copyOf(copies);
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
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Stamp(lines.get(0), lines.stream().skip(1).map(Path::of).toList()));
        } catch (IOException | RuntimeException e) {
            // without it everything is looked at anew
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(key));
        copies.forEach(c -> lines.add(c.toString()));
        Path temporary = Files.createTempFile(Files.createDirectories(file.getParent()), ".stamp", ".tmp");
        Files.write(temporary, lines);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
