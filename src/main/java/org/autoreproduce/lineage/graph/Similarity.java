package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;

/**
 * How near passages that cite works are to open questions, by the cosine of their vectors. Numbers are rounded to .01:
 * beyond that they differ from machine to machine.
 */
public final class Similarity {
    private static final double STEP = 100;
    private final Map<Id, float[]> questions;

    /** To these questions. */
    public Similarity(Map<Id, float[]> questions) {
        this.questions = new TreeMap<>(Comparator.comparing(Id::toString));
        this.questions.putAll(questions);
    }

    /** For each work its nearest question, in the order of the works' keys; a work without passages has none. */
    public List<Lineage.Closeness> nearest(Map<WorkKey, List<float[]>> passages) {
        List<Lineage.Closeness> all = new ArrayList<>();
        new TreeMap<>(passages).forEach((work, vectors) -> questions.entrySet().stream()
                .flatMap(question -> vectors.stream().map(
                        vector -> new Lineage.Closeness(work, question.getKey(),
                                rounded(cosine(question.getValue(), vector)))))
                .max(Comparator.comparingDouble(Lineage.Closeness::cosine)).ifPresent(all::add));
        return all;
    }

    /** From −1 to 1; 0 where a vector has no length. IllegalArgumentException for vectors of two models. */
    public static double cosine(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(one.length + " and " + other.length + " numbers");
        }
        double dot = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
            a += (double) one[i] * one[i];
            b += (double) other[i] * other[i];
        }
        return a == 0 || b == 0 ? 0 : Math.clamp(dot / Math.sqrt(a * b), -1, 1);
    }

    private static double rounded(double cosine) {
        return Math.round(cosine * STEP) / STEP;
    }
}
