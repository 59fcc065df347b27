package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Works and who cites whom. A work is known by its index, from 0, the order in which it was put in; the paper is 0.
 * Never changes.
 */
public final class CitationGraph {
    private final List<WorkNode> nodes;
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Graph<Integer, DefaultEdge> graph;

    private CitationGraph(List<WorkNode> nodes, Graph<Integer, DefaultEdge> graph) {
        this.nodes = List.copyOf(nodes);
        this.graph = graph;
        for (int i = 0; i < nodes.size(); i++) {
            byKey.put(nodes.get(i).key(), i);
        }
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

    /** The index of the work of that key. */
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

    /** The works that a work cites, in the order in which they were put in. */
    public int[] cites(int index) {
        return graph.outgoingEdgesOf(index).stream().mapToInt(graph::getEdgeTarget).toArray();
    }

    /** The works that cite a work. */
    public int[] citedBy(int index) {
        return graph.incomingEdgesOf(index).stream().mapToInt(graph::getEdgeSource).toArray();
    }

    /** Puts a graph together. */
    public static final class Builder {
        private final List<WorkNode> nodes = new ArrayList<>();
        private final Map<String, Integer> byKey = new HashMap<>();
        private final Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

        /** A work; of two with one key the first stays. */
        public Builder add(WorkNode node) {
            if (byKey.putIfAbsent(node.key(), nodes.size()) == null) {
                graph.addVertex(nodes.size());
                nodes.add(node);
            }
            return this;
        }

        /** A citation between works that are there; one that is there already, or of a work by itself, adds nothing. */
        public Builder cite(String from, String to) {
            Integer source = byKey.get(from);
            Integer target = byKey.get(to);
            if (source == null || target == null) {
                throw new IllegalArgumentException("no such work: " + from + " or " + to);
            }
            if (!source.equals(target)) {
                graph.addEdge(source, target);
            }
            return this;
        }

        /** The graph; the builder is done with. */
        public CitationGraph build() {
            return new CitationGraph(nodes, graph);
        }
    }
}
