package org.steelyard.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folder operations that leave unchanged files alone, so that incremental compilers stay warm. */
final class Folders {

    private Folders() {
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Makes {@code to} hold exactly the files of {@code from}. */
    static void mirror(Path from, Path to) throws IOException {
        for (Path stale : files(to)) {
            if (!Files.exists(from.resolve(to.relativize(stale)))) {
                Files.delete(stale);
            }
        }
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
