package org.autoreproduce.lineage.source.code;

import java.time.Duration;

/**
 * How much of a repository is taken.
 *
 * @param received  most bytes that may come over the network; more is a failure
 * @param file      most bytes of a file; larger ones are left out, and not even sent where the server knows how
 * @param files     most files kept, in the order of their paths
 * @param kept      most characters kept, together
 * @param time      how long all of it may take
 */
public record CloneLimits(long received, int file, int files, int kept, Duration time) {
    /** What the code of a paper fits into. */
    public static CloneLimits usual() {
        return new CloneLimits(64_000_000, 400_000, 2_000, 16_000_000, Duration.ofMinutes(2));
    }
}
