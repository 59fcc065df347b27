package org.autoreproduce.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage as the user sees it.
 *
 * @param sentence why it failed, waits or is stale; null otherwise
 * @param changed  what it read that is otherwise now; empty unless stale
 * @param marks    what is otherwise now but makes it not stale, in words: an older prompt, another model
 */
public record StageStatus(StageName stage, StageState state, int tries, @Nullable String sentence,
        List<String> changed, List<String> marks) {
    /** Copies the lists. */
    public StageStatus {
        changed = List.copyOf(changed);
        marks = List.copyOf(marks);
    }
}
