package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.rubric.Operand;
import org.steelyard.model.value.Basis;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.Scorecard.OperandLine;
import org.steelyard.scoring.internal.text.Phrases;

/** Finds the slots of an operand and reads their adopted claims in the operand's unit. */
final class OperandReader {

    private final Facts facts;
    private final Phrases phrases;
    private final Operand operand;
    private final List<OperandLine> lines = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<Target> bound = Optional.empty();

    OperandReader(Facts facts, Phrases phrases, Operand operand) {
        this.facts = facts;
        this.phrases = phrases;
        this.operand = operand;
    }

    OperandValue read() {
        SlotAddress pattern;
        try {
            pattern = SlotAddress.fill(operand.getAddress(), facts.variables());
        } catch (IllegalArgumentException e) {
            missing.add(phrases.get("missing.address", operand.getName(), operand.getAddress()));
            return result(Optional.empty());
        }
        List<SlotAddress> addresses = facts.slots().matching(pattern);
        return result(operand.isList() ? list(pattern, addresses) : single(pattern, addresses));
    }

    private OperandValue result(Optional<Object> value) {
        boolean needed = value.isEmpty() && !operand.isOptional();
        return new OperandValue(operand, value, List.copyOf(lines), needed ? List.copyOf(missing) : List.of(),
                List.copyOf(notes), bound);
    }

    private Optional<Object> single(SlotAddress pattern, List<SlotAddress> addresses) {
        if (addresses.size() > 1) {
            List<String> all = addresses.stream().map(SlotAddress::toString).toList();
            missing.add(phrases.get("missing.ambiguous", operand.getName(), phrases.list(all)));
            return Optional.empty();
        }
        return addresses.isEmpty() ? absent(operand.getName(), pattern) : slot(addresses.get(0), operand.getName());
    }

    private Optional<Object> absent(String name, SlotAddress address) {
        missing.add(phrases.get("missing.none", name, address, source()));
        lines.add(new OperandLine(operand.getKey(), name, Optional.empty(), unit().map(Unit::symbol).orElse(""),
                address.toString(), Optional.empty(), ""));
        return Optional.empty();
    }

    // who is to be asked for it, and where it should have stood
    private String source() {
        List<String> known = new ArrayList<>();
        if (operand.getSupplier() != null) {
            known.add(operand.getSupplier());
        }
        if (operand.getTable() != null) {
            known.add(phrases.get("table", operand.getTable()));
        }
        return known.isEmpty() ? "" : phrases.get("missing.source", phrases.list(known));
    }

