package org.autoreproduce.ui.lineage;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.autoreproduce.lineage.graph.GraphLayout;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Palette;

/** The years along the lower edge of the screen, as many as have room. */
final class AxisPainter {
    /** Space of the axis on the screen. */
    static final double HEIGHT = 18;

    private static final double LEAST = 34;
    private static final Font FONT = Font.font("System", 10.5);

    /** Faint lines behind everything. */
    void lines(GraphicsContext g, double width, double height, Viewport view, Picture picture, Palette palette) {
        g.setStroke(palette.border().interpolate(palette.ground(), 0.55));
        g.setLineWidth(1);
        double last = Double.NEGATIVE_INFINITY;
        for (GraphLayout.Year year : picture.layout().years()) {
            double x = Math.rint(year.x() * view.scale() + view.shiftX()) + 0.5;
            if (x - last >= LEAST && x >= 0 && x <= width) {
                g.strokeLine(x, 0, x, height - HEIGHT);
                last = x;
            }
        }
    }

    /** The words, before everything. */
    void labels(GraphicsContext g, double width, double height, Viewport view, Picture picture, Palette palette) {
        g.setFill(palette.ground());
        g.fillRect(0, height - HEIGHT, width, HEIGHT);
        g.setStroke(palette.border());
        g.setLineWidth(1);
        g.strokeLine(0, height - HEIGHT + 0.5, width, height - HEIGHT + 0.5);
        g.setFont(FONT);
        g.setFill(palette.muted());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        int year = picture.graph().size() == 0 ? 0 : picture.graph().node(0).year();
        double paper = picture.layout().spots().isEmpty()
                ? 0
                : picture.layout().spots().getFirst().x() * view.scale() + view.shiftX();
        double last = Double.NEGATIVE_INFINITY;
        for (GraphLayout.Year mark : picture.layout().years()) {
            double x = mark.x() * view.scale() + view.shiftX();
            if (x - last >= LEAST && x >= 0 && x <= width && (year == 0 || Math.abs(x - paper) >= LEAST)) {
                g.fillText(mark.year() == 0
                        ? Sentence.of("lineage.axis.none").words()
                        : Integer.toString(mark.year()), x, height - HEIGHT / 2);
                last = x;
            }
        }
        if (year > 0) {
            g.setFill(palette.text());
            g.fillText(Integer.toString(year), paper, height - HEIGHT / 2);
        }
        g.setTextAlign(TextAlignment.LEFT);
    }
}
