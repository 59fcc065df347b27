package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the runs gave for a claim, one entry a seed, seeds ascending.
 *
 * @param problem why the lines cannot be taken for the claim at all; null where they can
 */
public record SeedValues(Id claim, List<SeedValue> seeds, @Nullable Sentence problem) {
    /** Copies the list. */
    public SeedValues {
        seeds = List.copyOf(seeds);
    }

    /** The numbers that are there, in the order of the seeds. */
    public List<BigDecimal> numbers() {
        return seeds.stream().map(SeedValue::value).filter(Objects::nonNull).toList();
    }

    /** How many seeds gave no number. */
    public int without() {
        return seeds.size() - numbers().size();
    }
}
