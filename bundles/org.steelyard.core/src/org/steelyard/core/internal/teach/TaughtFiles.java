package org.steelyard.core.internal.teach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.steelyard.install.CityFolders;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.store.ModelFiles;

/**
 * The files of taught words: {@code mappings/<importer>.mapping} in the folders of cities. Each is a mapping that extends the
 * city's and holds the rows and terms that differ, so that it can be shipped as it is.
 */
public final class TaughtFiles {

    private static final String FOLDER = "mappings";
    private static final String ENDING = ".mapping";
    private static final String NAME = "[A-Za-z0-9][\\w.-]{0,120}";

    private final CityFolders folders;
    private final SteelyardResources resources;
    private final Locale locale;

    /** In these folders; problems in this language. */
    public TaughtFiles(CityFolders folders, SteelyardResources resources, Locale locale) {
        this.folders = folders;
        this.resources = resources;
        this.locale = locale;
    }

    /** A file with its content; without content when it cannot be read, and the problems say why. */
    public record TaughtFile(Path file, String importer, Optional<Mapping> mapping, List<Problem> problems) {
        /** Copies the problems. */
        public TaughtFile {
            problems = List.copyOf(problems);
        }
    }

    /** The files for this importer, the product's before the user's. */
    public List<TaughtFile> of(String importer) {
        return importer.matches(NAME) ? folders.all().stream().map(f -> file(f, importer)).filter(Files::isRegularFile).map(this::read).toList() : List.of();
    }

    /** All files. */
    public List<TaughtFile> all() {
        List<TaughtFile> all = new ArrayList<>();
        for (Path folder : folders.all()) {
            Path mappings = folder.resolve(FOLDER);
            if (Files.isDirectory(mappings)) {
                try (Stream<Path> files = Files.list(mappings)) {
                    files.filter(f -> f.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(f)).sorted().map(this::read).forEach(all::add);
                } catch (IOException e) {
                    all.add(new TaughtFile(mappings, "", Optional.empty(), List.of(Problem.warning("import.taught-unreadable", mappings + ": " + e.getMessage(),
                            Location.file(mappings.toString()), "", ""))));
                }
            }
        }
        return all;
    }

    private TaughtFile read(Path file) {
        String name = file.getFileName().toString();
        Loaded<Mapping> loaded = resources.load(file, Mapping.class, locale);
        return new TaughtFile(file, name.substring(0, name.length() - ENDING.length()), loaded.root(), loaded.problems());
    }

    /** The file that is written for this importer: the user's own, else one in the first folder that can be written. */
    public Optional<Path> target(String importer) {
        if (!importer.matches(NAME)) {
            return Optional.empty();
        }
        return folders.all().reversed().stream().map(f -> file(f, importer)).filter(Files::isRegularFile).filter(Files::isWritable).findFirst()
                .or(() -> folders.writable().map(f -> file(f, importer)));
    }

    private static Path file(Path folder, String importer) {
        return folder.resolve(FOLDER).resolve(importer + ENDING);
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws IOException when that is not possible
     */
    public void write(Path file, Mapping mapping) throws IOException {
        Files.createDirectories(file.getParent());
        new ModelFiles().write(file, resources.bytes(mapping));
    }
}
