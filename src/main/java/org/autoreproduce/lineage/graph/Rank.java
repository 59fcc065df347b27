package org.autoreproduce.lineage.graph;

import java.util.Comparator;
import java.util.List;

/**
 * How much a work matters to the paper, as far as the paper's own text tells it; no model is asked.
 *
 * @param score    from 0 to less than 1; compares works of one paper, no more
 * @param mentions how often it is cited
 * @param reasons  what speaks for it, strongest first
 */
public record Rank(double score, int mentions, List<Reason> reasons) {
    /** Sums of weights become scores below 1: this much gives 0.63. */
    private static final double SCALE = 3;

    /** Copies the list. */
    public Rank {
        reasons = List.copyOf(reasons);
    }

    /**
     * A thing that speaks for a work.
     *
     * @param weight what it adds, at least 0
     * @param count  how many places say so, from 1
     */
    public record Reason(Signal signal, double weight, int count) {}

    /** Of a work of which nothing is known. */
    public static Rank none() {
        return new Rank(0, 0, List.of());
    }

    /** From what speaks for it. */
    static Rank of(int mentions, List<Reason> reasons) {
        double sum = reasons.stream().mapToDouble(Reason::weight).sum();
        return new Rank(1 - Math.exp(-sum / SCALE), mentions, reasons.stream().filter(reason -> reason.weight() > 0)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed()).toList());
    }
}
