package org.autoreproduce.paper.layout;

import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Page;

/**
 * What is printed on a page.
 *
 * @param page     its number and size
 * @param glyphs   upright ones, in the order of the file
 * @param rules    thin horizontal bars and lines
 * @param pictures images, embedded drawings and other drawn areas
 * @param sideText what runs up or down the page, as the stamp of a preprint
 */
public record PageInk(Page page, List<Glyph> glyphs, List<Box> rules, List<Box> pictures, String sideText) {
    /** Copies the lists. */
    public PageInk {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
        pictures = List.copyOf(pictures);
    }
}
