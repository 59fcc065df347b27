package org.autoreproduce.ui.lineage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.autoreproduce.lineage.graph.GraphLayout;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.lineage.graph.Rect;
import org.autoreproduce.ui.kit.Palette;

/**
 * Draws as much of a picture as the screen shows, and of that no more than can be seen: far away, cards lose their words,
 * dots become squares, and lines are those of cards and of the selected work.
 */
final class GraphPainter {
    /** More lines than this say nothing and take too long. */
    private static final int MOST_LINES = 500;
    /** While the picture moves nobody follows a line; of a small graph all lines are these. */
    private static final int MOST_MOVING = 48;
    private static final double WORDS_FROM = 0.42;
    private static final double ROUND_FROM = 0.5;
    private static final int FEW = 400;
    private static final double ARC = 8;
    private static final double PADDING = 9;
    private static final Font NAME = Font.font("System", FontWeight.BOLD, 12.5);
    private static final Font LINE = Font.font("System", 10.5);

    private final Map<String, String> fitting = new HashMap<>();
    private final Text measure = new Text();

    /**
     * Paints.
     *
     * @param selected index of the selected work, -1 for none
     * @param hovered  index of the work under the pointer, -1 for none
     * @param moving   whether the next frame will be another one, so that this one may be plainer
     */
    void paint(GraphicsContext g, double width, double height, Viewport view, Picture picture, int selected,
            int hovered, boolean moving, Palette palette) {
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.setFill(palette.ground());
        g.fillRect(0, 0, width, height);
        g.setTransform(view.scale(), 0, 0, view.scale(), view.shiftX(), view.shiftY());
        List<Spot> seen = picture.index().in(view.seen(width, height));
        bands(g, view, picture, width, palette);
        lines(g, view, picture, seen, selected, hovered, moving ? MOST_MOVING : MOST_LINES, palette);
        for (Spot spot : seen) {
            if (!spot.card()) {
                dot(g, view, picture.facts().get(spot.node()), spot, spot.node() == selected, spot.node() == hovered,
                        palette);
            }
        }
        for (Spot spot : seen) {
            if (spot.card()) {
                card(g, view, picture.facts().get(spot.node()), spot, spot.node() == selected, spot.node() == hovered,
                        palette);
            }
        }
    }

    private static void bands(GraphicsContext g, Viewport view, Picture picture, double width, Palette palette) {
        if (view.scale() < WORDS_FROM) {
            return;
        }
        g.setFont(LINE);
        g.setFill(palette.muted());
        g.setTextBaseline(VPos.CENTER);
        double left = Math.max(view.pictureX(PADDING), picture.layout().bounds().x() - 64);
    }

    private void lines(GraphicsContext g, Viewport view, Picture picture, List<Spot> seen, int selected, int hovered,
            int most, Palette palette) {
        List<Spot> spots = picture.layout().spots();
        boolean near = view.scale() >= ROUND_FROM || seen.size() <= FEW;
        g.setLineCap(StrokeLineCap.ROUND);
        g.setStroke(palette.border().interpolate(palette.muted(), 0.25));
        g.setLineWidth(Math.max(1, 0.8 / view.scale()));
        int drawn = 0;
        List<Spot> cardsFirst = seen.stream().filter(spot -> near || spot.card())
                .sorted(Comparator.comparing(Spot::card).reversed()).toList();
        for (Spot spot : cardsFirst) {
            for (int other : picture.graph().cites(spot.node())) {
                boolean own = spot.node() == 0;
                if (drawn < most && (!own || spots.get(other).card())) {
                    line(g, spot, spots.get(other));
                    drawn++;
                }
            }
        }
        // the paper cites all: its lines to cards are there even where it is out of sight
        if (!cardsFirst.contains(spots.getFirst())) {
            seen.stream().filter(Spot::card).limit(most).forEach(spot -> line(g, spots.getFirst(), spot));
        }
        if (selected > 0) {
            g.setStroke(palette.accent());
            links(g, picture, spots, selected);
        }
        if (hovered > 0 && hovered != selected) {
            g.setStroke(palette.muted());
            links(g, picture, spots, hovered);
        }
    }

    private static void links(GraphicsContext g, Picture picture, List<Spot> spots, int node) {
        IntStream.of(picture.graph().cites(node)).limit(MOST_LINES)
                .forEach(other -> line(g, spots.get(node), spots.get(other)));
        IntStream.of(picture.graph().citedBy(node)).limit(MOST_LINES)
                .forEach(other -> line(g, spots.get(other), spots.get(node)));
    }

