package org.steelyard.install.make;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;

/**
 * One plug-in of a new city: its files but for those that depend on how it is packed.
 *
 * @param id    symbolic name
 * @param label English name of the bundle
 * @param part  {@code rubric}, {@code importer} or {@code exporter}
 * @param files contents by path
 */
public record PlugInDraft(String id, String label, String part, SortedMap<String, byte[]> files) {

    /** Copies the map. */
    public PlugInDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(part, "part");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Name of its folder of models: rubric, mapping or outline. */
    public String folder() {
        return switch (part) {
            case "importer" -> "mapping";
            case "exporter" -> "outline";
            default -> part;
        };
    }
}
