package org.autoreproduce.ui.lineage;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.autoreproduce.lineage.graph.Rect;
import org.autoreproduce.ui.kit.Palette;

/** All of a picture as pixels, at twice its size as far as that is not too large. */
final class WholePicture {
    private static final double TWICE = 2;
    private static final double MARGIN = 24;
    /** Neither side has more pixels, and all of it no more than this. */
    private static final double LONGEST = 8000;
    private static final double MOST = 24e6;

    private WholePicture() {}

    /** Pixels row by row, each 0xAARRGGBB. */
    @SuppressWarnings("ArrayRecordComponent")
    record Pixels(int width, int height, int[] argb) {}

    /** Drawn on the UI thread. */
    static Pixels of(Picture picture, Palette palette) {
        Rect all = picture.layout().bounds().grown(MARGIN);
        double tall = all.height() + AxisPainter.HEIGHT;
        double scale = Math.min(TWICE, Math.min(LONGEST / Math.max(all.width(), tall),
                Math.sqrt(MOST / (all.width() * tall))));
        int width = (int) Math.ceil(all.width() * scale);
        int height = (int) Math.ceil(all.height() * scale + AxisPainter.HEIGHT);
        Canvas canvas = new Canvas(width, height);
        new GraphPainter().paint(canvas.getGraphicsContext2D(), width, height,
                new Viewport(scale, -all.x() * scale, -all.y() * scale), picture, Shown.all(), palette);
        WritableImage image = canvas.snapshot(null, null);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Pixels(width, height, pixels);
    }
}
