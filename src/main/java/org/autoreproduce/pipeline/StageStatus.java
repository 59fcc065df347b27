package org.autoreproduce.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage as the user sees it.
 *
 * @param sentence why it failed, waits or is stale; null otherwise
 * @param changed  what it read that is otherwise now; empty unless stale
 */
public record StageStatus(StageName stage, StageState state, int tries, @Nullable String sentence,
        List<String> changed) {
    /** Copies the list. */
    public StageStatus {
        changed = List.copyOf(changed);
    }
}
