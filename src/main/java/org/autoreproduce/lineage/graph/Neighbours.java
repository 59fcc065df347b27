package org.autoreproduce.lineage.graph;

import java.util.stream.IntStream;

/**
 * Who is linked to whom, whichever cites the other; the paper is left out, because it is linked to nearly all and pulls
 * none.
 */
final class Neighbours {
    private final int[][] linked;

    Neighbours(CitationGraph graph) {
        this.linked = new int[graph.size()][];
        for (int node = 0; node < linked.length; node++) {
            linked[node] = IntStream.concat(IntStream.of(graph.cites(node)), IntStream.of(graph.citedBy(node)))
                    .filter(other -> other != 0).distinct().sorted().toArray();
        }
    }

    /** The works linked to a work. */
    int[] of(int node) {
        return linked[node];
    }
}
