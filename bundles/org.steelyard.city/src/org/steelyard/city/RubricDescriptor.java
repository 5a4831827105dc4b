package org.steelyard.city;

import java.util.OptionalInt;

/**
 * A rubric that a plug-in offers.
 *
 * @param id           identifier, equal to the one inside the file
 * @param city         city code (GB/T 2260)
 * @param cityName     Chinese name of the city
 * @param cityNameEn   English name of the city, or empty
 * @param kind         kind of evaluation, a literal of {@code EvaluationKind}
 * @param fromYear     first year it is meant for; empty when open
 * @param toYear       last year it is meant for; empty when open
 * @param commissioner 委托方, or empty
 * @param base         only there to be extended: no evaluation starts from it
 * @param name         name for people
 * @param file         path of the {@code .rubric} file
 * @param plugIn       who contributes it
 */
public record RubricDescriptor(String id, String city, String cityName, String cityNameEn, String kind,
        OptionalInt fromYear, OptionalInt toYear, String commissioner, boolean base, String name, String file, PlugIn plugIn)
        implements Descriptor {

    /** Whether it is meant for this year. */
    public boolean covers(int year) {
        return (fromYear.isEmpty() || fromYear.getAsInt() <= year) && (toYear.isEmpty() || year <= toYear.getAsInt());
    }
}
