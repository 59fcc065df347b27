package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The one number of a seed, or why there is none.
 *
 * @param value   null where the seed gave no number
 * @param lines   the metrics lines it was made of; one, or one for each split
 * @param added   the seed is not among those fixed before the first full run
 * @param without why there is no number; null where there is one
 */
public record SeedValue(int seed, @Nullable BigDecimal value, List<Anchor.Metric> lines, boolean added,
        @Nullable Sentence without) {
    /** Copies the list. */
    public SeedValue {
        lines = List.copyOf(lines);
    }
}
