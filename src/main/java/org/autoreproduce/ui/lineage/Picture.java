package org.autoreproduce.ui.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.lineage.graph.GraphLayout;
import org.autoreproduce.lineage.graph.YearLayout;
import org.autoreproduce.lineage.graph.SpotIndex;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;

/**
 * A citation graph, what is told of each work, and where each is drawn. Made off the UI thread; never changes.
 *
 * @param facts  by the works' indexes
 * @param cards  indexes of the works told in words, most important first, without the paper
 * @param order  indexes of all works but the paper, most important first
 */
record Picture(CitationGraph graph, List<Fact> facts, List<Integer> cards, List<Integer> order, GraphLayout layout,
        SpotIndex index) {

    /**
     * Makes it.
     *
     * @param k how many works are suggested where the lineage chose none yet
     */
    static Picture of(CitationGraph graph, Lineage lineage, Choices choices, int k) {
        Map<Integer, Work> works = new HashMap<>();
        lineage.works().forEach(work -> works.putIfAbsent(work.reference(), work));
        List<Integer> ranked = IntStream.range(1, graph.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -graph.node(node).rank().score())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<Integer> cards = new LinkedHashSet<>();
        lineage.works().forEach(work -> add(graph, cards, work.reference()));
        choices.pinned().forEach(work -> graph.index(work.text()).ifPresent(cards::add));
        Set<Integer> suggested = new LinkedHashSet<>();
        if (works.isEmpty()) {
            ranked.stream().filter(node -> !cards.contains(node) && !bans(choices, graph.node(node)))
                    .limit(Math.max(0, k - cards.size())).forEach(suggested::add);
            cards.addAll(suggested);
        }
        List<Fact> facts = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            int reference = graph.node(node).reference();
            facts.add(new Fact(graph.node(node), works.get(reference),
                    reference > 0 && choices.pins(WorkKey.reference(reference)),
                    bans(choices, graph.node(node)), suggested.contains(node)));
        }
        Set<Integer> order = new LinkedHashSet<>(cards);
        order.addAll(ranked);
        GraphLayout layout = YearLayout.of(graph, List.copyOf(cards));
        return new Picture(graph, List.copyOf(facts), List.copyOf(cards), List.copyOf(order), layout,
                new SpotIndex(layout));
    }

    /** The facts of all works but the paper, most important first. */
    List<Fact> rows() {
        return order.stream().map(facts::get).toList();
    }

    /** How many works are mere dots. */
    int others() {
        return graph.size() - 1 - Math.min(cards.size(), YearLayout.MOST_CARDS);
    }

    private static boolean bans(Choices choices, WorkNode node) {
        return node.reference() > 0 && choices.bans(WorkKey.reference(node.reference()));
    }

    private static void add(CitationGraph graph, Set<Integer> cards, int reference) {
        graph.index(WorkNode.key(reference)).ifPresent(cards::add);
    }
}
