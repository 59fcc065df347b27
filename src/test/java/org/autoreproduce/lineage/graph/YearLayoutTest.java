package org.autoreproduce.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearLayoutTest {
    private static List<Integer> cards(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,1", "45,0,3", "61,40,0", "300,900,20", "2000,6000,200"})
    void nothingOverlapsAndAllIsWithinTheBounds(int works, int citations, int told) {
        GraphLayout layout = YearLayout.of(RandomWorks.of(Math.max(2, works), citations),
                cards(Math.min(told, works - 1)));
        SpotIndex index = new SpotIndex(layout);
        for (Spot spot : layout.spots()) {
            assertThat(index.in(spot.rect())).containsExactly(spot);
            assertThat(layout.bounds().grown(1e-6).contains(spot.x(), spot.y())).isTrue();
        }
    }

    @Test
    void theOlderStandsFurtherToTheLeftAndThePaperInFrontOfAll() {
        CitationGraph graph = RandomWorks.of(45, 0);
        GraphLayout layout = YearLayout.of(graph, List.of(7, 3, 5));
        assertThat(layout.spots()).filteredOn(Spot::card).hasSize(4);
        List<Spot> works = layout.spots().stream().skip(1).sorted(Comparator.comparingDouble(Spot::x)).toList();
        assertThat(works.getFirst().node()).isGreaterThan(works.getLast().node());
        assertThat(layout.years()).isSortedAccordingTo(Comparator.comparingInt(GraphLayout.Year::year));
        assertThat(layout.years().stream().mapToInt(GraphLayout.Year::count).sum()).isEqualTo(44);
        assertThat(layout.spots().getFirst().rect().x())
                .isGreaterThan(works.stream().mapToDouble(spot -> spot.rect().x() + spot.width()).max().orElseThrow());
        for (GraphLayout.Year year : layout.years()) {
            assertThat(layout.spots().stream().filter(spot -> spot.card() && spot.node() > 0
                    && graph.node(spot.node()).year() == year.year())).allMatch(spot -> spot.x() == year.x());
        }
    }

    @Test
    void worksWithoutAYearHaveALaneAtTheLeftEnd() {
        CitationGraph graph = new CitationGraph.Builder().add(RandomWorks.work(WorkNode.PAPER, 2020))
                .add(RandomWorks.work("a", 1999)).add(RandomWorks.work("b", 0)).add(RandomWorks.work("c", 2018))
                .build();
        GraphLayout layout = YearLayout.of(graph, List.of());
        assertThat(layout.years()).extracting(GraphLayout.Year::year).containsExactly(0, 1999, 2018);
        assertThat(layout.spots().get(2).x()).isLessThan(layout.spots().get(1).x());
    }

    @Test
    void pinningAWorkMovesNoCardAndTheDotsLittle() {
        CitationGraph graph = RandomWorks.of(60, 120);
        GraphLayout before = YearLayout.of(graph, cards(6));
        GraphLayout after = YearLayout.of(graph, List.of(1, 2, 3, 4, 5, 6, 20));
        for (int node = 0; node < 60; node++) {
            Spot was = before.spots().get(node);
            Spot is = after.spots().get(node);
            assertThat(is.card()).isEqualTo(was.card() || node == 20);
            if (node != 20) {
                assertThat(Math.abs(is.x() - was.x())).isLessThanOrEqualTo(22);
                assertThat(Math.abs(is.y() - was.y())).isLessThanOrEqualTo(was.card() ? 0 : 22 + 58);
            }
        }
    }

    @Test
    void fewerLinesCrossThanInTheOrderOfImportance() {
        CitationGraph graph = RandomWorks.of(300, 500);
        Neighbours neighbours = new Neighbours(graph);
        Map<Integer, List<Integer>> years = IntStream.range(1, 300).boxed()
                .collect(Collectors.groupingBy(node -> graph.node(node).year(), TreeMap::new, Collectors.toList()));
        List<int[]> columns = new ArrayList<>(
                years.values().stream().map(nodes -> nodes.stream().mapToInt(n -> n).toArray()).toList());
        int[] across = new int[columns.size()];
        Arrays.fill(across, 1);
        List<int[]> before = columns.stream().map(int[]::clone).toList();
        List<int[]> after = new RowOrder(300, neighbours, columns, across).order();
        assertThat(crossings(graph, after)).isLessThan(0.7 * crossings(graph, before));
        assertThat(after.stream().flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(1, 300).toArray());
    }

    /** Of straight lines between columns. */
    private static double crossings(CitationGraph graph, List<int[]> columns) {
        double[] x = new double[graph.size()];
        double[] y = new double[graph.size()];
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < columns.get(column).length; row++) {
                x[columns.get(column)[row]] = column;
                y[columns.get(column)[row]] = row;
            }
        }
        List<Edge> edges = graph.allEdges().stream().filter(edge -> edge.from() != 0).toList();
        double sum = 0;
        for (Edge a : edges) {
            for (Edge b : edges) {
                sum += cross(x, y, a, b.from()) * cross(x, y, a, b.to()) < 0
                        && cross(x, y, b, a.from()) * cross(x, y, b, a.to()) < 0 ? 1 : 0;
            }
        }
        return sum;
    }

    private static double cross(double[] x, double[] y, Edge edge, int point) {
        return (x[edge.to()] - x[edge.from()]) * (y[point] - y[edge.from()])
                - (y[edge.to()] - y[edge.from()]) * (x[point] - x[edge.from()]);
    }

    @Test
    void theSameGraphIsAlwaysDrawnTheSame() {
        assertThat(YearLayout.of(RandomWorks.of(500, 1500), cards(10)))
                .isEqualTo(YearLayout.of(RandomWorks.of(500, 1500), cards(10)));
    }

    @Test
    void moreThanThatManyCardsAreDots() {
        GraphLayout layout = YearLayout.of(RandomWorks.of(400, 0), cards(399));
        assertThat(layout.spots()).filteredOn(Spot::card).hasSize(YearLayout.MOST_CARDS + 1);
    }

    @Test
    void worksStandNearThoseTheyAreLinkedTo() {
        CitationGraph graph = RandomWorks.of(400, 500);
        GraphLayout layout = YearLayout.of(graph, cards(6));
        List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(length(graph, layout, IntStream.range(0, 400).toArray()))
                .isLessThan(0.75 * length(graph, layout, shuffled.stream().mapToInt(i -> i).toArray()));
    }

    /** Sum of the heights of all citations but the paper's, with the places dealt out as told. */
    private static double length(CitationGraph graph, GraphLayout layout, int[] place) {
        return IntStream.range(1, graph.size()).mapToDouble(from -> Arrays.stream(graph.cites(from)).mapToDouble(
                to -> Math.abs(layout.spots().get(place[from]).y() - layout.spots().get(place[to]).y())).sum()).sum();
    }

    @Test
    void anEmptyGraphIsAnEmptyPicture() {
        assertThat(YearLayout.of(CitationGraph.empty(), List.of()).spots()).isEmpty();
    }

    @Test
    void theIndexFindsWhatALookAtAllFinds() {
        GraphLayout layout = YearLayout.of(RandomWorks.of(700, 1000), cards(30));
        SpotIndex index = new SpotIndex(layout);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            Rect rect = new Rect(layout.bounds().x() + random.nextDouble() * layout.bounds().width(),
                    layout.bounds().y() + random.nextDouble() * layout.bounds().height(), random.nextDouble() * 300,
                    random.nextDouble() * 300);
            assertThat(index.in(rect)).containsExactlyInAnyOrderElementsOf(
                    layout.spots().stream().filter(spot -> spot.rect().meets(rect)).toList());
        }
    }

    @Test
    void thePointerFindsTheNearestWithinItsSlack() {
        GraphLayout layout = YearLayout.of(RandomWorks.of(45, 0), cards(3));
        SpotIndex index = new SpotIndex(layout);
        Spot dot = layout.spots().stream().filter(spot -> !spot.card()).findFirst().orElseThrow();
        assertThat(index.at(dot.x(), dot.y() + dot.height() / 2 + 3, 5)).hasValue(dot);
        assertThat(index.at(dot.x(), dot.y() + 10_000, 5)).isEmpty();
        assertThat(index.at(layout.spots().getFirst().x(), layout.spots().getFirst().y() + 3, 0))
                .hasValue(layout.spots().getFirst());
    }
}
