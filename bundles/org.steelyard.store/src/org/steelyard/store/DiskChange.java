package org.steelyard.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What another program did to the file of an open evaluation.
 *
 * @param deleted whether the file is gone
 * @param at      when it was written, as the disk tells it; empty when it is gone
 * @param size    its size in bytes; 0 when it is gone
 */
public record DiskChange(boolean deleted, Optional<Instant> at, long size) {
}
