package org.autoreproduce.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a window, to be looked at: target/shots/*.png. */
public final class Picture {
    private static final Path PLACE = Path.of("target", "shots");

    private Picture() {}

    /** Takes one in each theme, which is then as it was. */
    public static void of(Scene scene, Look look, String name) {
        Theme before = look.themeProperty().get();
        for (Theme theme : Theme.values()) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> look.themeProperty().set(theme));
            of(scene, name + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> look.themeProperty().set(before));
    }

    /** Takes one from any thread. */
    public static void of(Scene scene, String name) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(PLACE);
            ImageIO.write(picture, "png", PLACE.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
