package org.steelyard.install;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts jars into the folder of cities and takes them out, so that nobody ever sees half a jar. */
public final class CityFiles {

    private final CityPlugIns plugIns;
    private final Locale locale;

    /** For the folders of these plug-ins; messages in this language. */
    public CityFiles(CityPlugIns plugIns, Locale locale) {
        this.plugIns = plugIns;
        this.locale = locale;
    }

    /**
     * Copies a jar into a folder of cities; other versions of the same plug-in there go.
     *
     * @param jar    any jar
     * @param folder where it goes
     * @return how it stands with the jar; it was copied unless it is refused
     * @throws IOException when the folder cannot be written
     */
    public CityJar install(Path jar, Path folder) throws IOException {
        CityJar candidate = plugIns.candidate(jar, locale);
        if (candidate.state() == JarState.REFUSED) {
            return candidate;
        }
        Files.createDirectories(folder);
        Path target = folder.resolve(candidate.jar().id() + "_" + candidate.jar().version() + ".jar");
        Path temporary = Files.createTempFile(folder, ".", ".tmp");
        try {
            Files.copy(jar, temporary, StandardCopyOption.REPLACE_EXISTING);
            List<Path> others = files(candidate.jar().id()).stream().filter(f -> f.startsWith(folder) && !f.equals(target)).toList();
            move(temporary, target);
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
        return candidate;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Deletes all versions of a plug-in from the folders.
     *
     * @param id symbolic name, or the name of a file in a folder
     * @return the files; empty when there was none
     * @throws IOException when a file cannot be deleted
     */
    public List<Path> remove(String id) throws IOException {
        List<Path> files = files(id);
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        return files;
    }

    private List<Path> files(String id) {
        List<Path> files = new ArrayList<>();
        for (CityJar jar : plugIns.jars(locale)) {
            if (jar.jar().id().equals(id) || jar.jar().file().getFileName().toString().equals(id)) {
                files.add(jar.jar().file());
            }
        }
        return files;
    }
}
