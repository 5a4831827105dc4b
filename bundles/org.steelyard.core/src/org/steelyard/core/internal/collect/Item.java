package org.steelyard.core.internal.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.value.Unit;

/**
 * One value that is asked of a unit.
 *
 * @param address    slot it fills
 * @param indicators names of the indicators that use it
 * @param name       what it is called
 * @param unit       unit it is to be stated in; empty where words may be stated
 * @param period     the year, or empty
 * @param scope      whole city or district, or empty
 * @param basis      accounting basis, or empty
 * @param table      the table it is expected in, or empty
 * @param optional   whether scores do without it
 * @param bounded    whether a bound may be stated: ≥95%
 */
public record Item(SlotAddress address, List<String> indicators, String name, Optional<Unit> unit, String period, String scope, String basis,
        String table, boolean optional, boolean bounded) {

    // differences and balances may be below zero
    private static final Pattern SIGNED = Pattern.compile("同比|环比|增长|增幅|增减|变动|下降|结余|差额|盈亏|贡献");

    /** Copies the indicators. */
    public Item {
        indicators = List.copyOf(indicators);
    }

    /** Whether it can be below zero. */
    boolean signed() {
        return SIGNED.matcher(name).find();
    }

    /** The same value asked for another indicator as well. */
    Item with(Item other) {
        List<String> all = new ArrayList<>(indicators);
        other.indicators.stream().filter(i -> !all.contains(i)).forEach(all::add);
        return new Item(address, all, name, unit, period, scope, basis, table.isEmpty() ? other.table : table, optional && other.optional,
                bounded || other.bounded);
    }
}
