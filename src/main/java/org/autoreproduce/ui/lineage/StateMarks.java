package org.autoreproduce.ui.lineage;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.autoreproduce.ui.kit.Palette;

/** Small symbols of what is at hand of a work: code, its PDF, a summary; that it is pinned, or in doubt. */
final class StateMarks {
    private static final double STEP = 13;

    /** Draws them leftwards from a place; how much room they take. */
    double paint(GraphicsContext g, Fact fact, double right, double middle, double size, Palette palette) {
        double x = right;
        if (fact.doubtful()) {
            x = sign(g, "?", x, middle, size, palette.warning());
        }
        if (fact.pinned()) {
            x = pin(g, x, middle, size, palette.text());
        }
        if (!fact.summary().isEmpty()) {
            x = summary(g, x, middle, size, palette.muted());
        }
        if (fact.pdf()) {
            x = page(g, x, middle, size, palette.muted());
        }
        x = switch (fact.code()) {
            case YES -> sign(g, "✓", x, middle, size, palette.success());
            case NONE -> sign(g, "–", x, middle, size, palette.warning());
            case WITHHELD -> withheld(g, x, middle, size, palette.warning());
            case FAILED -> sign(g, "!", x, middle, size, palette.danger());
            case UNKNOWN -> x;
        };
        return right - x;
    }

    private static double sign(GraphicsContext g, String sign, double x, double y, double size, Color colour) {
        g.setFont(Font.font("System", FontWeight.BOLD, 12 * size));
        g.setTextBaseline(VPos.CENTER);
        g.setFill(colour);
        g.fillText(sign, x - 10 * size, y);
        return x - STEP * size;
    }

    private static double withheld(GraphicsContext g, double x, double y, double size, Color colour) {
        double r = 4.5 * size;
        g.setStroke(colour);
        g.setLineWidth(1.4 * size);
        g.strokeOval(x - 2 * r, y - r, 2 * r, 2 * r);
        g.strokeLine(x - 1.7 * r, y + 0.7 * r, x - 0.3 * r, y - 0.7 * r);
        return x - STEP * size;
    }

    /** A sheet with a folded corner. */
    private static double page(GraphicsContext g, double x, double y, double size, Color colour) {
        double left = x - 8 * size;
        double top = y - 5 * size;
        g.setStroke(colour);
        g.setLineWidth(1.1 * size);
        g.strokePolygon(new double[]{left, left + 5 * size, left + 8 * size, left + 8 * size, left},
                new double[]{top, top, top + 3 * size, top + 10 * size, top + 10 * size}, 5);
        return x - STEP * size;
    }

    /** Lines of text. */
    private static double summary(GraphicsContext g, double x, double y, double size, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1.3 * size);
        for (int line = -1; line <= 1; line++) {
            g.strokeLine(x - 9 * size, y + 3.5 * size * line, x - (line == 1 ? 3 : 0) * size, y + 3.5 * size * line);
        }
        return x - STEP * size;
    }

    /** A pin as seen from the side. */
    private static double pin(GraphicsContext g, double x, double y, double size, Color colour) {
        g.setFill(colour);
        g.setStroke(colour);
        g.setLineWidth(1.3 * size);
        g.fillOval(x - 8 * size, y - 6 * size, 8 * size, 7 * size);
        g.strokeLine(x - 4 * size, y + size, x - 4 * size, y + 6 * size);
        return x - STEP * size;
    }
}
