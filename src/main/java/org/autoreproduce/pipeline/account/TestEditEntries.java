package org.autoreproduce.pipeline.account;

import java.util.List;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.report.ReportData.TestEdit;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunRecord;
import org.jspecify.annotations.Nullable;

/** Tests that were changed after they were written, with the run that showed them red on the stubs again. */
final class TestEditEntries {
    private final Found found;
    private final List<PastRun> runs;
    private final PrivatePaths paths;

    TestEditEntries(Found found, List<PastRun> runs, PrivatePaths paths) {
        this.found = found;
        this.runs = runs;
        this.paths = paths;
    }

    List<TestEdit> all() {
        return found.checks().values().stream().flatMap(
                checks -> checks.edits().stream()
                        .map(edit -> new TestEdit(edit.file(), paths.without(edit.reason()), redRun(checks))))
                .toList();
    }

    /** The tests as they stand now, run on the stubs that history keeps under this name. */
    private @Nullable String redRun(ChecksFile checks) {
        return runs.stream().filter(run -> run.did(Phase.TEST) && ran(run.record(), checks.stubs()))
                .filter(run -> run.exit() != null && run.exit().outcome() == Outcome.FAILED).map(PastRun::run)
                .reduce((earlier, later) -> later).orElse(null);
    }

    private static boolean ran(@Nullable RunRecord record, String tree) {
        return record != null && record.commit().equals(tree);
    }
}
