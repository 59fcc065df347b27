package org.autoreproduce.ui.paper;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.autoreproduce.paper.pdf.PagePicture;

/**
 * A drawn picture for the screen, light as on paper or with its luminance turned round. Made on any thread; once it is
 * shown, to be used on the UI thread.
 */
final class PageImage {
    private static final int OPAQUE = 0xFF000000;
    private static final int FULL = 255;

    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;
    private boolean inverted;

    /** Only wraps the pixels. */
    PageImage(PagePicture picture) {
        pixels = picture.pixels();
        buffer = new PixelBuffer<>(picture.width(), picture.height(), IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    Image image() {
        return image;
    }

    /** Before it is shown: light or inverted. */
    PageImage prepared(boolean wanted) {
        if (inverted != wanted) {
            turnRound();
        }
        return this;
    }

    /** On the UI thread: light or inverted; takes some milliseconds. */
    void invert(boolean wanted) {
        if (inverted != wanted) {
            turnRound();
            buffer.updateBuffer(_ -> null);
        }
    }

    /** Dark becomes light and red stays red: the lightness of HSL is mirrored. Done twice it is as it was. */
    private void turnRound() {
        inverted = !inverted;
        for (int i = 0; i < pixels.length; i++) {
            int red = pixels[i] >> 16 & FULL;
            int green = pixels[i] >> 8 & FULL;
            int blue = pixels[i] & FULL;
            int shift = FULL - Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
            pixels[i] = OPAQUE | red + shift << 16 | green + shift << 8 | blue + shift;
        }
    }
}
