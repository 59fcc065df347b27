package org.autoreproduce.run;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that the program measured.
 *
 * @param number  the line in the metrics file, from 1
 * @param claim   it belongs to, or null for a curve
 * @param name    of the metric
 * @param value   as written, or null where it was no finite number
 * @param unit    of the value
 * @param dataset it was measured on
 * @param split   it was measured on
 * @param seed    of the run
 * @param step    of the training
 * @param file    the program's file that wrote it, relative
 * @param line    in that file, from 1
 */
public record MetricLine(int number, @Nullable String claim, String name, @Nullable BigDecimal value,
        @Nullable String unit, @Nullable String dataset, @Nullable String split, @Nullable Integer seed,
        @Nullable Long step, @Nullable String file, @Nullable Integer line) {}
