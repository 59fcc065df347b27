package org.autoreproduce.pipeline.assembly;

import org.autoreproduce.llm.journal.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Who answers the agents besides the project's own journal.
 *
 * @param recording answers what it holds; null for none
 * @param live      whether the models that the project names may be asked
 * @param sample    the untouched sample, whose recorded code is ours and may run without a sandbox
 */
public record Connection(@Nullable Recording recording, boolean live, boolean sample) {
    /** The models that the project names. */
    public static Connection models() {
        return new Connection(null, true, false);
    }

    /** A recording and nobody else. */
    public static Connection replay(Recording recording, boolean sample) {
        return new Connection(recording, false, sample);
    }
}
