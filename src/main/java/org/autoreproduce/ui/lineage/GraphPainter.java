package org.autoreproduce.ui.lineage;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.lineage.graph.Rect;
import org.autoreproduce.ui.kit.Palette;

/**
 * Draws as much of a picture as the screen shows, and of that no more than can be seen: far away, cards are coloured boxes
 * and only those chosen have names, dots are squares, and lines are those of cards and of the selected work.
 */
final class GraphPainter {
    private static final double ROUND_FROM = 0.5;

    private final CardPainter cards = new CardPainter();
    private final LinePainter lines = new LinePainter();
    private final AxisPainter axis = new AxisPainter();
    private Tints tints = new Tints(Palette.light());

    /** Paints. */
    void paint(GraphicsContext g, double width, double height, Viewport view, Picture picture, Shown shown,
            Palette palette) {
        if (tints.palette() != palette) {
            tints = new Tints(palette);
        }
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.setFill(palette.ground());
        g.fillRect(0, 0, width, height);
        List<Spot> seen = picture.index().in(view.seen(width, height)).stream()
                .filter(spot -> shown.shows(picture, spot.node())).toList();
        axis.lines(g, width, height, view, picture, palette);
        g.setTransform(view.scale(), 0, 0, view.scale(), view.shiftX(), view.shiftY());
        lines.paint(g, view, picture, seen, shown, tints);
        for (Spot spot : seen) {
            if (!spot.card()) {
                dot(g, view, picture.facts().get(spot.node()), spot, shown);
            }
        }
        g.setTransform(1, 0, 0, 1, 0, 0);
        for (Spot spot : seen) {
            if (spot.card()) {
                cards.paint(g, view, picture.facts().get(spot.node()), spot, shown, tints);
            }
        }
        axis.labels(g, width, height, view, picture, palette);
    }

    private void dot(GraphicsContext g, Viewport view, Fact fact, Spot spot, Shown shown) {
        Palette palette = tints.palette();
        boolean selected = spot.node() == shown.selected();
        boolean hovered = spot.node() == shown.hovered();
        boolean hit = shown.hits().contains(spot.node());
        Rect r = spot.rect();
        Color colour = selected ? palette.accent() : tints.dot(fact.kind(), fact.node().rank().score());
        if (view.scale() < ROUND_FROM && !selected && !hovered && !hit) {
            g.setFill(colour);
            g.fillRect(r.x(), r.y(), r.width(), r.height());
            return;
        }
        if (fact.banned()) {
            g.setStroke(colour);
            g.setLineWidth(1.2);
            g.strokeOval(r.x(), r.y(), r.width(), r.height());
            g.strokeLine(r.x(), r.y() + r.height(), r.x() + r.width(), r.y());
        } else {
            g.setFill(colour);
            g.fillOval(r.x(), r.y(), r.width(), r.height());
        }
        if (selected || hovered || hit) {
            Rect ring = r.grown(Math.max(3.5, 2.5 / view.scale()));
            g.setStroke(selected ? palette.accent() : hit ? palette.warning() : palette.muted());
            g.setLineWidth(Math.max(1.6, 1.6 / view.scale()));
            g.strokeOval(ring.x(), ring.y(), ring.width(), ring.height());
        }
    }
}
