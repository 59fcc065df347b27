package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws a citation graph along its years: the older further to the left, works without a year in a lane of their own at
 * the left end, the paper in front of all at the right. Cards stand in lanes, all others as dots below them in the order
 * that {@link RowOrder} gives. Which works are cards changes nothing in that order, so that what is pinned moves the
 * others little. Deterministic; nothing overlaps.
 */
public final class YearLayout {
    /** More words than this nobody reads; the rest are dots. */
    public static final int MOST_CARDS = 150;

    private static final double PAPER_WIDTH = 152;
    private static final double CARD_WIDTH = 148;
    private static final double CARD_HEIGHT = 46;
    private static final double GAP = 12;
    private static final double DOT_GAP = 22;
    private static final double LEAST_YEAR = 38;
    private static final double BETWEEN_YEARS = 8;
    /** For each year that no work is from, up to a few. */
    private static final double MISSING_YEAR = 5;
    private static final int MOST_MISSING = 4;
    private static final double BEFORE_DOTS = 26;
    private static final double BEFORE_PAPER = 40;
    private static final int FEWEST_ROWS = 5;
    private static final int FEWEST_LANES = 5;
    /** Lanes of cards for each card, squared. */
    private static final double LANES = 0.5;
    private static final double ASPECT = 1.7;

    private final CitationGraph graph;
    private final Neighbours neighbours;
    private final TreeMap<Integer, List<Integer>> years = new TreeMap<>();
    private final double[] x;

    private YearLayout(CitationGraph graph) {
        this.graph = graph;
        this.neighbours = new Neighbours(graph);
        this.x = new double[graph.size()];
        IntStream.range(1, graph.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -graph.node(node).rank().score())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(node -> years.computeIfAbsent(graph.node(node).year(), _ -> new ArrayList<>()).add(node));
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
                : new YearLayout(graph).make(cards.stream().distinct().limit(MOST_CARDS).toList());
    }

    private GraphLayout make(List<Integer> cards) {
        Map<Integer, List<Integer>> told = cards.stream()
                .collect(Collectors.groupingBy(card -> graph.node(card).year()));
        int lanesEach = Math.max(FEWEST_LANES, (int) Math.ceil(Math.sqrt(LANES * cards.size())));
        ToIntFunction<Integer> cardColumns = year -> across(told.getOrDefault(year, List.of()).size(), lanesEach);
        int rows = rows(cardColumns);
        List<GraphLayout.Year> marks = axis(rows, cardColumns);
        told.forEach((year, some) -> beside(some, cardColumns.applyAsInt(year)));
        List<int[]> columns = new ArrayList<>();
        years.values().forEach(nodes -> columns.add(nodes.stream().mapToInt(node -> node).toArray()));
        int[] across = columns.stream().mapToInt(nodes -> across(nodes.length, rows)).toArray();
        List<int[]> order = new RowOrder(graph.size(), neighbours, columns, across).order();

        Map<Integer, Integer> lanes = new CardLanes(neighbours, x, CARD_WIDTH + GAP).of(cards);
        GraphLayout.Spot[] spots = new GraphLayout.Spot[graph.size()];
        double height = CARD_HEIGHT + GAP;
        int lowest = lanes.values().stream().mapToInt(lane -> lane).max().orElse(0);
        cards.forEach(card -> spots[card] = new GraphLayout.Spot(card, true, x[card],
                lanes.getOrDefault(card, 0) * height, CARD_WIDTH, CARD_HEIGHT));
        double top = Math.max(0, lowest) * height + CARD_HEIGHT / 2 + BEFORE_DOTS + DOT_GAP / 2;
        for (int i = 0; i < order.size(); i++) {
            dots(spots, order.get(i), marks.get(i), across[i], top);
        }
        double right = Math.max(marks.isEmpty() ? 0 : marks.getLast().x() + marks.getLast().width() / 2,
                cards.stream().mapToDouble(card -> x[card] + CARD_WIDTH / 2).max().orElse(0));
        spots[0] = new GraphLayout.Spot(0, true, right + BEFORE_PAPER + PAPER_WIDTH / 2, 0, PAPER_WIDTH, CARD_HEIGHT);
        Rect bounds = Arrays.stream(spots).map(GraphLayout.Spot::rect).reduce(Rect::union).orElseThrow();
        return new GraphLayout(Arrays.asList(spots), marks, bounds);
    }

    /** Cards of one year that would need too many lanes stand in several columns. */
    private void beside(List<Integer> cards, int columns) {
        for (int i = 0; i < cards.size(); i++) {
            x[cards.get(i)] += (i % columns - (columns - 1) / 2.0) * (CARD_WIDTH + GAP);
        }
    }

    private void dots(GraphLayout.Spot[] spots, int[] nodes, GraphLayout.Year mark, int across, double top) {
        int[] dots = Arrays.stream(nodes).filter(node -> spots[node] == null).toArray();
        for (int i = 0; i < dots.length; i++) {
            int inRow = Math.min(across, dots.length - i / across * across);
            double left = mark.x() - (inRow - 1) * DOT_GAP / 2;
            double diameter = 8 + 8 * graph.node(dots[i]).rank().score();
            spots[dots[i]] = new GraphLayout.Spot(dots[i], false, left + i % across * DOT_GAP,
                    top + i / across * DOT_GAP, diameter, diameter);
        }
    }

    /** How many rows of dots make the picture about as wide as a pane is. */
    private int rows(ToIntFunction<Integer> cardColumns) {
        int rows = FEWEST_ROWS;
        int most = years.values().stream().mapToInt(List::size).max().orElse(1);
        while (rows < most && width(rows, cardColumns) > ASPECT * rows * DOT_GAP) {
            rows++;
        }
        return rows;
    }

    private double width(int rows, ToIntFunction<Integer> cardColumns) {
        return years.keySet().stream().mapToDouble(year -> space(year, rows, cardColumns) + BETWEEN_YEARS).sum();
    }

    private double space(int year, int rows, ToIntFunction<Integer> cardColumns) {
        int columns = cardColumns.applyAsInt(year);
        return Math.max(columns > 1 ? columns * (CARD_WIDTH + GAP) : LEAST_YEAR,
                across(years.getOrDefault(year, List.of()).size(), rows) * DOT_GAP);
    }

    private static int across(int works, int rows) {
        return Math.max(1, (works + rows - 1) / rows);
    }

    private List<GraphLayout.Year> axis(int rows, ToIntFunction<Integer> cardColumns) {
        List<GraphLayout.Year> marks = new ArrayList<>();
        double left = 0;
        int before = 0;
        for (Map.Entry<Integer, List<Integer>> year : years.entrySet()) {
            int missing = before == 0 ? 0 : Math.min(MOST_MISSING, year.getKey() - before - 1);
            double width = space(year.getKey(), rows, cardColumns);
            left += marks.isEmpty() ? 0 : BETWEEN_YEARS + missing * MISSING_YEAR;
            double middle = left + width / 2;
            year.getValue().forEach(node -> x[node] = middle);
            marks.add(new GraphLayout.Year(year.getKey(), middle, width, year.getValue().size()));
            left += width;
            before = year.getKey();
        }
        return marks;
    }
}
