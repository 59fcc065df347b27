package org.autoreproduce.bench;

import java.util.List;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.lineage.graph.Edge;
import org.autoreproduce.lineage.graph.GraphLayout;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;

/**
 * How well a picture can be read: how many pairs of citations cross, drawn as straight lines from middle to middle, those
 * of the paper left out.
 *
 * @param crossings pairs that cross
 * @param length    mean length of a line, as a share of the picture's diagonal
 */
record Crossings(long crossings, double length) {
    static Crossings of(CitationGraph graph, GraphLayout layout) {
        List<Edge> edges = graph.allEdges().stream().filter(edge -> edge.from() != 0 && edge.to() != 0).toList();
        double[] ax = edges.stream().mapToDouble(edge -> layout.spots().get(edge.from()).x()).toArray();
        double[] ay = edges.stream().mapToDouble(edge -> layout.spots().get(edge.from()).y()).toArray();
        double[] bx = edges.stream().mapToDouble(edge -> layout.spots().get(edge.to()).x()).toArray();
        double[] by = edges.stream().mapToDouble(edge -> layout.spots().get(edge.to()).y()).toArray();
        long crossings = 0;
        double sum = 0;
        for (int i = 0; i < ax.length; i++) {
            sum += Math.hypot(ax[i] - bx[i], ay[i] - by[i]);
            for (int j = i + 1; j < ax.length; j++) {
                if (side(ax[i], ay[i], bx[i], by[i], ax[j], ay[j]) * side(ax[i], ay[i], bx[i], by[i], bx[j], by[j]) < 0
                        && side(ax[j], ay[j], bx[j], by[j], ax[i], ay[i])
                                * side(ax[j], ay[j], bx[j], by[j], bx[i], by[i]) < 0) {
                    crossings++;
                }
            }
        }
        List<Spot> spots = layout.spots();
        double diagonal = spots.isEmpty() ? 1 : Math.hypot(layout.bounds().width(), layout.bounds().height());
        return new Crossings(crossings, ax.length == 0 ? 0 : sum / ax.length / diagonal);
    }

    private static double side(double ax, double ay, double bx, double by, double x, double y) {
        return Math.signum((bx - ax) * (y - ay) - (by - ay) * (x - ax));
    }
}
