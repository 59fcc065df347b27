package org.autoreproduce.verdict;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.jspecify.annotations.Nullable;

/**
 * How a claim is tied to a number, written down before any code is. Lines count that name the claim, this data set and
 * this split; nothing is matched by the metric's name or by nearness.
 *
 * @param dataset       as the run's lines call it
 * @param split         as the run's lines call it; with {@link Reduction#MEAN_OVER_SPLITS} a name for them all
 * @param unit          of the run's lines, which must be the claim's; null for a plain number
 * @param selection     set for {@link Reduction#BEST_ON_VALIDATION} alone
 * @param splits        the splits to take the mean over; empty but for {@link Reduction#MEAN_OVER_SPLITS}
 * @param deterministic the seed has no part in the number, so two equal runs are enough
 * @param paired        seed and split fix the same data for every row that is so bound, so that rows are compared seed
 *                      by seed
 * @param scaled        the run does less than the paper: folds, epochs, data
 * @param scaledWhy     what it does less; null unless scaled
 */
public record Binding(Id claim, String dataset, String split, @Nullable String unit, Reduction reduction,
        @Nullable Selection selection, List<String> splits, boolean deterministic, boolean paired, boolean scaled,
        @Nullable String scaledWhy) {
    /** Copies the list. A binding that makes no sense is told by {@link BindingRules}, as it is a model that writes it. */
    public Binding {
        splits = List.copyOf(splits);
    }
}
