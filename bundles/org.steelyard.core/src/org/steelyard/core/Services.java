package org.steelyard.core;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

import org.steelyard.city.Cities;
import org.steelyard.city.Composer;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.text.Texts;
import org.steelyard.store.EvaluationFolders;

/**
 * What use cases work with; one for a process and a language.
 *
 * @param cities    city plug-ins
 * @param composer  their rubrics, mappings and outlines
 * @param resources model files
 * @param folders   evaluation folders that this process has open
 * @param clock     the time
 * @param locale    language of messages
 */
public record Services(Cities cities, Composer composer, SteelyardResources resources, EvaluationFolders folders,
        Clock clock, Locale locale) {

    /** Checks that nothing is missing. */
    public Services {
        Objects.requireNonNull(cities, "cities");
        Objects.requireNonNull(composer, "composer");
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(folders, "folders");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(locale, "locale");
    }

    /** Services over these plug-ins. */
    public static Services of(Cities cities, IdSource ids, Clock clock, Locale locale) {
        SteelyardResources resources = new SteelyardResources(ids);
        return new Services(cities, new Composer(cities, resources, locale), resources,
                new EvaluationFolders(resources, clock, locale), clock, locale);
    }

    Texts texts() {
        return Texts.of(Services.class, locale);
    }
}
