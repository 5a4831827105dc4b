package org.steelyard.city.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.city.ResourceAccess;

/** The files under a folder, which may be inside a jar. */
record FolderResources(Path root) implements ResourceAccess {

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        Path file = root.resolve(path);
        return ResourceAccess.isInside(path) && Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file))
                : Optional.empty();
    }

    @Override
    public List<String> list(String folder) {
        Path start = root.resolve(folder);
        if (!ResourceAccess.isInside(folder) || !Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(Files::isRegularFile).map(p -> root.relativize(p).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
