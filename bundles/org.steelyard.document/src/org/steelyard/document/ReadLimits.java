package org.steelyard.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Bounds on what a reader takes from one file, so that no file can exhaust the machine.
 *
 * @param maxBytes         size of the file
 * @param maxExpandedBytes sum of all entries of a zip after expansion
 * @param maxRatio         expansion ratio of one entry larger than 1 MiB
 * @param maxEntries       entries of a zip
 * @param maxCells         cells with content, all sheets together
 */
public record ReadLimits(long maxBytes, long maxExpandedBytes, int maxRatio, int maxEntries, int maxCells) {

    /** Bounds that fit any office's own table: 200 MB, 1 GB expanded, ratio 200, 10,000 entries, 2,000,000 cells. */
    public static final ReadLimits DEFAULT = new ReadLimits(200_000_000L, 1_000_000_000L, 200, 10_000, 2_000_000);

    // rounded up: what is over a bound must not look as large as the bound
    static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes, 6).setScale(1, RoundingMode.CEILING).toPlainString();
    }
}
