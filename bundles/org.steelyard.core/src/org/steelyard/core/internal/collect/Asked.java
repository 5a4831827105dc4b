package org.steelyard.core.internal.collect;

import java.util.List;
import java.util.Optional;

import org.steelyard.model.address.SlotAddress;

/**
 * Everything that an evaluation asks of others.
 *
 * @param evaluation what tells its sheets from those of another city, kind, year or rubric
 * @param title      title of the evaluation
 * @param years      its years
 * @param units      the units, each with what is asked of it
 */
public record Asked(String evaluation, String title, List<String> years, List<Unit> units) {

    /** Copies the lists. */
    public Asked {
        years = List.copyOf(years);
        units = List.copyOf(units);
    }

    /** A unit, the values and the documents asked of it. */
    public record Unit(String name, List<Item> items, List<Material> materials) {
        /** Copies the lists. */
        public Unit {
            items = List.copyOf(items);
            materials = List.copyOf(materials);
        }
    }

    /** The unit of this name. */
    public Optional<Unit> unit(String name) {
        return units.stream().filter(u -> u.name().equals(name)).findFirst();
    }

    /** The value that is asked for this slot. */
    Optional<Item> item(SlotAddress address) {
        return units.stream().flatMap(u -> u.items().stream()).filter(i -> i.address().equals(address)).findFirst();
    }
}
