package org.autoreproduce.lineage.graph.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.lineage.graph.Edge;
import org.autoreproduce.lineage.graph.GraphLayout;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.lineage.graph.Rect;
import org.autoreproduce.lineage.graph.WorkNode;
import org.autoreproduce.study.EdgeKind;

/** The graph as SVG, drawn where the layout puts it; text stays text. */
public final class Svg {
    private static final double MARGIN = 24;
    private static final double AXIS = 26;
    /** About the width of a letter, as a share of its size: no font is measured here. */
    private static final double LETTER = 0.58;

    private final CitationGraph graph;
    private final GraphLayout layout;
    private final List<String> lines;
    private final Ink ink;
    private final StringBuilder made = new StringBuilder();

    private Svg(CitationGraph graph, GraphLayout layout, List<String> lines, Ink ink) {
        this.graph = graph;
        this.layout = layout;
        this.lines = lines;
        this.ink = ink;
    }

    /**
     * The whole graph.
     *
     * @param lines what stands under each work's name, by the works' indexes
     */
    public static String of(CitationGraph graph, GraphLayout layout, List<String> lines, Ink ink) {
        return new Svg(graph, layout, lines, ink).write();
    }

    private String write() {
        Rect bounds = layout.bounds();
        double width = bounds.width() + 2 * MARGIN;
        double height = bounds.height() + 2 * MARGIN + AXIS;
        add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\""
                + " height=\"%.0f\" viewBox=\"%.1f %.1f %.1f %.1f\" font-family=\"Helvetica, Arial, sans-serif\">%n",
                width, height, bounds.x() - MARGIN, bounds.y() - MARGIN, width, height);
        if (graph.size() > 0) {
            add("<title>%s</title>%n", Xml.of(graph.node(0).title()));
        }
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n", bounds.x() - MARGIN,
                bounds.y() - MARGIN, width, height, ink.ground());
        axis(bounds);
        graph.allEdges().stream().filter(this::drawn).sorted(Comparator.comparing(Edge::kind).reversed())
                .forEach(this::edge);
        layout.spots().stream().filter(spot -> !spot.card()).forEach(this::dot);
        layout.spots().stream().filter(Spot::card).forEach(this::card);
        return made.append("</svg>\n").toString();
    }

    private void axis(Rect bounds) {
        double y = bounds.y() + bounds.height() + MARGIN;
        for (GraphLayout.Year year : layout.years()) {
            add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-opacity=\"0.35\"/>%n",
                    year.x(), bounds.y(), year.x(), y, ink.border());
            add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"11\" text-anchor=\"middle\" fill=\"%s\">%s</text>%n", year.x(),
                    y + 14, ink.muted(), year.year() == 0 ? "?" : Integer.toString(year.year()));
        }
    }

    /** The paper cites all; of dots that are background its line says nothing. */
    private boolean drawn(Edge edge) {
        return edge.from() != 0 || edge.kind() != EdgeKind.BACKGROUND || layout.spots().get(edge.to()).card();
    }

    private void edge(Edge edge) {
        Spot from = layout.spots().get(edge.from());
        Spot to = layout.spots().get(edge.to());
        boolean leftwards = to.x() <= from.x();
        double x1 = from.x() + (leftwards ? -from.width() : from.width()) / 2;
        double x2 = to.x() + (leftwards ? to.width() : -to.width()) / 2;
        double bend = Math.max(14, Math.abs(x1 - x2) * 0.45) * (leftwards ? -1 : 1);
        String dashes = switch (edge.kind()) {
            case USES_CODE -> " stroke-dasharray=\"8 4\"";
            case USES_DATA -> " stroke-dasharray=\"2 4\"";
            case BASELINE, EXTENDS, BACKGROUND -> "";
        };
        add("<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>%n",
                x1, from.y(), x1 + bend, from.y(), x2 - bend, to.y(), x2, to.y(), ink.of(edge.kind()),
                edge.kind() == EdgeKind.BACKGROUND ? 0.8 : 1.6, dashes);
    }

    private void dot(Spot spot) {
        WorkNode node = graph.node(spot.node());
        EdgeKind kind = kind(spot.node());
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"><title>%s</title></circle>%n", spot.x(), spot.y(),
                spot.width() / 2, kind == EdgeKind.BACKGROUND ? ink.muted() : ink.of(kind),
                Xml.of(node.name() + ": " + node.title()));
    }

    private void card(Spot spot) {
        WorkNode node = graph.node(spot.node());
        Rect r = spot.rect();
        boolean paper = spot.node() == 0;
        EdgeKind kind = kind(spot.node());
        add("<g><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"4\" fill=\"%s\" stroke=\"%s\""
                + " stroke-width=\"1.5\"/>%n", Xml.of(node.title()), r.x(), r.y(), r.width(), r.height(),
                paper ? ink.soft() : ink.surface(), paper ? ink.accent() : ink.of(kind));
        text(node.name(), r.x() + 9, r.y() + r.height() * 0.42, 13, r.width() - 18, ink.text(), true);
        text(lines.get(spot.node()), r.x() + 9, r.y() + r.height() * 0.8, 10.5, r.width() - 18, ink.muted(), false);
        made.append("</g>\n");
    }

    private void text(String words, double x, double y, double size, double room, String colour, boolean bold) {
        int most = (int) (room / (size * LETTER * (bold ? 1.06 : 1)));
        String cut = words.length() <= most ? words : words.substring(0, Math.max(1, most - 1)).strip() + "…";
        add("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\"%s fill=\"%s\">%s</text>%n", x, y, size,
                bold ? " font-weight=\"bold\"" : "", colour, Xml.of(cut));
    }

    private EdgeKind kind(int node) {
        return graph.leading(node).map(Edge::kind).orElse(EdgeKind.BACKGROUND);
    }

    private void add(String format, Object... arguments) {
        made.append(String.format(Locale.ROOT, format.replace("%n", "\n"), arguments));
    }
}
