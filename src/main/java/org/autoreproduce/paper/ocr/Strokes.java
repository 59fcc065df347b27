package org.autoreproduce.paper.ocr;

import java.util.Locale;
import java.util.stream.Collectors;
import org.autoreproduce.paper.pdf.PagePicture;

/** How thick letters are drawn, which tells bold words: Tesseract does not. */
record Strokes(PagePicture picture) {
    private static final int DARK = 128;
    /** What is longer than this share of a line's height is a bar of a letter, no stroke. */
    private static final double BAR = .4;

    /** A line for the file of what was read: the mean thickness of each word's strokes, in order, in pixels. */
    String of(Hocr read) {
        return read.lines().stream()
                .flatMap(line -> line.words().stream().map(word -> thickness(word.area(), line.size())))
                .map(thick -> String.format(Locale.ROOT, "%.2f", thick))
                .collect(Collectors.joining(" ", "<!-- strokes ", " -->\n"));
    }

    private double thickness(Hocr.Area area, double height) {
        long strokes = 0;
        long dark = 0;
        for (int y = Math.max(0, area.top()); y < Math.min(picture.height(), area.bottom()); y++) {
            int run = 0;
            for (int x = Math.max(0, area.left()); x <= Math.min(picture.width(), area.right()); x++) {
                boolean on = x < Math.min(picture.width(), area.right())
                        && (picture.pixels()[y * picture.width() + x] >> 8 & 255) < DARK;
                if (on) {
                    run++;
                } else if (run > 0) {
                    if (run < BAR * height) {
                        strokes++;
                        dark += run;
                    }
                    run = 0;
                }
            }
        }
        return strokes == 0 ? 0 : (double) dark / strokes;
    }
}
