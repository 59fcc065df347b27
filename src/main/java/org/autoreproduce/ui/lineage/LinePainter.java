package org.autoreproduce.ui.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import org.autoreproduce.lineage.graph.Edge;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.study.EdgeKind;

/** Draws citations, from the newer work on the right to the older one on the left, in the colour and dashes of their kind. */
final class LinePainter {
    /** More lines than this say nothing and take too long. */
    private static final int MOST = 500;
    /** While the picture moves nobody follows a line; of a small graph all lines stay. */
    private static final int MOST_MOVING = 12;
    private static final int MOST_MOVING_OF_FEW = 48;
    private static final double NEAR = 0.5;
    private static final int FEW = 400;

    void paint(GraphicsContext g, Viewport view, Picture picture, List<Spot> seen, Shown shown, Tints tints) {
        boolean near = view.scale() >= NEAR || seen.size() <= FEW;
        int moving = picture.graph().size() <= FEW ? MOST_MOVING_OF_FEW : MOST_MOVING;
        int most = shown.moving() ? moving : MOST;
        List<Spot> spots = picture.layout().spots();
        g.setLineCap(StrokeLineCap.BUTT);
        if (spots.isEmpty()) {
            return;
        }
        // the paper's own lines are there even where it is out of sight
        seen.stream().filter(spot -> spot.node() != 0).flatMap(spot -> picture.graph().in(spot.node()).stream())
                .filter(edge -> edge.from() == 0 && told(picture, edge)).sorted(byKind()).limit(most)
                .forEach(edge -> line(g, view, spots, edge, tints, shown.moving(), false));
        Stream<Spot> citing = seen.stream().filter(spot -> spot.node() != 0 && (near || spot.card()));
        citing.flatMap(spot -> picture.graph().out(spot.node()).stream())
                .filter(edge -> shown.shows(picture, edge.to())).limit(most)
                .forEach(edge -> line(g, view, spots, edge, tints, shown.moving(), false));
        if (shown.hovered() > 0 && shown.hovered() != shown.selected()) {
            of(g, view, picture, shown.hovered(), shown, tints);
        }
        if (shown.selected() > 0) {
            of(g, view, picture, shown.selected(), shown, tints);
        }
        g.setLineDashes();
    }

    /** A dot that is cited and no more has no line of its own: it would be one of very many. */
    private static boolean told(Picture picture, Edge edge) {
        return picture.layout().spots().get(edge.to()).card()
                || picture.graph().size() <= FEW && edge.kind() != EdgeKind.BACKGROUND;
    }

    /** What matters most is drawn last, over the others. */
    private static Comparator<Edge> byKind() {
        return Comparator.comparing(Edge::kind).reversed().thenComparing(Edge::to);
    }

    private static void of(GraphicsContext g, Viewport view, Picture picture, int node, Shown shown, Tints tints) {
        Stream.concat(picture.graph().out(node).stream(), picture.graph().in(node).stream())
                .filter(edge -> shown.shows(picture, edge.from()) && shown.shows(picture, edge.to())).limit(MOST)
                .forEach(edge -> line(g, view, picture.layout().spots(), edge, tints, shown.moving(), true));
    }

    private static void line(GraphicsContext g, Viewport view, List<Spot> spots, Edge edge, Tints tints,
            boolean moving, boolean marked) {
        Spot from = spots.get(edge.from());
        Spot to = spots.get(edge.to());
        boolean leftwards = to.x() <= from.x();
        double x1 = from.x() + (leftwards ? -from.width() : from.width()) / 2;
        double x2 = to.x() + (leftwards ? to.width() : -to.width()) / 2;
        double bend = Math.max(14, Math.abs(x1 - x2) * 0.45) * (leftwards ? -1 : 1);
        g.setStroke(marked && edge.kind() == EdgeKind.BACKGROUND ? tints.palette().muted() : tints.of(edge.kind()));
        g.setLineWidth((marked ? 1.2 : 0) + Tints.width(edge.kind()) * Math.max(0.55, 0.8 / Math.max(0.8, view.scale()))
                / Math.min(1, Math.max(0.45, view.scale())));
        if (!moving) {
            g.setLineDashes(Tints.dashes(edge.kind()));
        }
        g.beginPath();
        g.moveTo(x1, from.y());
        g.bezierCurveTo(x1 + bend, from.y(), x2 - bend, to.y(), x2, to.y());
        g.stroke();
    }
}
