package org.autoreproduce.paper;

import java.util.List;
import org.autoreproduce.evidence.Box;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the paper in reading order: a paragraph, a heading, a table. A paragraph that goes on in the next column or
 * page is one block.
 *
 * @param index  its place in the document's blocks, from 0
 * @param kind   what part it plays
 * @param level  of a heading, from 1; 0 for all else
 * @param number of a heading as printed, "4.2" or "A"; null where it has none
 * @param text   words broken at a line's end are joined, ligatures resolved; lines are separated by a space, in
 *               algorithms and tables by a line feed
 * @param lines  its printed lines, at least one
 */
public record Block(int index, BlockKind kind, int level, @Nullable String number, String text, List<Line> lines) {
    /** Copies the lines. */
    public Block {
        lines = List.copyOf(lines);
    }

    /** The page that it begins on, from 1. */
    public int page() {
        return lines.getFirst().box().page();
    }

    /** Where a line's words end: the next line's begin there. */
    public int end(int line) {
        return line + 1 < lines.size() ? lines.get(line + 1).start() : text.length();
    }

    /** Boxes around all of it, one for each page and column. */
    public List<Box> boxes() {
        return new Boxes(this).around();
    }

    /**
     * Boxes of a range of its text, one a line.
     *
     * @param start first character
     * @param end   after the last character
     */
    public List<Box> boxes(int start, int end) {
        return new Boxes(this).of(start, end);
    }
}
