package org.autoreproduce.verdict;

import java.math.BigDecimal;
import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One line of a run's metrics file.
 *
 * @param run     four digits, as 0007
 * @param line    its line in the metrics file, from 1
 * @param claim   the claim it is for; null for a curve
 * @param name    what the program calls the metric
 * @param value   null where the program wrote NaN or an infinity
 * @param unit    null for a plain number
 * @param dataset null where the line has none
 * @param split   null where the line has none
 * @param step    null where the line has none
 */
public record Measurement(String run, int line, @Nullable Id claim, String name, @Nullable BigDecimal value,
        @Nullable String unit, @Nullable String dataset, @Nullable String split, int seed, @Nullable Long step) {}
