package org.steelyard.city;

/**
 * An importer that a plug-in offers: either a mapping or a class.
 *
 * @param id        identifier
 * @param city      city code (GB/T 2260)
 * @param kind      kind of evaluation, a literal of {@code EvaluationKind}
 * @param mapping   path of the {@code .mapping} file, or empty
 * @param className the {@code DataImporter}, or empty
 * @param base      only there to be extended: nothing is imported by it
 * @param name      name for people
 * @param plugIn    who contributes it
 */
public record ImporterDescriptor(String id, String city, String kind, String mapping, String className, boolean base, String name,
        PlugIn plugIn) implements Descriptor {

    /** Whether it is data only. */
    public boolean isMapping() {
        return !mapping.isEmpty();
    }
}
