package org.autoreproduce.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.lineage.graph.RandomWorks;
import org.autoreproduce.lineage.graph.YearLayout;
import org.autoreproduce.ui.lineage.GraphFrames;

/** bench lineage: how long large citation graphs take to lay out, to draw first and to pan. */
final class GraphBench {
    private static final int[][] SIZES = {{100, 200}, {1_000, 3_000}, {5_000, 15_000}};
    private static final double[] SCALES = {0.12, 0.4, 1.0};
    private static final int FRAMES = 240;
    private static final double LAYOUT_MOST = 1_000;
    private static final double FIRST_MOST = 200;
    private static final double FRAME_MOST = 16;

    private final PrintStream out;
    private boolean good = true;

    GraphBench(PrintStream out) {
        this.out = out;
    }

    /** Prints a table; false where the largest graph is slower than it may be. */
    boolean run() throws Exception {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        Platform.startup(() -> {});
        onUi(() -> GraphFrames.of(RandomWorks.of(50, 80), 10).first());
        for (int[] size : SIZES) {
            CitationGraph graph = RandomWorks.of(size[0], size[1]);
            boolean judged = size[0] == 5_000;
            out.printf("%,d works, %,d citations%n", graph.size(), graph.edges());
            row("layout, first time", layout(graph), judged ? LAYOUT_MOST : 0);
            row("layout, median of 7", IntStream.range(0, 7).mapToDouble(_ -> layout(graph)).sorted().skip(3)
                    .findFirst().orElseThrow(), judged ? LAYOUT_MOST : 0);
            GraphFrames frames = GraphFrames.of(graph, YearLayout.MOST_CARDS);
            row("first drawing", onUi(frames::first), judged ? FIRST_MOST : 0);
            List<Double> empty = onUi(() -> frames.empty(FRAMES));
            out.printf(Locale.ROOT, "  an empty frame: p50 %.1f p95 %.1f ms%n", at(empty, 0.5), at(empty, 0.95));
            for (double scale : SCALES) {
                onUi(() -> frames.pan(scale, 60));
                List<List<Double>> pan = onUi(() -> frames.pan(scale, FRAMES));
                out.printf(Locale.ROOT, "  pan at %.2f: drawing p50 %.1f p95 %.1f ms, with rendering p50 %.1f%n", scale,
                        at(pan.get(0), 0.5), at(pan.get(0), 0.95), at(pan.get(1), 0.5));
                row("frame that rests at " + scale, onUi(() -> frames.resting(scale)), 0);
                row("pan at " + scale + ", p95 with rendering", at(pan.get(1), 0.95), judged ? FRAME_MOST : 0);
            }
            onUi(() -> frames.zoom(40));
            List<Double> zoom = onUi(() -> frames.zoom(FRAMES));
            out.printf(Locale.ROOT, "  zoom from 1 to 0.12 and back, with rendering p50 %.1f%n", at(zoom, 0.5));
            row("zoom, p95 with rendering", at(zoom, 0.95), judged ? FRAME_MOST : 0);
        }
        Platform.exit();
        return good;
    }

    private double layout(CitationGraph graph) {
        List<Integer> cards = IntStream.rangeClosed(1, Math.min(150, graph.size() - 1)).boxed().toList();
        long start = System.nanoTime();
        YearLayout.of(graph, cards);
        return (System.nanoTime() - start) / 1e6;
    }

    private void row(String what, double ms, double most) {
        boolean fine = most == 0 || ms <= most;
        good &= fine;
        out.printf(Locale.ROOT, "  %-40s %8.1f ms%s%n", what, ms,
                most == 0 ? "" : String.format(Locale.ROOT, "  (most %.0f)%s", most, fine ? "" : "  TOO SLOW"));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static <T> T onUi(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }
}
