package org.steelyard.report.internal.fill;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is in sight of an expression: the evaluation, and inside a repeated section the current indicator, finding or
 * row. Names of an inner item hide those of the outer ones.
 */
public final class Item {

    private final Item outer;
    private final String id;
    private final Object source;
    private final Map<String, Object> values;

    /**
     * An item.
     *
     * @param outer  the item around it, or null
     * @param id     what tells it from its neighbours, part of the keys of its numbers
     * @param source the model object or record it stands for
     * @param values its values by name; a {@link Supplier} is asked when the name is used
     */
    public Item(Item outer, String id, Object source, Map<String, Object> values) {
        this.outer = outer;
        this.id = id;
        this.source = source;
        this.values = Map.copyOf(values);
    }

    /** An item inside this one. */
    public Item inner(String innerId, Object innerSource, Map<String, Object> innerValues) {
        return new Item(this, innerId, innerSource, innerValues);
    }

    /** The value of this name here or further out. */
    public Optional<Object> get(String name) {
        Object value = values.get(name);
        if (value == null) {
            return outer == null ? Optional.empty() : outer.get(name);
        }
        return Optional.of(value instanceof Supplier<?> later ? later.get() : value);
    }

    /** The nearest object of this type, this item's first. */
    public <T> Optional<T> nearest(Class<T> type) {
        if (type.isInstance(source)) {
            return Optional.of(type.cast(source));
        }
        return outer == null ? Optional.empty() : outer.nearest(type);
    }

    /** What tells it from its neighbours. */
    public String id() {
        return id;
    }
}
