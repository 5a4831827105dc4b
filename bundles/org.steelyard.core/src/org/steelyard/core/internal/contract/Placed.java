package org.steelyard.core.internal.contract;

import java.util.Set;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.value.Place;

/** Whether a value that was read says where it stands. */
public final class Placed {

    private Placed() {
    }

    /** Whether it does, in one of the files with these digests. */
    public static boolean is(ImportedClaim claim, Set<String> digests) {
        Place place = claim.place();
        if (place == null || place.file().isBlank() || !digests.contains(place.sha256())) {
            return false;
        }
        return switch (place.locator()) {
            case Place.Cell cell -> cell.row() >= 0 && cell.column() >= 0;
            case Place.Range range -> range.row() >= 0 && range.column() >= 0 && range.lastRow() >= range.row() && range.lastColumn() >= range.column();
            case Place.Passage passage -> passage.paragraph() > 0 || passage.table() > 0 && passage.row() > 0 && passage.column() > 0;
            case Place.Region region -> region.page() > 0;
        };
    }
}
