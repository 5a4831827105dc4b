package org.steelyard.core;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import org.steelyard.city.Cities;
import org.steelyard.city.Composer;
import org.steelyard.install.CityFolders;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.text.Texts;
import org.steelyard.store.EvaluationFolders;

/**
 * What use cases work with; one for a process and a language.
 *
 * @param plugIns   gives the city plug-ins as they are now; they come and go
 * @param resources model files
 * @param folders   evaluation folders that this process has open
 * @param mappings  folders of cities, where taught words of mappings are kept as well; none where nothing can be taught
 * @param clock     the time
 * @param locale    language of messages
 */
public record Services(Supplier<Cities> plugIns, SteelyardResources resources, EvaluationFolders folders, CityFolders mappings, Clock clock,
        Locale locale) {

    /** Checks that nothing is missing. */
    public Services {
        Objects.requireNonNull(plugIns, "plugIns");
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(folders, "folders");
        Objects.requireNonNull(mappings, "mappings");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(locale, "locale");
    }

    /** Services over plug-ins that stay as they are. */
    public static Services of(Cities cities, IdSource ids, Clock clock, Locale locale) {
        return of(() -> cities, ids, clock, locale);
    }

    /** Services over plug-ins that come and go. */
    public static Services of(Supplier<Cities> plugIns, IdSource ids, Clock clock, Locale locale) {
        SteelyardResources resources = new SteelyardResources(ids);
        return new Services(plugIns, resources, new EvaluationFolders(resources, clock, locale), new CityFolders(List.of()), clock, locale);
    }

    /** The same, with words that people taught mappings from these folders. */
    public Services withMappings(CityFolders folders) {
        return new Services(plugIns, resources, this.folders, folders, clock, locale);
    }

    /** The city plug-ins as they are now; what is returned does not change. */
    public Cities cities() {
        return plugIns.get();
    }

    /** The rubrics, mappings and outlines of the plug-ins as they are now. */
    public Composer composer() {
        return new Composer(cities(), resources, locale);
    }

    Texts texts() {
        return Texts.of(Services.class, locale);
    }
}
