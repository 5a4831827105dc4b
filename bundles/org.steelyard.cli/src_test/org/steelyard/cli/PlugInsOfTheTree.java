package org.steelyard.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.install.CityFolders;
import org.steelyard.install.CityJar;
import org.steelyard.install.CityPlugIns;

/** City plug-ins of the source tree, beside a folder of cities that holds no jars. */
record PlugInsOfTheTree(List<Path> roots, Path folder) implements CityPlugIns {

    @Override
    public Cities cities(Locale locale) {
        return Cities.read(new FileContributions(roots, PlugInsOfTheTree.class.getClassLoader(), locale), locale);
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
        return CityPlugIns.fixed(this::cities).candidate(jar, locale);
    }

    @Override
    public Set<String> sound() {
        return Set.of();
    }

    @Override
    public void remember(Set<String> sound) {
        // every check is made anew
    }

    @Override
    public CityFolders folders() {
        return new CityFolders(List.of(folder));
    }

    @Override
    public String api() {
        return "0.0.0";
    }
}
