package org.steelyard.core.internal.collect;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

/**
 * Holds totals against their parts: districts against the whole city, 其中 against what it is part of. What was read counts,
 * else what the evaluation has adopted; where a part is not stated nothing is said.
 */
final class Sums {

    private static final String WHOLE_CITY = "全市";

    private final Asked asked;
    private final List<String> districts;
    private final SlotIndex slots;
    private final Map<SlotAddress, ImportedClaim> read = new LinkedHashMap<>();
    private final Findings findings;

    Sums(Asked asked, Evaluation evaluation, List<ImportedClaim> claims, Findings findings) {
        this.asked = asked;
        this.districts = evaluation.getRubric() == null ? List.of() : List.copyOf(evaluation.getRubric().getDistricts());
        this.slots = SlotIndex.of(evaluation);
        claims.forEach(c -> read.putIfAbsent(c.address(), c));
        this.findings = findings;
    }

    void check() {
        Map<SlotAddress, Item> items = asked.units().stream().flatMap(u -> u.items().stream()).collect(Collectors.toMap(Item::address, i -> i, (a, b) -> a, LinkedHashMap::new));
        items.forEach((address, item) -> {
            if (address.scope().equals(WHOLE_CITY) && districts.size() > 1) {
                districts(item);
            }
            above(address, items.keySet()).map(items::get).ifPresent(whole -> part(whole, item));
        });
    }

    private void districts(Item whole) {
        SlotAddress total = whole.address();
        List<SlotAddress> parts = districts.stream().map(d -> new SlotAddress(total.key(), total.period(), d)).toList();
        List<Quantity> stated = parts.stream().flatMap(p -> quantity(p).stream()).toList();
        Optional<Quantity> sum = quantity(total);
        if (stated.size() < parts.size() || sum.isEmpty() || stated.stream().anyMatch(q -> !q.unit().converts(sum.get().unit())) || sum.get().unit().isRatio()
                || parts.stream().noneMatch(read::containsKey) && !read.containsKey(total)) {
            return;
        }
        BigDecimal all = stated.stream().map(q -> q.in(sum.get().unit())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.compareTo(sum.get().value()) != 0) {
            findings.add(Severity.WARNING, "import.sheet-sum", at(total, parts), whole.name(), sum.get().value().toPlainString() + sum.get().unit(),
                    all.toPlainString() + sum.get().unit());
        }
    }

    // closing.reserve is part of closing
    private static Optional<SlotAddress> above(SlotAddress part, Set<SlotAddress> all) {
        int dot = part.key().lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new SlotAddress(part.key().substring(0, dot), part.period(), part.scope())).filter(all::contains);
    }

    private void part(Item whole, Item part) {
        Optional<Quantity> all = quantity(whole.address());
        Optional<Quantity> some = quantity(part.address());
        if (all.isEmpty() || some.isEmpty() || !some.get().unit().converts(all.get().unit()) || all.get().unit().isRatio()
                || !read.containsKey(whole.address()) && !read.containsKey(part.address())) {
            return;
        }
        if (some.get().in(all.get().unit()).compareTo(all.get().value()) > 0) {
            findings.add(Severity.WARNING, "import.sheet-part", at(part.address(), List.of(whole.address())), part.name(),
                    some.get().value().toPlainString() + some.get().unit(), whole.name(), all.get().value().toPlainString() + all.get().unit());
        }
    }

    private Optional<Quantity> quantity(SlotAddress address) {
        Optional<Value> value = Optional.ofNullable(read.get(address)).map(ImportedClaim::value)
                .or(() -> slots.get(address).map(Slot::getAdopted).map(c -> c.getValue()));
        return value.filter(Value.Number.class::isInstance).map(v -> ((Value.Number) v).quantity());
    }

    private Location at(SlotAddress first, List<SlotAddress> others) {
        return Optional.ofNullable(read.get(first)).or(() -> others.stream().filter(read::containsKey).map(read::get).findFirst())
                .map(c -> Location.of(c.place(), c.raw())).orElse(Location.object(first.toString()));
    }
}
