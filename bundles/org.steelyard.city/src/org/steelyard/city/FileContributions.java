package org.steelyard.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.steelyard.city.internal.PlugInFiles;
import org.steelyard.model.problem.Problem;

/**
 * What plug-ins on disk declare that are not installed: each a folder with {@code plugin.xml} and
 * {@code META-INF/MANIFEST.MF}, or the root of an opened jar. Lets a city be checked before it is installed. No class is
 * loaded from them unless a loader is given.
 */
public final class FileContributions implements Contributions {

    private final List<PlugInFiles> plugIns = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Reads these plug-ins.
     *
     * @param roots  folders, or roots of opened jars
     * @param loader where classes of {@code class} attributes come from
     * @param locale language of names and messages
     */
    public FileContributions(List<Path> roots, ClassLoader loader, Locale locale) {
        for (Path root : roots) {
            PlugInFiles.read(root, loader, locale, problems).ifPresent(plugIns::add);
        }
    }

    @Override
    public List<Contribution> at(Point point) {
        return plugIns.stream().flatMap(p -> p.at(point).stream()).toList();
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
