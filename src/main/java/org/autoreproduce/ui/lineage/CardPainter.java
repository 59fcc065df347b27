package org.autoreproduce.ui.lineage;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.ui.kit.Palette;

/**
 * Draws a card at the size that the screen gives it: near, its name, its year, kind and score, and what is at hand of it;
 * further away its name alone, in letters that stay legible; far away a box.
 */
final class CardPainter {
    private static final double ALL_FROM = 0.66;
    private static final double NAME_FROM = 0.2;
    private static final double LEAST_NAME = 10;
    private static final double NAME = 12.5;
    private static final double LINE = 10.5;
    private static final double STRIP = 4;

    private final FittedText words = new FittedText();
    private final StateMarks marks = new StateMarks();

    void paint(GraphicsContext g, Viewport view, Fact fact, Spot spot, Shown shown, Tints tints) {
        double scale = view.scale();
        double x = spot.rect().x() * scale + view.shiftX();
        double y = spot.rect().y() * scale + view.shiftY();
        double w = spot.width() * scale;
        double h = spot.height() * scale;
        boolean selected = spot.node() == shown.selected();
        boolean hovered = spot.node() == shown.hovered();
        if (shown.moving() && !selected && !hovered) {
            plain(g, fact, x, y, w, h, tints);
        } else {
            box(g, fact, x, y, w, h, scale, selected, hovered, tints);
        }
        if (shown.hits().contains(spot.node())) {
            g.setStroke(tints.palette().warning());
            g.setLineWidth(2);
            g.strokeRoundRect(x - 3, y - 3, w + 6, h + 6, 10, 10);
        }
        if (scale >= ALL_FROM) {
            all(g, fact, x, y, w, h, scale, selected, tints.palette());
        } else if (scale >= NAME_FROM) {
            name(g, fact, x, y, w, h, tints.palette());
        } else if (!shown.moving() && (fact.work() != null || fact.pinned() || spot.node() == 0 || selected)) {
            g.setFont(words.font(LEAST_NAME, true));
            g.setTextBaseline(VPos.CENTER);
            g.setFill(tints.palette().text());
            g.fillText(fact.node().name(), x + w + 3, y + h / 2);
        }
    }

    /** While the picture moves: rectangles alone, which take a fraction of the time of round corners and their lines. */
    private static void plain(GraphicsContext g, Fact fact, double x, double y, double w, double h, Tints tints) {
        Standing standing = fact.standing();
        g.setFill(border(standing, tints.palette()));
        g.fillRect(x - 0.5, y - 0.5, w + 1, h + 1);
        g.setFill(standing == Standing.PAPER ? tints.palette().accentSoft() : tints.palette().surface());
        g.fillRect(x + 0.5, y + 0.5, w - 1, h - 1);
        if (standing != Standing.PAPER && fact.kind() != EdgeKind.BACKGROUND && standing != Standing.BANNED) {
            g.setFill(tints.of(fact.kind()));
            g.fillRect(x, y, 2.5, h);
        }
    }

    private static void box(GraphicsContext g, Fact fact, double x, double y, double w, double h, double scale,
            boolean selected, boolean hovered, Tints tints) {
        Palette palette = tints.palette();
        Standing standing = fact.standing();
        boolean paper = standing == Standing.PAPER;
        boolean chosen = fact.work() != null || fact.pinned();
        double arc = Math.min(8, Math.max(3, 8 * scale));
        g.setFill(selected || paper ? palette.accentSoft() : hovered ? palette.ground() : palette.surface());
        g.fillRoundRect(x, y, w, h, arc, arc);
        if (!paper && fact.kind() != EdgeKind.BACKGROUND && standing != Standing.BANNED) {
            g.setFill(tints.of(fact.kind()));
            g.fillRoundRect(x, y, Math.max(2.5, STRIP * scale), h, 2, 2);
        }
        g.setStroke(selected ? palette.accent() : border(standing, palette));
        double line = selected ? 2.6 : chosen || paper ? 1.8 : 1.1;
        g.setLineWidth(Math.max(1, line * Math.min(1, scale + 0.4)));
        if (standing == Standing.SUGGESTED && !selected) {
            g.setLineDashes(4, 3);
        }
        g.strokeRoundRect(x, y, w, h, arc, arc);
        g.setLineDashes();
    }

    private void name(GraphicsContext g, Fact fact, double x, double y, double w, double h, Palette palette) {
        Font font = words.font(Math.clamp(h * 0.5, LEAST_NAME, NAME), true);
        String mark = fact.doubtful() ? "? " : "";
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(fact.banned() ? palette.muted() : palette.text());
        String cut = words.cut(mark + fact.node().name(), font, w - 8);
        g.fillText(cut, x + 5, y + h / 2);
        if (fact.banned()) {
            strike(g, x + 5, y + h / 2, words.width(cut, font), palette);
        }
        if (fact.pinned()) {
            g.setFill(palette.text());
            g.fillOval(x + w - 5, y - 2, 6, 6);
        }
    }

    private void all(GraphicsContext g, Fact fact, double x, double y, double w, double h, double scale,
            boolean selected, Palette palette) {
        double size = Math.clamp(scale, 0.8, 1.6);
        double left = x + 9 * scale;
        double right = x + w - 7 * scale;
        double upper = y + h * 0.32;
        double lower = y + h * 0.71;
        double free = right - marks.paint(g, fact, right, upper, size, palette);
        Font bold = words.font(NAME * size, true);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(bold);
        g.setFill(fact.banned() ? palette.muted() : palette.text());
        String name = words.cut(fact.node().name(), bold, free - left - 2);
        g.fillText(name, left, upper);
        if (fact.banned()) {
            strike(g, left, upper, words.width(name, bold), palette);
        }
        Font plain = words.font(LINE * size, false);
        g.setFont(plain);
        g.setFill(selected ? palette.text().interpolate(palette.muted(), 0.4) : palette.muted());
        g.fillText(words.cut(Phrasing.card(fact), plain, right - left), left, lower);
    }

    private static void strike(GraphicsContext g, double x, double y, double width, Palette palette) {
        g.setStroke(palette.muted());
        g.setLineWidth(1);
        g.strokeLine(x, y + 0.5, x + width, y + 0.5);
    }

    private static Color border(Standing standing, Palette palette) {
        return switch (standing) {
            case PAPER -> palette.accent();
            case CODE -> palette.success();
            case TEXT, NOT_FOUND, DOUBTFUL, OWN_CODE -> palette.warning();
            case FAILED -> palette.danger();
            case PINNED -> palette.text();
            case SUGGESTED -> palette.muted();
            case BANNED, OTHER -> palette.border();
        };
    }
}
