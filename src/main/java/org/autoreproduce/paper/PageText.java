package org.autoreproduce.paper;

import java.util.Arrays;
import java.util.List;
import org.autoreproduce.evidence.Box;

/**
 * The characters that one page prints, in reading order, each with the place where it stands. Lines end with a line
 * feed; spaces between words are single. Running heads and page numbers are there, too: it is what a person sees.
 * Immutable.
 */
public final class PageText {
    private final Page page;
    private final String text;
    private final List<Row> rows;
    private final float[] lefts;
    private final float[] rights;

    /**
     * A row of print in one column.
     *
     * @param start  offset of its first character in the page's text
     * @param end    after its last character, which is where its line feed stands
     * @param box    around its letters
     * @param column rows that follow each other in one column have the same; counts over the document
     */
    public record Row(int start, int end, Box box, int column) {}

    /**
     * Copies the edges.
     *
     * @param lefts  for each character of the text its left edge, in points from the page's left
     * @param rights for each character of the text its right edge
     */
    public PageText(Page page, String text, List<Row> rows, float[] lefts, float[] rights) {
        if (lefts.length != text.length() || rights.length != text.length()) {
            throw new IllegalArgumentException("one edge a character");
        }
        this.page = page;
        this.text = text;
        this.rows = List.copyOf(rows);
        this.lefts = Arrays.copyOf(lefts, lefts.length);
        this.rights = Arrays.copyOf(rights, rights.length);
    }

    /** Its number and size. */
    public Page page() {
        return page;
    }

    /** All characters. */
    public String text() {
        return text;
    }

    /** Its rows of print in reading order. */
    public List<Row> rows() {
        return rows;
    }

    /** The left edge of a character, in points. */
    public double left(int offset) {
        return lefts[offset];
    }

    /** The right edge of a character, in points. */
    public double right(int offset) {
        return rights[offset];
    }

    /**
     * Boxes of a range of characters, one a row.
     *
     * @param start first character
     * @param end   after the last character
     */
    public List<Box> boxes(int start, int end) {
        return rows.stream().filter(row -> row.start() < end && row.end() > start)
                .map(row -> part(row, Math.max(start, row.start()), Math.min(end, row.end()))).toList();
    }

    private Box part(Row row, int from, int to) {
        double left = lefts[from];
        return new Box(page.number(), left, row.box().y(), Math.max(.5, rights[to - 1] - left), row.box().height());
    }
}
