package org.autoreproduce.paper;

import java.util.List;

/**
 * A place in the text where works are cited.
 *
 * @param block      index of the block
 * @param start      offset of its first character in the block's text
 * @param end        after its last character
 * @param references numbers of the references, in the order of the text
 * @param sentence   the sentence around it
 */
public record Mention(int block, int start, int end, List<Integer> references, String sentence) {
    /** Copies the list. */
    public Mention {
        references = List.copyOf(references);
    }
}
