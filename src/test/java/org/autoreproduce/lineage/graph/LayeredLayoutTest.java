package org.autoreproduce.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeredLayoutTest {
    private static List<Integer> cards(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,1", "45,0,3", "61,40,0", "300,900,20", "2000,6000,200"})
    void nothingOverlapsAndAllIsWithinTheBounds(int works, int citations, int told) {
        GraphLayout layout = LayeredLayout.of(RandomWorks.of(Math.max(2, works), citations),
                cards(Math.min(told, works - 1)));
        SpotIndex index = new SpotIndex(layout);
        for (Spot spot : layout.spots()) {
            assertThat(index.in(spot.rect())).containsExactly(spot);
            assertThat(layout.bounds().grown(1e-6).contains(spot.x(), spot.y())).isTrue();
        }
    }

    @Test
    void thePaperIsOnTopTheCardsBelowAndTheNewerDotsAboveTheOlder() {
        CitationGraph graph = RandomWorks.of(45, 0);
        GraphLayout layout = LayeredLayout.of(graph, List.of(7, 3, 5));
        Spot paper = layout.spots().getFirst();
        assertThat(layout.spots()).filteredOn(Spot::card).hasSize(4);
        assertThat(List.of(7, 3, 5)).extracting(node -> layout.spots().get(node).x()).isSorted();
        double cards = layout.spots().get(7).y();
        assertThat(cards).isGreaterThan(paper.y());
        List<Spot> dots = layout.spots().stream().filter(spot -> !spot.card())
                .sorted(Comparator.comparingDouble(Spot::y)).toList();
        assertThat(dots.getFirst().y()).isGreaterThan(cards);
        assertThat(layout.bands()).hasSize(4).isSortedAccordingTo(Comparator.comparingInt(band -> -band.to()));
        assertThat(graph.node(dots.getFirst().node()).year()).isGreaterThan(graph.node(dots.getLast().node()).year());
        assertThat(layout.bands().stream().mapToInt(GraphLayout.Band::count).sum()).isEqualTo(41);
    }

    @Test
    void theSameGraphIsAlwaysDrawnTheSame() {
        assertThat(LayeredLayout.of(RandomWorks.of(500, 1500), cards(10)))
                .isEqualTo(LayeredLayout.of(RandomWorks.of(500, 1500), cards(10)));
    }

    @Test
    void moreThanThatManyCardsAreDots() {
        GraphLayout layout = LayeredLayout.of(RandomWorks.of(400, 0), cards(399));
        assertThat(layout.spots()).filteredOn(Spot::card).hasSize(LayeredLayout.MOST_CARDS + 1);
    }

    @Test
    void worksStandNearThoseTheyAreLinkedTo() {
        CitationGraph graph = RandomWorks.of(400, 500);
        GraphLayout layout = LayeredLayout.of(graph, cards(6));
        List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(length(graph, layout, IntStream.range(0, 400).toArray()))
                .isLessThan(0.75 * length(graph, layout, shuffled.stream().mapToInt(i -> i).toArray()));
    }

    /** Sum of the horizontal lengths of all citations but the paper's, with the places dealt out as told. */
    private static double length(CitationGraph graph, GraphLayout layout, int[] place) {
        return IntStream.range(1, graph.size()).mapToDouble(from -> Arrays.stream(graph.cites(from)).mapToDouble(
                to -> Math.abs(layout.spots().get(place[from]).x() - layout.spots().get(place[to]).x())).sum()).sum();
    }

    @Test
    void anEmptyGraphIsAnEmptyPicture() {
        assertThat(LayeredLayout.of(CitationGraph.empty(), List.of()).spots()).isEmpty();
    }

    @Test
    void theIndexFindsWhatALookAtAllFinds() {
        GraphLayout layout = LayeredLayout.of(RandomWorks.of(700, 1000), cards(30));
        SpotIndex index = new SpotIndex(layout);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            Rect rect = new Rect(layout.bounds().x() + random.nextDouble() * layout.bounds().width(),
                    random.nextDouble() * layout.bounds().height(), random.nextDouble() * 300,
                    random.nextDouble() * 300);
            assertThat(index.in(rect)).containsExactlyInAnyOrderElementsOf(
                    layout.spots().stream().filter(spot -> spot.rect().meets(rect)).toList());
        }
    }

    @Test
    void thePointerFindsTheNearestWithinItsSlack() {
        GraphLayout layout = LayeredLayout.of(RandomWorks.of(45, 0), cards(3));
        SpotIndex index = new SpotIndex(layout);
        Spot dot = layout.spots().stream().filter(spot -> !spot.card()).findFirst().orElseThrow();
        assertThat(index.at(dot.x(), dot.y() + dot.height() / 2 + 3, 5)).hasValue(dot);
        assertThat(index.at(dot.x(), dot.y() + 10_000, 5)).isEmpty();
        assertThat(index.at(layout.spots().getFirst().x(), 3, 0)).hasValue(layout.spots().getFirst());
    }
}
