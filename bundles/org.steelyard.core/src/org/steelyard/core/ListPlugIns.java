package org.steelyard.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.steelyard.city.Cities;
import org.steelyard.city.Composer;
import org.steelyard.city.Descriptor;
import org.steelyard.install.CityJar;
import org.steelyard.install.CityPlugIns;
import org.steelyard.model.problem.Problem;

/** Every city plug-in with its state; what is installed is tried out, unless it was and nothing has changed since. */
public final class ListPlugIns {

    private final Services services;
    private final CityPlugIns plugIns;

    /** Lists these plug-ins. */
    public ListPlugIns(Services services, CityPlugIns plugIns) {
        this.services = services;
        this.plugIns = plugIns;
    }

    /** Those of the product by identifier, then the jars in the folders of cities by name. */
    public List<ListedPlugIn> run() {
        Cities cities = services.cities();
        Map<String, String> versions = new TreeMap<>();
        Map<String, List<Problem>> problems = new LinkedHashMap<>();
        cities.problems().forEach(p -> declared(p, versions, problems));
        Composer composer = services.composer();
        Set<String> sound = plugIns.sound();
        for (Descriptor descriptor : cities.descriptors()) {
            versions.put(descriptor.plugIn().name(), descriptor.plugIn().version());
            if (!sound.contains(descriptor.plugIn().name())) {
                of(descriptor.plugIn().name(), problems).addAll(composer.check(descriptor));
            }
        }
        List<ListedPlugIn> jars = plugIns.jars(services.locale()).stream().map(jar -> jar(jar, versions, problems)).toList();
        List<ListedPlugIn> all = new ArrayList<>();
        versions.forEach((id, version) -> all.add(new ListedPlugIn(id, version, Optional.empty(), state(of(id, problems)), of(id, problems))));
        all.addAll(jars);
        Set<String> now = all.stream().filter(p -> p.problems().isEmpty()).map(ListedPlugIn::id).collect(Collectors.toSet());
        if (!now.equals(sound)) {
            plugIns.remember(now);
        }
        return all;
    }

    // the place of such a problem is the plug-in, by name and version; or a file, when not even that could be read
    private static void declared(Problem problem, Map<String, String> versions, Map<String, List<Problem>> problems) {
        String[] words = problem.location().object().split(" ", 2);
        String name = words[0].isEmpty() ? problem.location().file() : words[0];
        versions.putIfAbsent(name, words.length == 2 ? words[1] : "");
        of(name, problems).add(problem);
    }

    private static List<Problem> of(String plugIn, Map<String, List<Problem>> problems) {
        return problems.computeIfAbsent(plugIn, p -> new ArrayList<>());
    }

    private static ListedPlugIn.State state(List<Problem> problems) {
        return problems.stream().anyMatch(p -> p.code().equals("city.unresolved")) ? ListedPlugIn.State.UNRESOLVED
                : Problem.anyError(problems) ? ListedPlugIn.State.FAULTY : ListedPlugIn.State.WORKING;
    }

    private static ListedPlugIn jar(CityJar jar, Map<String, String> versions, Map<String, List<Problem>> problems) {
        List<Problem> all = new ArrayList<>(jar.problems());
        ListedPlugIn.State state = switch (jar.state()) {
            case REFUSED -> ListedPlugIn.State.REFUSED;
            case SUPERSEDED -> ListedPlugIn.State.SUPERSEDED;
            case UNRESOLVED -> ListedPlugIn.State.UNRESOLVED;
            case INSTALLED -> ListedPlugIn.State.WORKING;
        };
        if (state == ListedPlugIn.State.WORKING || state == ListedPlugIn.State.UNRESOLVED) {
            versions.remove(jar.jar().id());
            // the inspection of the jar has seen most of it already, and of what is missing it says more
            of(jar.jar().id(), problems).stream().filter(p -> !p.code().equals("city.unresolved"))
                    .filter(p -> all.stream().noneMatch(o -> o.code().equals(p.code()) && o.message().equals(p.message()))).forEach(all::add);
        }
        boolean faulty = state == ListedPlugIn.State.WORKING && Problem.anyError(all);
        return new ListedPlugIn(jar.jar().id(), jar.jar().version(), Optional.of(jar.jar().file()), faulty ? ListedPlugIn.State.FAULTY : state, all);
    }
}
