package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.function.IntFunction;

/** How many seeds would settle a claim if mean and deviation stayed as they are. */
final class SeedsNeeded {
    private static final int MOST = 1 << 20;

    private SeedsNeeded() {}

    /**
     * The least number of seeds above n whose half-width is below (or, with touching, at most) the room that is left;
     * none where there is no room or a million seeds would not do.
     *
     * @param halfWidths falls as its argument grows
     */
    static Settling above(int n, BigDecimal room, boolean touching, IntFunction<BigDecimal> halfWidths) {
        if (room.signum() <= 0 || !fits(halfWidths.apply(MOST), room, touching)) {
            return Settling.NONE;
        }
        int low = n;
        int high = MOST;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (fits(halfWidths.apply(middle), room, touching)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Settling(high);
    }

    private static boolean fits(BigDecimal halfWidth, BigDecimal room, boolean touching) {
        return touching ? Decimals.atMost(halfWidth, room) : halfWidth.compareTo(room) < 0;
    }
}
