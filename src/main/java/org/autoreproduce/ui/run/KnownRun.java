package org.autoreproduce.ui.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunFolder;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.run.RunState;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * A run as its folder tells.
 *
 * @param record what run.json says; null where it never began or cannot be read
 * @param exit   what exit.json says; null until it ended, or where it cannot be read
 */
record KnownRun(RunFolder folder, @Nullable RunRecord record, @Nullable Exit exit, RunState state) {
    /** Four digits. */
    String run() {
        return folder.run();
    }

    boolean running() {
        return state == RunState.RUNNING;
    }

    /** Whether it may have written curves: everything but unit tests. */
    boolean program() {
        return record != null && record.phase() != Phase.TEST;
    }

    /** What it is, as "0033 · full · seed 4". */
    String words() {
        if (record == null) {
            return run();
        }
        String phase = run() + " · " + record.phase().name().toLowerCase(Locale.ROOT);
        return seeds().isEmpty() ? phase : Words.of("ui.run.seeded", phase, seeds());
    }

    private String seeds() {
        List<Integer> seeds = record == null ? List.of() : record.seeds();
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
