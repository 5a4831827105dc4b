package org.steelyard.ui.internal.page.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.value.Place;

/**
 * A value that was taken from a file.
 *
 * @param slot  where it went
 * @param claim the statement
 * @param item  what it is called
 * @param value as a person reads it
 * @param table sheet or table it stands in; empty where the file has only one
 * @param cell  cell, range or paragraph
 * @param use   what became of it
 * @param stale whether somebody has to look at it again
 */
record TakenValue(Slot slot, Claim claim, String item, String value, String table, String cell, Use use, boolean stale) {

    /** What became of a statement. */
    enum Use {
        /** It counts. */
        ADOPTED,
        /** Another statement counts. */
        OTHER,
        /** Nobody has decided yet. */
        UNDECIDED
    }

    /** The values by the digest of their file, each in the order of its tables and cells. */
    static Map<String, List<TakenValue>> of(Evaluation evaluation, SlotNames names, ValueText values) {
        Map<String, List<TakenValue>> taken = new HashMap<>();
        SlotIndex.of(evaluation).all().values().forEach(slot -> slot.getClaims().stream().filter(c -> c.getPlace() != null && !c.getPlace().sha256().isEmpty())
                .forEach(claim -> taken.computeIfAbsent(claim.getPlace().sha256(), f -> new ArrayList<>()).add(of(slot, claim, names, values))));
        Comparator<TakenValue> order = Comparator.comparing(TakenValue::table);
        taken.values().forEach(list -> list.sort(order.thenComparing(t -> row(t.claim().getPlace())).thenComparing(t -> column(t.claim().getPlace()))));
        return taken;
    }

    private static TakenValue of(Slot slot, Claim claim, SlotNames names, ValueText values) {
        String value = claim.getBound() != null ? values.of(claim.getBound()) : claim.getValue() == null ? "—" : values.of(claim.getValue());
        Use use = slot.getAdopted() == claim ? Use.ADOPTED : slot.getAdopted() == null ? Use.UNDECIDED : Use.OTHER;
        return new TakenValue(slot, claim, names.of(slot), value, table(claim.getPlace()), cell(claim.getPlace()), use, slot.isStale());
    }

    private static String table(Place place) {
        return switch (place.locator()) {
            case Place.Cell c -> c.sheet();
            case Place.Range r -> r.sheet();
            case Place.Passage p -> p.heading();
            case Place.Region r -> "";
        };
    }

    private static String cell(Place place) {
        return switch (place.locator()) {
            case Place.Cell c -> c.a1();
            case Place.Range r -> new Place.Range("", r.row(), r.column(), r.lastRow(), r.lastColumn()).text();
            case Place.Passage p -> new Place.Passage("", p.table(), p.row(), p.column(), p.paragraph()).text();
            case Place.Region r -> r.text();
        };
    }

    private static int row(Place place) {
        return switch (place.locator()) {
            case Place.Cell c -> c.row();
            case Place.Range r -> r.row();
            case Place.Passage p -> p.table() > 0 ? p.row() : p.paragraph();
            case Place.Region r -> r.y();
        };
    }

    private static int column(Place place) {
        return switch (place.locator()) {
            case Place.Cell c -> c.column();
            case Place.Range r -> r.column();
            case Place.Passage p -> p.column();
            case Place.Region r -> r.x();
        };
    }
}
