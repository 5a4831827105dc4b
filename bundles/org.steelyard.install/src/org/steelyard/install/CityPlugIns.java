package org.steelyard.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.steelyard.city.Cities;

/** The city plug-ins of the running program: those of the product and those in the folders of cities. */
public interface CityPlugIns {

    /** What all plug-ins offer now, in this language. The first call takes in what lies in the folders. */
    Cities cities(Locale locale);

    /** Takes in what has come into the folders and lets go what has gone; whether that changed anything. Throws nothing. */
    boolean refresh();

    /** Every jar in the folders, in the order of folders and names; inspected anew unless it is sound; messages in this language. */
    List<CityJar> jars(Locale locale);

    /** How it would stand with this jar in a folder, in place of those with the same identifier. */
    CityJar candidate(Path jar, Locale locale);

    /**
     * Identifiers of plug-ins that were tried out and found without any problem; forgotten as soon as any plug-in, or the
     * program, becomes another.
     */
    Set<String> sound();

    /** Remembers what was found without any problem. */
    void remember(Set<String> sound);

    /** The folders. */
    CityFolders folders();

    /** Version of {@code org.steelyard.city} that plug-ins must fit. */
    String api();

    /** Plug-ins that neither come nor go. */
    static CityPlugIns fixed(Function<Locale, Cities> cities) {
        return new CityPlugIns() {
            @Override
            public Cities cities(Locale locale) {
                return cities.apply(locale);
            }

            @Override
            public boolean refresh() {
                return false;
            }

            @Override
            public List<CityJar> jars(Locale locale) {
                return List.of();
            }

            @Override
            public CityJar candidate(Path jar, Locale locale) {
                InspectedJar inspected = new JarInspection(api(), locale).inspect(jar);
                return new CityJar(inspected, inspected.usable() ? JarState.INSTALLED : JarState.REFUSED, List.of());
            }

            @Override
            public Set<String> sound() {
                return Set.of();
            }

            @Override
            public void remember(Set<String> sound) {
                // trying out anew costs nothing but time
            }

            @Override
            public CityFolders folders() {
                return new CityFolders(List.of());
            }

            @Override
            public String api() {
                return "0.0.0";
            }
        };
    }
}
