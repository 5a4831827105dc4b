package org.steelyard.install;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The jars that lie in the folders, by size and time: two equal listings mean that nothing has changed.
 *
 * @param files the jars, folder by folder, by name
 */
record Listing(List<Entry> files) {

    // what more a folder holds than this is not even listed
    private static final int MOST = 2_000;

    /** A jar, its size in bytes and its time in milliseconds. */
    record Entry(Path file, long size, long time) {
    }

    Listing {
        files = List.copyOf(files);
    }

    /** What is in these folders now; a folder that is not there or cannot be read is empty. */
    static Listing of(CityFolders folders) {
        List<Entry> files = new ArrayList<>();
        for (Path folder : folders.all()) {
            List<Entry> own = new ArrayList<>();
            if (Files.isDirectory(folder)) {
                list(folder, own);
            }
            own.sort(Comparator.comparing(e -> e.file().getFileName().toString()));
            files.addAll(own);
        }
        return new Listing(files);
    }

    private static void list(Path folder, List<Entry> files) {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder, Listing::isJar)) {
            for (Path file : content) {
                if (files.size() == MOST) {
                    return;
                }
                files.add(entry(file));
            }
        } catch (IOException | DirectoryIteratorException e) {
            // a folder that goes away while it is read holds nothing any more
            files.clear();
        }
    }

    // a name with a dot in front is one that is being written; one with a line break would pass for two in a list
    private static boolean isJar(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".jar") && !name.startsWith(".") && name.chars().noneMatch(Character::isISOControl);
    }

    private static Entry entry(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Entry(file, attributes.isRegularFile() ? attributes.size() : -1, attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            // a link that leads nowhere is inspected, and told
            return new Entry(file, -1, 0);
        }
    }

    /** One line a jar. */
    List<String> lines() {
        return files.stream().map(e -> e.size() + " " + e.time() + " " + e.file()).toList();
    }
}
