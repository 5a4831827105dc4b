package org.steelyard.core.internal.contract;

import org.steelyard.city.PlugIn;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** Makes the problems that checks find: code {@code contract.<key>}, text {@code found.<text>}, remedy {@code remedy.<key>}. */
public record Findings(PlugIn plugIn, Texts texts) {

    /** Of the plug-in as a whole, or of one thing in it. */
    public Problem of(String key, String object, String text, Object... arguments) {
        return at(key, new Location("", "", "", "", object.isEmpty() ? plugIn.name() : plugIn.name() + " · " + object), text, arguments);
    }

    /** Of one file of the plug-in. */
    public Problem in(String key, String file, String place, String text, Object... arguments) {
        return at(key, new Location(file, "", place, "", plugIn.name()), text, arguments);
    }

    /** At this place. */
    public Problem at(String key, Location location, String text, Object... arguments) {
        return Problem.error("contract." + key, texts.get("found." + text, arguments), location, "", texts.get("remedy." + key));
    }
}
