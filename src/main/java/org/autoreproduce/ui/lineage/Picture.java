package org.autoreproduce.ui.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.lineage.graph.Edge;
import org.autoreproduce.lineage.graph.GraphLayout;
import org.autoreproduce.lineage.graph.Rect;
import org.autoreproduce.lineage.graph.SpotIndex;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.lineage.graph.YearLayout;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Work;
import org.autoreproduce.study.WorkKey;
import org.jspecify.annotations.Nullable;

/**
 * A citation graph, what is told of each work, and where each is drawn. Made off the UI thread; never changes.
 *
 * @param facts  by the works' indexes
 * @param edges  all citations; those of the paper first
 * @param cards  indexes of the works told in words, most important first, without the paper
 * @param order  indexes of all works but the paper, most important first
 */
record Picture(CitationGraph graph, List<Fact> facts, List<Edge> edges, List<Integer> cards, List<Integer> order,
        GraphLayout layout, SpotIndex index) {
    /** Of a small graph so many more are cards: what the paper compares with or builds on. */
    private static final int FEW_MORE = 9;
    private static final int SMALL = 300;

    /**
     * Makes it.
     *
     * @param k         how many works are suggested where the lineage chose none yet
     * @param summaries what the lineage tells of each chosen work
     * @param moved     where the user put works, by their keys
     */
    static Picture of(CitationGraph graph, Lineage lineage, Choices choices, int k, Map<Id, String> summaries,
            Map<String, Place> moved) {
        Map<Integer, Work> works = new HashMap<>();
        Set<Integer> cards = new LinkedHashSet<>();
        lineage.works().forEach(work -> graph.index(work.key().text()).ifPresent(node -> {
            works.putIfAbsent(node, work);
            cards.add(node);
        }));
        Map<Integer, WorkKey> named = new HashMap<>();
        choices.named().forEach(key -> graph.index(key.text()).ifPresent(node -> named.putIfAbsent(node, key)));
        Set<Integer> banned = new HashSet<>();
        choices.banned().forEach(key -> graph.index(key.text()).ifPresent(banned::add));
        choices.pinned().forEach(key -> graph.index(key.text()).ifPresent(cards::add));
        choices.added().forEach(one -> graph.index(one.key().text()).ifPresent(cards::add));
        List<Integer> ranked = IntStream.range(1, graph.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -graph.node(node).rank().score())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<Integer> suggested = new LinkedHashSet<>();
        if (works.isEmpty()) {
            ranked.stream().filter(node -> !cards.contains(node) && !banned.contains(node))
                    .limit(Math.max(0, k - cards.size())).forEach(suggested::add);
            cards.addAll(suggested);
        }
        if (graph.size() < SMALL) {
            ranked.stream().filter(node -> !cards.contains(node) && !banned.contains(node) && matters(graph, node))
                    .limit(FEW_MORE).toList()
                    .forEach(cards::add);
        }
        List<Fact> facts = new ArrayList<>();
        for (int node = 0; node < graph.size(); node++) {
            facts.add(fact(graph, node, Optional.ofNullable(works.get(node)), named.get(node), choices, summaries,
                    suggested.contains(node)));
        }
        Set<Integer> order = new LinkedHashSet<>(cards);
        order.addAll(ranked);
        GraphLayout layout = moved(graph, YearLayout.of(graph, List.copyOf(cards)), moved);
        return new Picture(graph, List.copyOf(facts), graph.allEdges(), List.copyOf(cards), List.copyOf(order), layout,
                new SpotIndex(layout));
    }

    /** Where the user put a work: its middle. */
    record Place(double x, double y) {}

    /** The facts of all works but the paper, most important first. */
    List<Fact> rows() {
        return order.stream().map(facts::get).toList();
    }

    /** How many works are mere dots. */
    int others() {
        return graph.size() - 1 - Math.min(cards.size(), YearLayout.MOST_CARDS);
    }

    /** How many works are of a kind. */
    int count(EdgeKind kind) {
        return (int) facts.stream().skip(1).filter(fact -> fact.kind() == kind).count();
    }

    /** The same with a work elsewhere. */
    Picture with(String key, Place place) {
        GraphLayout other = moved(graph, layout, Map.of(key, place));
        return new Picture(graph, facts, edges, cards, order, other, new SpotIndex(other));
    }

    private static boolean matters(CitationGraph graph, int node) {
        EdgeKind kind = graph.leading(node).map(Edge::kind).orElse(EdgeKind.BACKGROUND);
        return kind == EdgeKind.BASELINE || kind == EdgeKind.EXTENDS;
    }

    private static Fact fact(CitationGraph graph, int node, Optional<Work> work,
            @Nullable WorkKey named, Choices choices, Map<Id, String> summaries,
            boolean suggested) {
        WorkNode one = graph.node(node);
        WorkKey key = node == 0 ? null : named != null ? named : new WorkKey(one.key());
        List<String> attached = choices.attached().stream()
                .filter(other -> graph.index(other.work().text()).filter(at -> at == node).isPresent())
                .map(Choices.Attached::at).toList();
        return new Fact(one, work.orElse(null), key, graph.leading(node).orElse(null),
                key != null && choices.pins(key), key != null && choices.bans(key), suggested,
                work.map(Work::id).map(summaries::get).orElse(""), attached);
    }

    private static GraphLayout moved(CitationGraph graph, GraphLayout layout, Map<String, Place> moved) {
        if (moved.isEmpty()) {
            return layout;
        }
        List<GraphLayout.Spot> spots = new ArrayList<>(layout.spots());
        moved.forEach((key, place) -> graph.index(key)
                .ifPresent(node -> spots.set(node, spots.get(node).at(place.x(), place.y()))));
        Rect bounds = spots.stream().map(GraphLayout.Spot::rect).reduce(Rect::union).orElse(layout.bounds());
        return new GraphLayout(spots, layout.years(), bounds);
    }
}
