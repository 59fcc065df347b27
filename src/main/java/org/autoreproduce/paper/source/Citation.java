package org.autoreproduce.paper.source;

import java.util.List;

/**
 * A place in a text where works are cited.
 *
 * @param start offset of its first character
 * @param end   after its last
 * @param keys  of the works, as the authors call them
 */
public record Citation(int start, int end, List<String> keys) {
    /** Copies the list. */
    public Citation {
        keys = List.copyOf(keys);
    }
}
