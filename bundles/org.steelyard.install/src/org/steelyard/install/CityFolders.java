package org.steelyard.install;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that city jars are read from.
 *
 * @param all all of them, the product's before the user's; they need not exist
 */
public record CityFolders(List<Path> all) {

    /** Environment variable that names one folder in place of the usual ones. */
    public static final String VARIABLE = "STEELYARD_CITIES";

    /** Copies what it is given. */
    public CityFolders {
        all = all.stream().map(p -> p.toAbsolutePath().normalize()).distinct().toList();
    }

    /**
     * The usual folders: {@code cities} beside the product, and one of the user's own for a product that stands where it
     * cannot be written; or the one that the environment names.
     *
     * @param environment environment variables
     * @param product     folder of the product, where it is known
     * @param home        the user's home
     */
    public static CityFolders of(Map<String, String> environment, Optional<Path> product, Path home) {
        Optional<Path> named = path(environment, VARIABLE);
        if (named.isPresent()) {
            return new CityFolders(List.of(named.get()));
        }
        List<Path> folders = new ArrayList<>();
        product.ifPresent(p -> folders.add(p.resolve("cities")));
        folders.add(path(environment, "XDG_DATA_HOME").or(() -> path(environment, "LOCALAPPDATA"))
                .orElse(home.resolve(".local").resolve("share")).resolve("steelyard").resolve("cities"));
        return new CityFolders(folders);
    }

    private static Optional<Path> path(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        try {
            return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where a new jar goes: the first that can be written or made. */
    public Optional<Path> writable() {
        return all.stream().filter(CityFolders::isWritable).findFirst();
    }

    private static boolean isWritable(Path folder) {
        if (Files.exists(folder)) {
            return Files.isDirectory(folder) && Files.isWritable(folder);
        }
        return folder.getParent() != null && isWritable(folder.getParent());
    }
}
