package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.study.EdgeKind;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Works and who cites whom. A work is known by its index, from 0, the order in which it was put in; the paper is 0.
 * Never changes.
 */
public final class CitationGraph {
    private final List<WorkNode> nodes;
    private final Map<String, Integer> byKey;
    private final Graph<Integer, Edge> graph;

    private CitationGraph(List<WorkNode> nodes, Map<String, Integer> byKey, Graph<Integer, Edge> graph) {
        this.nodes = List.copyOf(nodes);
        this.byKey = Map.copyOf(byKey);
        this.graph = graph;
    }

    /** Of a paper that cites nothing. */
    public static CitationGraph empty() {
        return new Builder().build();
    }

    /** All works, the paper first. */
    public List<WorkNode> nodes() {
        return nodes;
    }

    /** A work by its index. */
    public WorkNode node(int index) {
        return nodes.get(index);
    }

    /** The index of the work of that key; a work that was found to be the same as another has the other's. */
    public Optional<Integer> index(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** How many works. */
    public int size() {
        return nodes.size();
    }

    /** How many citations. */
    public int edges() {
        return graph.edgeSet().size();
    }

    /** All citations, by the citing and then by the cited work. */
    public List<Edge> allEdges() {
        return graph.edgeSet().stream().sorted(Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to)).toList();
    }

    /** The works that a work cites, in the order in which they were put in. */
    public int[] cites(int index) {
        return graph.outgoingEdgesOf(index).stream().mapToInt(Edge::to).toArray();
    }

    /** The works that cite a work. */
    public int[] citedBy(int index) {
        return graph.incomingEdgesOf(index).stream().mapToInt(Edge::from).toArray();
    }

    /** The citations by a work. */
    public List<Edge> out(int index) {
        return List.copyOf(graph.outgoingEdgesOf(index));
    }

    /** The citations of a work. */
    public List<Edge> in(int index) {
        return List.copyOf(graph.incomingEdgesOf(index));
    }

    /** What a work is to the paper: by the paper's own citation, else by the first that there is. */
    public Optional<Edge> leading(int index) {
        return graph.incomingEdgesOf(index).stream().min(Comparator.comparingInt(Edge::from));
    }

    /** Puts a graph together. */
    public static final class Builder {
        private final List<WorkNode> nodes = new ArrayList<>();
        private final Map<String, Integer> byKey = new HashMap<>();
        private final Graph<Integer, Edge> graph = new SimpleDirectedGraph<>(Edge.class);

        /** A work; of two with one key the first stays. */
        public Builder add(WorkNode node) {
            if (byKey.putIfAbsent(node.key(), nodes.size()) == null) {
                graph.addVertex(nodes.size());
                nodes.add(node);
            }
            return this;
        }

        /** Another key of a work that is there. */
        public Builder alias(String key, String other) {
            byKey.putIfAbsent(other, index(key));
            return this;
        }

        /** A citation between works that are there, of which no more is known. */
        public Builder cite(String from, String to) {
            return cite(from, to, EdgeKind.BACKGROUND, Edge.By.TEXT, List.of());
        }

        /** A citation between works that are there; one that is there already, or of a work by itself, adds nothing. */
        public Builder cite(String from, String to, EdgeKind kind, Edge.By by, List<Citing> places) {
            int source = index(from);
            int target = index(to);
            if (source != target) {
                graph.addEdge(source, target, new Edge(source, target, kind, by, places));
            }
            return this;
        }

        /** The graph; the builder is done with. */
        public CitationGraph build() {
            return new CitationGraph(nodes, byKey, graph);
        }

        private int index(String key) {
            Integer index = byKey.get(key);
            if (index == null) {
                throw new IllegalArgumentException("no such work: " + key);
            }
            return index;
        }
    }
}
