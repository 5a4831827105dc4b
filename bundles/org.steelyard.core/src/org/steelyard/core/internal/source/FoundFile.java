package org.steelyard.core.internal.source;

import java.nio.file.Path;

/**
 * A file to be imported.
 *
 * @param path   where it is now, which may be a temporary folder
 * @param name   its name for people: of a file in an archive, the archive and the path inside
 * @param sha256 digest
 * @param size   bytes
 * @param sheet  whether it is a collection sheet, of whatever evaluation
 * @param unit   the unit that filled it in, when it is a collection sheet of this evaluation; empty for any other file
 */
public record FoundFile(Path path, String name, String sha256, long size, boolean sheet, String unit) {

    /** What a newer version of it is known by: the unit of a collection sheet, whatever the file is called; else the name. */
    public String identity() {
        return unit.isEmpty() ? baseName() : unit;
    }

    /** The last part of the name. */
    public String baseName() {
        return baseName(name);
    }

    static String baseName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
