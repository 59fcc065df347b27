package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.ui.kit.Words;

/** Which stages are out of date since something they read was changed. */
final class StaleWords {
    private StaleWords() {}

    /** In a sentence with what can be done; empty where none is. */
    static String of(Found found) {
        List<StageStatus> stale = found.stages().stream().filter(stage -> stage.state() == StageState.STALE).toList();
        return stale.isEmpty()
                ? ""
                : Words.of("ui.verdict.stale", stale.stream().map(stage -> Words.of("ui.stage." + stage.stage().id()))
                        .collect(Collectors.joining(", ")));
    }
}
