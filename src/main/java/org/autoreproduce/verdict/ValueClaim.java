package org.autoreproduce.verdict;

import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A printed number. {@link MetricTable#complete} fills in direction and range; without them it is judged as a number of
 * unknown range.
 *
 * @param metric       as the paper calls it
 * @param row          the method whose number it is
 * @param split        null where the paper names none
 * @param unit         "%", "ms"; null for a plain number or a fraction
 * @param where        the cell or the sentence; null for one that the user typed in
 * @param direction    which side is better; null where nobody knows
 * @param range        from no skill to best, in this claim's unit; null while nobody looked it up
 * @param assumedRange the metric is not in our table and no person confirmed its range and direction
 */
public record ValueClaim(Id id, String metric, String dataset, String row, @Nullable String split,
        @Nullable String unit, Printed printed, @Nullable Anchor where, @Nullable Direction direction,
        @Nullable Range range, boolean assumedRange) implements Claim {}
