package org.steelyard.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.steelyard.city.ResourceAccess;

/** A jar as a zip: what it holds is read within bounds, and nothing of it is trusted. */
final class Archive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Bounds bounds;

    Archive(Path jar, Bounds bounds) throws IOException {
        this.zip = new ZipFile(jar.toFile());
        this.bounds = bounds;
    }

    /**
     * Reads every entry to its end: sizes that an archive states may be lies, and the checksums tell a damaged download.
     *
     * @param left bytes that may still be expanded in this sweep
     * @return bytes that were expanded
     */
    long check(Findings findings, long left) throws IOException {
        if (zip.size() > bounds.entries()) {
            findings.error("install.too-many-entries", "", zip.size(), bounds.entries());
            return 0;
        }
        Set<String> names = new HashSet<>();
        long expanded = 0;
        long most = Math.min(bounds.expanded(), left);
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!ResourceAccess.isInside(name)) {
                findings.error("install.path", "", name);
                return expanded;
            }
            if (!names.add(name)) {
                findings.error("install.twice", "", name);
                return expanded;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    expanded += n;
                    if (expanded > most) {
                        findings.error("install.expands", "", most >> 20);
                        return expanded;
                    }
                }
            }
        }
        return expanded;
    }

    /** An entry; empty when there is none, or when it is larger than any file of its kind. */
    Optional<byte[]> read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(bounds.file() + 1);
            return bytes.length > bounds.file() ? Optional.empty() : Optional.of(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
