package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a citation graph in layers: the paper on top, under it the cards, under these all others as dots, the newer above
 * the older. Within a layer works stand near those that they are linked to: each is moved to the mean of its neighbours,
 * a few times down and up (barycentre ordering). Deterministic; nothing overlaps.
 */
public final class LayeredLayout {
    /** More words than this nobody reads; the rest are dots. */
    public static final int MOST_CARDS = 150;

    private static final double PAPER_WIDTH = 176;
    private static final double CARD_WIDTH = 148;
    private static final double CARD_HEIGHT = 46;
    private static final double GAP = 12;
    private static final double LAYER = 46;
    private static final double BEFORE_DOTS = 30;
    private static final double DOT_GAP = 26;
    private static final double WIDEST_DOT_GAP = 46;
    private static final double BAND_GAP = 6;
    private static final int SWEEPS = 5;

    private final CitationGraph graph;
    private final List<GraphLayout.Band> bands = new ArrayList<>();
    private final GraphLayout.Spot[] spots;
    private final double[] x;

    private LayeredLayout(CitationGraph graph) {
        this.graph = graph;
        this.spots = new GraphLayout.Spot[graph.size()];
        this.x = new double[graph.size()];
    }

    /**
     * Lays a graph out.
     *
     * @param cards indexes of the works told in words, most important first, without the paper; those beyond
     *              {@link #MOST_CARDS} are dots
     */
    public static GraphLayout of(CitationGraph graph, List<Integer> cards) {
        return graph.size() == 0
                ? new GraphLayout(List.of(), List.of(), new Rect(0, 0, 0, 0))
                : new LayeredLayout(graph).make(cards.stream().distinct().limit(MOST_CARDS).toList());
    }

    private GraphLayout make(List<Integer> cards) {
        boolean[] card = new boolean[graph.size()];
        card[0] = true;
        cards.forEach(node -> card[node] = true);
        int[] dots = IntStream.range(1, graph.size()).filter(node -> !card[node]).toArray();
        int perRow = cards.size() <= 4 ? Math.max(1, cards.size()) : Math.max(4, (int) Math.sqrt(1.6 * cards.size()));
        double width = Math.max(3 * (CARD_WIDTH + GAP),
                Math.max(perRow * (CARD_WIDTH + GAP), 1.9 * DOT_GAP * Math.sqrt(dots.length)));

        List<Layer> layers = new ArrayList<>();
        for (int from = 0; from < cards.size(); from += perRow) {
            layers.add(new Layer(cards.subList(from, Math.min(cards.size(), from + perRow)), 1, CARD_WIDTH + GAP));
        }
        List<List<Integer>> ages = new YearBands(graph).of(dots);
        for (List<Integer> age : ages) {
            int most = (int) (width / DOT_GAP);
            int rows = (age.size() + most - 1) / most;
            int columns = (age.size() + rows - 1) / rows;
            layers.add(new Layer(age, rows, Math.clamp(width / columns, DOT_GAP, WIDEST_DOT_GAP)));
        }
        order(layers);
        place(layers, card);
        Rect bounds = Arrays.stream(spots).map(GraphLayout.Spot::rect).reduce(Rect::union).orElseThrow();
        return new GraphLayout(Arrays.asList(spots), bands, bounds);
    }

    private void order(List<Layer> layers) {
        layers.forEach(Layer::spread);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layers.forEach(Layer::sort);
            layers.reversed().forEach(Layer::sort);
        }
    }

    private void place(List<Layer> layers, boolean[] card) {
        spots[0] = new GraphLayout.Spot(0, true, 0, CARD_HEIGHT / 2, PAPER_WIDTH, CARD_HEIGHT);
        double y = CARD_HEIGHT;
        boolean dotsBegan = false;
        for (Layer layer : layers) {
            boolean cards = card[layer.nodes.getFirst()];
            y += cards ? y > CARD_HEIGHT ? GAP : LAYER : dotsBegan ? BAND_GAP : BEFORE_DOTS;
            dotsBegan |= !cards;
            double height = cards ? CARD_HEIGHT : DOT_GAP;
            for (int i = 0; i < layer.nodes.size(); i++) {
                int node = layer.nodes.get(i);
                double diameter = cards ? 0 : 8 + 8 * graph.node(node).rank().score();
                spots[node] = new GraphLayout.Spot(node, cards, x[node], y + height * (i % layer.rows) + height / 2,
                        cards ? CARD_WIDTH : diameter, cards ? CARD_HEIGHT : diameter);
            }
            if (!cards) {
                int from = layer.nodes.stream().mapToInt(n -> graph.node(n).year()).filter(n -> n > 0).min().orElse(0);
                int to = layer.nodes.stream().mapToInt(n -> graph.node(n).year()).max().orElse(0);
                bands.add(new GraphLayout.Band(from, to, y + height * layer.rows / 2, layer.nodes.size()));
            }
            y += height * layer.rows;
        }
    }

    /** Works side by side, in columns of so many rows. */
    private final class Layer {
        private List<Integer> nodes;
        private final int rows;
        private final double gap;

        Layer(List<Integer> nodes, int rows, double gap) {
            this.nodes = nodes;
            this.rows = rows;
            this.gap = gap;
        }

        void spread() {
            int columns = (nodes.size() + rows - 1) / rows;
            for (int i = 0; i < nodes.size(); i++) {
                x[nodes.get(i)] = (i / rows - (columns - 1) / 2.0) * gap;
            }
        }

        void sort() {
            double[] wanted = new double[x.length];
            nodes.forEach(node -> wanted[node] = mean(node));
            // a stable sort: where nothing pulls, the order of importance stays
            nodes = nodes.stream().sorted(Comparator.comparingDouble(node -> wanted[node])).toList();
            spread();
        }

        /** The middle of its neighbours; the paper cites all and pulls none. */
        private double mean(int node) {
            double sum = 0;
            int count = 0;
            for (int[] side : List.of(graph.cites(node), graph.citedBy(node))) {
                for (int other : side) {
                    if (other != 0) {
                        sum += x[other];
                        count++;
                    }
                }
            }
            return count == 0 ? x[node] : sum / count;
        }
    }
}
