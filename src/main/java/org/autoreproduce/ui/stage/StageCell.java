package org.autoreproduce.ui.stage;

import java.util.List;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.account.StageLedger;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the rail.
 *
 * @param tries    edit turns used
 * @param limit    how many there may be; 0 where that is not told
 * @param sentence why it failed, waits or is stale; null otherwise
 * @param changed  what it read that is otherwise now
 * @param marks    what is otherwise now and makes it not stale
 * @param ledger   what it took; null where nothing is known
 */
public record StageCell(StageName stage, StageState state, int tries, int limit, @Nullable String sentence,
        List<String> changed, List<String> marks, @Nullable StageLedger ledger) {
    /** Copies the lists. */
    public StageCell {
        changed = List.copyOf(changed);
        marks = List.copyOf(marks);
    }
}
