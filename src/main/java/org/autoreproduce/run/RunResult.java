package org.autoreproduce.run;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param run        four digits, as 0007
 * @param outcome    how it ended
 * @param code       exit code, 128 + signal where one ended it, -1 where none is known
 * @param folder     of the run, which holds run.json, exit.json, logs, snapshot and out
 * @param limit      that ended it, as in {@code limits} of run.json: wall, cpu, memory, addressSpace, file, out,
 *                   processes
 * @param stdoutTail the last 16 KiB of stdout
 * @param stderrTail the last 16 KiB of stderr
 * @param wall       how long it took
 * @param peakMemory resident bytes of all its processes, as seen; 0 where unknown
 * @param reused     true where the run had ended before it was asked for
 */
public record RunResult(String run, Outcome outcome, int code, Path folder, @Nullable String limit, String stdoutTail,
        String stderrTail, Duration wall, long peakMemory, boolean reused) {

    /** The files that the program wrote. */
    public OutFolder out() {
        return new OutFolder(folder.resolve("out"));
    }
}
