package org.autoreproduce.paper.layout;

/**
 * What one character code prints.
 *
 * @param text     its characters, ligatures resolved; never blank
 * @param x        left edge, in points from the left of the page as displayed
 * @param baseline in points from its top
 * @param width    in points
 * @param size     of the font, in points
 * @param face     how it looks
 * @param spaced   whether the file has a space before it
 * @param figure   whether it was drawn as part of an embedded figure
 */
public record Glyph(String text, double x, double baseline, double width, double size, Face face, boolean spaced,
        boolean figure) {
    /** What its font is like. */
    public record Face(String font, boolean bold, boolean italic, boolean math) {}

    /** Its right edge. */
    public double right() {
        return x + width;
    }

    /** The same with other characters. */
    Glyph as(String other) {
        return new Glyph(other, x, baseline, width, size, face, spaced, figure);
    }
}
