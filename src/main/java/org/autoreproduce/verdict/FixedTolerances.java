package org.autoreproduce.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Tolerances and seeds as fixed before the first full run; what changed later is listed.
 *
 * @param schema      1
 * @param percent     the share of the distance that a number may be off, in per cent; 10 by default
 * @param seeds       those fixed first, and no others, ascending
 * @param tolerances  T of each value claim, as it holds now
 * @param laterSeeds  seeds that were added after a full run, ascending
 * @param changes     what was changed after it was fixed, in order
 */
public record FixedTolerances(int schema, BigDecimal percent, List<Integer> seeds, SortedMap<Id, BigDecimal> tolerances,
        List<Integer> laterSeeds, List<Change> changes) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the collections. */
    public FixedTolerances {
        seeds = seeds.stream().sorted().distinct().toList();
        tolerances = Collections.unmodifiableSortedMap(new TreeMap<>(tolerances));
        laterSeeds = laterSeeds.stream().sorted().distinct().toList();
        changes = List.copyOf(changes);
    }

    /**
     * A change after the first full run.
     *
     * @param after the last full run before it
     * @param claim null where it is about all of them
     */
    public record Change(String after, @Nullable Id claim, Sentence what) {}

    /** Fixes tolerances and seeds; to be called before the first full run. */
    public static FixedTolerances fix(List<Claim> claims, List<Integer> seeds, Tolerance tolerance) {
        return new FixedTolerances(SCHEMA, tolerance.percent(), seeds, computed(claims, tolerance), List.of(),
                List.of());
    }

    /**
     * The same after claims, seeds or the setting changed; equal to this one where they did not. A claim that is gone
     * keeps its tolerance, in case it comes back.
     *
     * @param afterRun the last full run so far
     */
    public FixedTolerances changed(List<Claim> claims, List<Integer> wanted, Tolerance tolerance, String afterRun) {
        List<Change> listed = new ArrayList<>(changes);
        if (tolerance.percent().compareTo(percent) != 0) {
            listed.add(new Change(afterRun, null, Sentence.of("verdict.change.percent", percent.toPlainString(),
                    tolerance.percent().toPlainString(), afterRun)));
        }
        SortedMap<Id, BigDecimal> now = new TreeMap<>(tolerances);
        computed(claims, tolerance).forEach((claim, t) -> {
            BigDecimal before = now.put(claim, t);
            if (before == null) {
                listed.add(new Change(afterRun, claim,
                        Sentence.of("verdict.change.claim", claim, t.toPlainString(), afterRun)));
            } else if (before.compareTo(t) != 0) {
                listed.add(new Change(afterRun, claim, Sentence.of("verdict.change.tolerance", claim,
                        before.toPlainString(), t.toPlainString(), afterRun)));
            }
        });
        List<Integer> later = new ArrayList<>(laterSeeds);
        for (int seed : wanted) {
            if (!seeds.contains(seed) && !later.contains(seed)) {
                later.add(seed);
                listed.add(new Change(afterRun, null, Sentence.of("verdict.change.seed", seed, afterRun)));
            }
        }
        return new FixedTolerances(SCHEMA, tolerance.percent(), seeds, now, later, listed);
    }

    private static SortedMap<Id, BigDecimal> computed(List<Claim> claims, Tolerance tolerance) {
        SortedMap<Id, BigDecimal> all = new TreeMap<>();
        for (Claim claim : claims) {
            if (claim instanceof ValueClaim value) {
                all.put(value.id(), tolerance.of(value));
            }
        }
        return all;
    }
}
