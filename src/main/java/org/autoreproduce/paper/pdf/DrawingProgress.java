package org.autoreproduce.paper.pdf;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much of the pages that are being drawn is done, in drawing operators. How many a page has is known once it was drawn,
 * be it small. For any thread.
 */
final class DrawingProgress {
    private final Map<Integer, Integer> totals = new ConcurrentHashMap<>();
    private final Map<PageCut, Integer> counts = new ConcurrentHashMap<>();

    void begin(PageCut cut) {
        counts.put(cut, 0);
    }

    void step(PageCut cut) {
        counts.merge(cut, 1, Integer::sum);
    }

    /** It is drawn, or will not be. */
    void end(PageCut cut, boolean complete) {
        Integer count = counts.remove(cut);
        if (complete && count != null) {
            totals.put(cut.page(), count);
        }
    }

    /** From 0 to 1; empty where it is not being drawn or nobody knows. */
    OptionalDouble of(PageCut cut) {
        Integer count = counts.get(cut);
        Integer total = totals.get(cut.page());
        return count == null || total == null || total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, (double) count / total));
    }
}