    /** From the lower side of the upper one to the upper side of the lower one. */
    private static void line(GraphicsContext g, Spot from, Spot to) {
        Spot above = from.y() <= to.y() ? from : to;
        Spot below = from.y() <= to.y() ? to : from;
        double top = above.y() + above.height() / 2;
        double bottom = below.y() - below.height() / 2;
        double bend = Math.max(12, (bottom - top) * 0.5);
        g.beginPath();
        g.moveTo(above.x(), top);
        g.bezierCurveTo(above.x(), top + bend, below.x(), bottom - bend, below.x(), bottom);
        g.stroke();
    }

    private static void dot(GraphicsContext g, Viewport view, Fact fact, Spot spot, boolean selected, boolean hovered,
            Palette palette) {
        Rect r = spot.rect();
        Color colour = selected
                ? palette.accent()
                : palette.ground().interpolate(palette.muted(), 0.42 + 0.55 * fact.node().rank().score());
        if (view.scale() < ROUND_FROM && !selected && !hovered) {
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
        if (selected || hovered) {
            Rect ring = r.grown(3.5);
            g.setStroke(selected ? palette.accent() : palette.muted());
            g.setLineWidth(1.6);
            g.strokeOval(ring.x(), ring.y(), ring.width(), ring.height());
        }
    }

    private void card(GraphicsContext g, Viewport view, Fact fact, Spot spot, boolean selected, boolean hovered,
            Palette palette) {
        Rect r = spot.rect();
        Standing standing = fact.standing();
        boolean paper = standing == Standing.PAPER;
        g.setFill(selected || paper ? palette.accentSoft() : hovered ? palette.ground() : palette.surface());
        g.fillRoundRect(r.x(), r.y(), r.width(), r.height(), ARC, ARC);
        g.setStroke(selected ? palette.accent() : border(standing, palette));
        g.setLineWidth(selected ? 2.6 : standing == Standing.BANNED || standing == Standing.SUGGESTED ? 1.2 : 1.6);
        if (standing == Standing.SUGGESTED && !selected) {
            g.setLineDashes(4, 3);
        }
        g.strokeRoundRect(r.x(), r.y(), r.width(), r.height(), ARC, ARC);
        g.setLineDashes();
        if (view.scale() < WORDS_FROM) {
            return;
        }
        double room = r.width() - 2 * PADDING - (fact.pinned() ? 14 : 0);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(NAME);
        g.setFill(standing == Standing.BANNED ? palette.muted() : palette.text());
        g.fillText(fitted(fact.node().name(), NAME, room), r.x() + PADDING, r.y() + r.height() * 0.33);
        if (standing == Standing.BANNED) {
            measure.setFont(NAME);
            measure.setText(fitted(fact.node().name(), NAME, room));
            g.setStroke(palette.muted());
            g.setLineWidth(1);
            g.strokeLine(r.x() + PADDING, r.y() + r.height() * 0.34,
                    r.x() + PADDING + measure.getLayoutBounds().getWidth(), r.y() + r.height() * 0.34);
        }
        g.setFont(LINE);
        g.setFill(selected || paper ? palette.text().interpolate(palette.muted(), 0.4) : palette.muted());
        g.fillText(fitted(Phrasing.card(fact), LINE, r.width() - 2 * PADDING), r.x() + PADDING,
                r.y() + r.height() * 0.72);
        if (fact.pinned()) {
            pin(g, r.x() + r.width() - PADDING - 4, r.y() + r.height() * 0.33, palette.text());
        }
    }

    /** A pin as seen from the side. */
    private static void pin(GraphicsContext g, double x, double y, Color colour) {
        g.setFill(colour);
        g.setStroke(colour);
        g.setLineWidth(1.3);
        g.fillOval(x - 4, y - 6, 8, 7);
        g.strokeLine(x, y + 1, x, y + 6);
    }

    private static Color border(Standing standing, Palette palette) {
        return switch (standing) {
            case PAPER -> palette.accent();
            case CODE -> palette.success();
            case TEXT, NOT_FOUND, DOUBTFUL, OWN_CODE -> palette.warning();
            case PINNED -> palette.text();
            case SUGGESTED -> palette.muted();
            case BANNED, OTHER -> palette.border();
        };
    }

    /** The text, or as much of its beginning as has room. */
    private String fitted(String text, Font font, double room) {
        String key = font.getSize() + "/" + room + "/" + text;
        Function<String, String> cut = _ -> {
            measure.setFont(font);
            String rest = text;
            for (measure.setText(text); measure.getLayoutBounds().getWidth() > room
                    && rest.length() > 1; measure.setText(rest + "…")) {
                rest = rest.substring(0, rest.length() - 1).stripTrailing();
            }
            return rest.equals(text) ? text : rest + "…";
        };
        return fitting.computeIfAbsent(key, cut);
    }
}
