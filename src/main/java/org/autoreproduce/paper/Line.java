package org.autoreproduce.paper;

import java.util.Arrays;
import org.autoreproduce.evidence.Box;

/**
 * A printed line of a block. Where each word begins is kept, so that a few words have boxes of their own; as a string,
 * because a paper has ten thousand of them.
 *
 * @param start offset of its first character in the block's text; it ends where the next line starts
 * @param box   where it stands
 * @param words left edges of its words, in tenths of a point from the left edge of the box, with spaces between; words
 *              are what spaces separate in the text; empty where only the box is known
 */
public record Line(int start, Box box, String words) {
    /** The left edges of its words, in points from the left edge of the page. */
    public double[] edges() {
        return words.isEmpty()
                ? new double[]{box.x()}
                : Arrays.stream(words.split(" ")).mapToDouble(edge -> box.x() + Integer.parseInt(edge) / 10.0)
                        .toArray();
    }
}
