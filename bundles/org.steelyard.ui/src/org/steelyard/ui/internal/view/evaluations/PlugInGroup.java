package org.steelyard.ui.internal.view.evaluations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.steelyard.core.ListedPlugIn;
import org.steelyard.model.problem.Problem;

/**
 * The plug-ins of one city.
 *
 * @param city     name of the city; the plug-in itself where it names none
 * @param plugIns  its plug-ins
 */
record PlugInGroup(String city, List<ListedPlugIn> plugIns) {

    /** Copies the plug-ins. */
    PlugInGroup {
        plugIns = List.copyOf(plugIns);
    }

    /** By city, in the order of the list. */
    static List<PlugInGroup> of(List<ListedPlugIn> listed, Function<ListedPlugIn, String> city) {
        Map<String, List<ListedPlugIn>> groups = new LinkedHashMap<>();
        listed.forEach(plugIn -> groups.computeIfAbsent(city.apply(plugIn), c -> new ArrayList<>()).add(plugIn));
        return groups.entrySet().stream().map(e -> new PlugInGroup(e.getKey(), e.getValue())).toList();
    }

    /** How many of them cannot be used as they should. */
    long faulty() {
        return plugIns.stream().filter(PlugInGroup::faulty).count();
    }

    /** Whether something is wrong with a plug-in. */
    static boolean faulty(ListedPlugIn plugIn) {
        return plugIn.state() != ListedPlugIn.State.WORKING && plugIn.state() != ListedPlugIn.State.SUPERSEDED || Problem.anyError(plugIn.problems());
    }
}
