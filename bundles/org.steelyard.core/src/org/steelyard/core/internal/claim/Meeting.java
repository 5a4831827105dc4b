package org.steelyard.core.internal.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.core.ImportPlan.Kind;
import org.steelyard.core.ImportPlan.SlotChange;
import org.steelyard.core.ImportPlan.Stated;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.value.Value;

/**
 * New statements about one slot, held against those it has. Decides, without changing anything: a slot whose statements
 * agree adopts the first by itself; where they differ nothing is adopted and a person decides; what a person decided
 * stays. Statements of a replaced file no longer count.
 *
 * @param address  the slot
 * @param fresh    statements that are not there yet
 * @param kind     what becomes of the slot
 * @param adoption what becomes of its adopted statement
 * @param stale    whether it needs a review afterwards
 * @param change   the same for people
 */
public record Meeting(SlotAddress address, List<ImportedClaim> fresh, Kind kind, Adopt adoption, boolean stale,
        SlotChange change) {

    /** What becomes of the adopted statement. */
    public enum Adopt {
        /** It stays as it is. */
        KEEP,
        /** The first statement that counts, among old and then new ones, is adopted. */
        FIRST,
        /** None is adopted any more. */
        NONE
    }

    /** Copies what it is given. */
    public Meeting {
        fresh = List.copyOf(fresh);
    }

    /**
     * Decides about one slot.
     *
     * @param slot     the slot as it is, if there is one
     * @param imported what the files state, in order; empty when only its source was replaced
     * @param replaced digests of files that are replaced, now or earlier
     */
    public static Meeting of(SlotAddress address, Optional<Slot> slot, List<ImportedClaim> imported, Set<String> replaced) {
        List<Claim> old = slot.map(s -> List.copyOf(s.getClaims())).orElse(List.of());
        List<ImportedClaim> fresh = imported.stream().filter(c -> old.stream().noneMatch(o -> isSame(o, c))).toList();
        List<Stated> counting = new ArrayList<>();
        old.stream().filter(c -> counts(c, replaced)).forEach(c -> counting.add(stated(c)));
        fresh.forEach(c -> counting.add(new Stated(c.value(), c.raw(), c.label(), Optional.of(c.place()))));
        List<Stated> filled = counting.stream().filter(s -> !(s.value() instanceof Value.Blank)).toList();
        // a blank cell states that nothing is stated there; it does not contradict a number elsewhere
        List<Stated> deciding = filled.isEmpty() ? counting : filled;
        Optional<Claim> adopted = slot.map(Slot::getAdopted);
        Optional<Value> before = adopted.map(Claim::getValue);
        boolean byPerson = slot.map(Slot::getAdoption).map(a -> !a.isAutomatic()).orElse(false);
        boolean sourceGone = adopted.map(c -> !counts(c, replaced)).orElse(false);
        boolean differ = deciding.stream().anyMatch(s -> !sameValue(s.value(), deciding.get(0).value()));
        if (byPerson || deciding.isEmpty()) {
            return made(address, fresh, differ ? Kind.CONFLICT : sourceGone ? Kind.STALE : Kind.SAME, Adopt.KEEP,
                    sourceGone || slot.map(Slot::isStale).orElse(false), before, before, counting);
        }
        if (differ) {
            return made(address, fresh, Kind.CONFLICT, Adopt.NONE, slot.map(Slot::isStale).orElse(false), before, Optional.empty(), counting);
        }
        Value after = deciding.get(0).value();
        boolean same = before.map(b -> sameValue(b, after)).orElse(false);
        boolean stale = sourceGone && !same || slot.map(Slot::isStale).orElse(false) && fresh.isEmpty();
        Adopt adoption = same && !sourceGone && !(before.get() instanceof Value.Blank) ? Adopt.KEEP : Adopt.FIRST;
        return made(address, fresh, before.isEmpty() ? Kind.NEW : same ? Kind.SAME : Kind.CHANGED, adoption, stale, before,
                Optional.of(after), counting);
    }

    /** A slot whose adopted statement comes from a replaced file, which the newer version does not repeat. */
    public static Meeting orphan(SlotAddress address, Slot slot) {
        Optional<Value> value = Optional.of(slot.getAdopted().getValue());
        return made(address, List.of(), Kind.STALE, Adopt.KEEP, true, value, value,
                slot.getClaims().stream().map(Meeting::stated).toList());
    }

    private static Meeting made(SlotAddress address, List<ImportedClaim> fresh, Kind kind, Adopt adoption, boolean stale,
            Optional<Value> before, Optional<Value> after, List<Stated> counting) {
        return new Meeting(address, fresh, kind, adoption, stale, new SlotChange(address, kind, before, after, counting));
    }

    /** Whether a statement still counts, that is, its file was not replaced. */
    public static boolean counts(Claim claim, Set<String> replaced) {
        return claim.getPlace() == null || !replaced.contains(claim.getPlace().sha256());
    }

    private static Stated stated(Claim claim) {
        return new Stated(claim.getValue(), text(claim.getRaw()), text(claim.getLabel()), Optional.ofNullable(claim.getPlace()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static boolean isSame(Claim old, ImportedClaim fresh) {
        return fresh.place().equals(old.getPlace()) && fresh.value().equals(old.getValue());
    }

    /** Whether two values state the same, units and printed decimals aside. */
    public static boolean sameValue(Value a, Value b) {
        if (a instanceof Value.Number m && b instanceof Value.Number n) {
            return m.quantity().sameAmount(n.quantity());
        }
        return a.equals(b);
    }
}
