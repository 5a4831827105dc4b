package org.steelyard.city;

import java.util.List;
import java.util.Locale;

/**
 * A city and everything that plug-ins offer for it.
 *
 * @param code      GB/T 2260
 * @param name      Chinese name; the code when no plug-in gives one
 * @param nameEn    English name; the Chinese one when no plug-in gives one
 * @param rubrics   its rubrics
 * @param importers its importers
 * @param exporters its exporters
 * @param samples   its samples
 */
public record City(String code, String name, String nameEn, List<RubricDescriptor> rubrics,
        List<ImporterDescriptor> importers, List<ExporterDescriptor> exporters, List<SampleDescriptor> samples) {

    /** Copies what it is given. */
    public City {
        rubrics = List.copyOf(rubrics);
        importers = List.copyOf(importers);
        exporters = List.copyOf(exporters);
        samples = List.copyOf(samples);
    }

    /** The name in this language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? name : nameEn;
    }

    /** A name that is safe in a file name on every system: the English one in lower case, else the code. */
    public String slug() {
        String plain = nameEn.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? code : plain;
    }

    boolean isCalled(String query) {
        String plain = query.strip();
        return plain.equals(code) || plain.equals(name) || plain.equals(name + "市") || plain.equalsIgnoreCase(nameEn)
                || plain.equalsIgnoreCase(slug());
    }
}
