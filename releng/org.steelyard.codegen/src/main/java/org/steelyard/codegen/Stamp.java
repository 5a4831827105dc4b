package org.steelyard.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Remembers what the last generation read and wrote; current while neither has changed. */
final class Stamp {

    private static final List<Class<?>> GENERATOR =
            List.of(GenerateModel.class, StagedGenerator.class, Folders.class, Stamp.class);

    private final Path file;
    private final List<Path> inputs;
    private final List<Path> outputFolders;

    Stamp(Path file, List<Path> inputs, List<Path> outputFolders) {
        this.file = file;
        this.inputs = inputs;
        this.outputFolders = outputFolders;
    }

    boolean isCurrent() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(digest());
    }

    void write() throws IOException {
        Files.writeString(file, digest());
    }

    private String digest() throws IOException {
        MessageDigest digest = sha256();
        for (Class<?> type : GENERATOR) {
            try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                digest.update(code.readAllBytes());
            }
        }
        for (Path input : inputs) {
            add(digest, input);
        }
        for (Path folder : outputFolders) {
            for (Path output : Folders.files(folder)) {
                add(digest, output);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path path) throws IOException {
        digest.update(path.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(path));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