    private Optional<Object> list(SlotAddress pattern, List<SlotAddress> found) {
        List<SlotAddress> addresses = found;
        if (pattern.scope().equals("*") && !facts.districts().isEmpty()) {
            // a total of the whole city beside its districts would count twice
            addresses = found.stream().filter(each -> facts.districts().contains(each.scope())).toList();
            for (String district : facts.districts()) {
                if (addresses.stream().noneMatch(each -> each.scope().equals(district))) {
                    absent(scoped(district), new SlotAddress(pattern.key(), pattern.period(), district));
                }
            }
        }
        if (addresses.isEmpty() && missing.isEmpty()) {
            absent(operand.getName(), pattern);
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (SlotAddress address : addresses) {
            Optional<Object> value = slot(address, scoped(label(pattern, address)));
            if (value.isPresent() && !(value.get() instanceof BigDecimal)) {
                missing.add(phrases.get("missing.text", operand.getName(), address, value.get()));
            }
            value.filter(BigDecimal.class::isInstance).ifPresent(number -> numbers.add((BigDecimal) number));
        }
        return missing.isEmpty() ? Optional.of(List.copyOf(numbers)) : Optional.empty();
    }

    private String scoped(String part) {
        return part.isEmpty() ? operand.getName() : phrases.get("scoped", operand.getName(), part);
    }

    // what tells this slot from the others of the list: its scope, or the segment that the wildcard took
    private static String label(SlotAddress pattern, SlotAddress address) {
        String[] mine = pattern.key().split("\\.");
        String[] theirs = address.key().split("\\.");
        for (int i = 0; i < mine.length && i < theirs.length; i++) {
            if (mine[i].equals("*")) {
                return theirs[i];
            }
        }
        return address.scope();
    }

    private Optional<Object> slot(SlotAddress address, String name) {
        Slot slot = facts.slots().get(address).orElseThrow();
        Claim claim = slot.getAdopted();
        if (claim == null) {
            notAdopted(slot, name, address);
            return Optional.empty();
        }
        if (slot.isStale()) {
            notes.add(phrases.get("note.stale", name));
        }
        Optional<Object> value = value(claim, name, address);
        bound(claim);
        lines.add(new OperandLine(operand.getKey(), name, value.map(v -> printed(claim, v)), shownUnit(claim), address.toString(),
                Optional.ofNullable(claim.getPlace()), claim.getRaw() == null ? "" : claim.getRaw()));
        return value;
    }

    // a number without comparator is stated as such; only ≥ and ≤ leave open what it is
    private void bound(Claim claim) {
        bound = Optional.ofNullable(claim.getBound())
                .filter(b -> b.comparator() == Target.Comparator.AT_LEAST || b.comparator() == Target.Comparator.AT_MOST);
    }

    private void notAdopted(Slot slot, String name, SlotAddress address) {
        List<String> stated = slot.getClaims().stream().map(each -> Claims.text(each, phrases)).toList();
        missing.add(switch (stated.size()) {
            case 0 -> phrases.get("missing.none", name, address, source());
            case 1 -> phrases.get("missing.not-adopted", name, stated.get(0));
            default -> phrases.get("missing.undecided", name, phrases.list(stated));
        });
        lines.add(new OperandLine(operand.getKey(), name, Optional.empty(), unit().map(Unit::symbol).orElse(""),
                address.toString(), Optional.empty(), ""));
    }

    private Optional<Object> value(Claim claim, String name, SlotAddress address) {
        return switch (claim.getValue()) {
            case Value.Number number -> converted(number.quantity(), name);
            case Value.Text text -> Optional.of(text.text());
            case Value.Truth truth -> Optional.of(truth.truth());
            case Value.Day day -> Optional.of(day.iso());
            case Value.Blank blank -> refused("missing.blank", name, address);
            case null -> refused("missing.blank", name, address);
        };
    }

    private Optional<Object> refused(String key, Object... arguments) {
        missing.add(phrases.get(key, arguments));
        return Optional.empty();
    }

    private Optional<Object> converted(Quantity quantity, String name) {
        Unit wanted = unit().orElse(quantity.unit());
        if (!quantity.unit().converts(wanted)) {
            return refused("missing.unit", name, Phrases.grouped(quantity.value()) + quantity.unit(), wanted);
        }
        Basis basis = Basis.of(operand.getBasis());
        if (basis != Basis.UNSTATED && quantity.basis() != Basis.UNSTATED && basis != quantity.basis()) {
            notes.add(phrases.get("note.basis", name, quantity.basis().label(), basis.label()));
        }
        return Optional.of(quantity.in(wanted.isRatio() ? Unit.ONE : wanted));
    }

    private Optional<Unit> unit() {
        return Optional.ofNullable(operand.getUnit());
    }

    private String shownUnit(Claim claim) {
        return unit().or(() -> claim.getValue() instanceof Value.Number n ? Optional.of(n.quantity().unit()) : Optional.empty())
                .map(Unit::symbol).orElse("");
    }

    private String printed(Claim claim, Object value) {
        if (claim.getValue() instanceof Value.Number number) {
            return number.quantity().in(unit().orElse(number.quantity().unit())).toPlainString();
        }
        return value instanceof Boolean truth ? phrases.get(truth ? "yes" : "no") : value.toString();
    }
}
