package org.steelyard.city;

/** The extension points of this bundle. */
public enum Point {
    /** Rubrics. */
    RUBRICS("rubrics", "rubric"),
    /** Importers of source files. */
    IMPORTERS("importers", "importer"),
    /** Exporters of reports. */
    EXPORTERS("exporters", "exporter"),
    /** Worked evaluations with their source files. */
    SAMPLES("samples", "sample");

    private static final String NAMESPACE = "org.steelyard.city.";

    private final String name;
    private final String element;

    Point(String name, String element) {
        this.name = name;
        this.element = element;
    }

    /** The identifier in {@code plugin.xml}, for example {@code org.steelyard.city.rubrics}. */
    public String id() {
        return NAMESPACE + name;
    }

    /** The name of its elements, for example {@code rubric}. */
    public String element() {
        return element;
    }
}
