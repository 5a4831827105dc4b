package org.steelyard.city;

/**
 * An exporter that a plug-in offers: either an outline or a class.
 *
 * @param id        identifier
 * @param city      city code (GB/T 2260)
 * @param kind      kind of evaluation, a literal of {@code EvaluationKind}
 * @param format    {@code docx} or {@code xlsx}
 * @param edition   a literal of {@code Edition}: full, abridged, brief, selfReport
 * @param outline   path of the {@code .outline} file, or empty
 * @param className the {@code ReportExporter}, or empty
 * @param base      only there to be extended: nothing is exported by it
 * @param name      name for people
 * @param plugIn    who contributes it
 */
public record ExporterDescriptor(String id, String city, String kind, String format, String edition, String outline,
        String className, boolean base, String name, PlugIn plugIn) implements Descriptor {

    /** Whether it is data only. */
    public boolean isOutline() {
        return !outline.isEmpty();
    }
}
