package org.autoreproduce.lineage.graph;

import java.util.List;
import java.util.Random;

/** A made-up field of works that cite older ones. */
public final class RandomWorks {
    private RandomWorks() {}

    /** A work of that year. */
    static WorkNode work(String key, int year) {
        return new WorkNode(key, key.equals(WorkNode.PAPER) ? Role.PAPER : Role.CITED, 0, null, key, key, List.of(),
                year,
                Rank.none());
    }

    /** So many works, the paper among them, and about so many citations; the same for the same numbers. */
    public static CitationGraph of(int works, int citations) {
        Random random = new Random(7);
        CitationGraph.Builder builder = new CitationGraph.Builder();
        for (int i = 0; i < works; i++) {
            builder.add(new WorkNode(i == 0 ? WorkNode.PAPER : "work:" + i,
                    i == 0 ? Role.PAPER : i < 40 ? Role.CITED : Role.FAR,
                    0, null, "Work " + i, "A work on the number " + i, List.of(), 2024 - i * 40 / works,
                    new Rank(random.nextDouble(), 1, List.of())));
        }
        for (int i = 1; i < Math.min(40, works); i++) {
            builder.cite(WorkNode.PAPER, "work:" + i);
        }
        for (int i = 0; i < citations; i++) {
            int from = 1 + random.nextInt(works - 1);
            int to = Math.min(works - 1, from + 1 + random.nextInt(Math.max(1, works / 8)));
            if (from != to) {
                builder.cite("work:" + from, "work:" + to);
            }
        }
        return builder.build();
    }
}
