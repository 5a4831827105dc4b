package org.steelyard.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Copies of installed jars, by content. The framework keeps its jars open, and on Windows an open file can be neither
 * removed nor replaced: so it is given a copy. Several processes may share the folder; a copy never changes once it is there.
 */
record Copies(Path folder) {

    private static final int NAME_LENGTH = 24;

    /** The copy of this jar, made if there is none yet. */
    Path of(Path jar, long most) throws IOException {
        Files.createDirectories(folder);
        MessageDigest digest = sha256();
        Path temporary = Files.createTempFile(folder, ".copy", ".tmp");
        try {
            try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest); OutputStream out = Files.newOutputStream(temporary)) {
                // the file may be growing while it is read
                long left = most;
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    left -= n;
                    if (left < 0) {
                        throw new IOException(jar.getFileName() + " > " + most);
                    }
                    out.write(buffer, 0, n);
                }
            }
            Path copy = folder.resolve(HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH) + ".jar");
            if (!Files.exists(copy)) {
                Files.move(temporary, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            return copy;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Removes copies that are not wanted any more, as far as that is possible: another process may use one. */
    void keepOnly(Set<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path copy : copies) {
                if (!wanted.contains(copy)) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            System.getLogger(Copies.class.getName()).log(System.Logger.Level.DEBUG, "a copy that is in use stays", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
