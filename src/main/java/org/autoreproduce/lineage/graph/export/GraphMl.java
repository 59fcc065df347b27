package org.autoreproduce.lineage.graph.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.lineage.graph.Edge;
import org.autoreproduce.lineage.graph.WorkNode;
import org.jspecify.annotations.Nullable;

/** The graph as GraphML (graphml.graphdrawing.org), which Gephi, yEd and NetworkX read. */
public final class GraphMl {
    private GraphMl() {}

    /** The whole graph; the same graph always gives the same text. */
    public static String of(CitationGraph graph) {
        StringBuilder made = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="label" for="node" attr.name="label" attr.type="string"/>
                  <key id="title" for="node" attr.name="title" attr.type="string"/>
                  <key id="authors" for="node" attr.name="authors" attr.type="string"/>
                  <key id="year" for="node" attr.name="year" attr.type="int"/>
                  <key id="role" for="node" attr.name="role" attr.type="string"/>
                  <key id="score" for="node" attr.name="score" attr.type="double"/>
                  <key id="doi" for="node" attr.name="doi" attr.type="string"/>
                  <key id="arxiv" for="node" attr.name="arxiv" attr.type="string"/>
                  <key id="kind" for="edge" attr.name="kind" attr.type="string"/>
                  <key id="by" for="edge" attr.name="by" attr.type="string"/>
                  <key id="sentences" for="edge" attr.name="sentences" attr.type="string"/>
                  <graph edgedefault="directed">
                """);
        graph.nodes().forEach(node -> node(made, node));
        graph.allEdges().forEach(edge -> edge(made, graph, edge));
        return made.append("  </graph>\n</graphml>\n").toString();
    }

    private static void node(StringBuilder made, WorkNode node) {
        made.append("    <node id=\"").append(Xml.of(node.key())).append("\">\n");
        data(made, "label", node.name());
        data(made, "title", node.title());
        data(made, "authors", String.join("; ", node.authors()));
        data(made, "year", node.year() == 0 ? "" : Integer.toString(node.year()));
        data(made, "role", small(node.role()));
        data(made, "score", String.format(Locale.ROOT, "%.4f", node.rank().score()));
        data(made, "doi", text(node.register().ids().doi()));
        data(made, "arxiv", text(node.register().ids().arxiv()));
        made.append("    </node>\n");
    }

    private static void edge(StringBuilder made, CitationGraph graph, Edge edge) {
        made.append("    <edge source=\"").append(Xml.of(graph.node(edge.from()).key())).append("\" target=\"")
                .append(Xml.of(graph.node(edge.to()).key())).append("\">\n");
        data(made, "kind", small(edge.kind()));
        data(made, "by", small(edge.by()));
        List<String> sentences = edge.places().stream().map(place -> place.where().quote().replaceAll("\\s+", " "))
                .toList();
        data(made, "sentences", sentences.stream().collect(Collectors.joining("\n")));
        made.append("    </edge>\n");
    }

    private static void data(StringBuilder made, String key, String value) {
        if (!value.isEmpty()) {
            made.append("      <data key=\"").append(key).append("\">").append(Xml.of(value)).append("</data>\n");
        }
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
