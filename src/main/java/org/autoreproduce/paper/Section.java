package org.autoreproduce.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section with what stands under its heading.
 *
 * @param heading its heading; null for what stands before the first
 * @param blocks  its own blocks, without the heading and without those of its parts
 * @param parts   the sections in it
 */
public record Section(@Nullable Block heading, List<Block> blocks, List<Section> parts) {
    /** Copies the lists. */
    public Section {
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }
}
