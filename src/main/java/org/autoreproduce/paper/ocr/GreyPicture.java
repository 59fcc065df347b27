package org.autoreproduce.paper.ocr;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.autoreproduce.paper.pdf.PagePicture;

/** A page's picture as a portable grey map, the simplest file that Tesseract reads. */
record GreyPicture(PagePicture picture) {
    /** Replaces what stood there. */
    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write("P5 %d %d 255\n".formatted(picture.width(), picture.height())
                    .getBytes(StandardCharsets.US_ASCII));
            for (int pixel : picture.pixels()) {
                // brightness as the eye has it, in thousandths
                out.write((299 * (pixel >> 16 & 255) + 587 * (pixel >> 8 & 255) + 114 * (pixel & 255)) / 1000);
            }
        }
    }
}
