package org.autoreproduce.run;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What exit.json says: how a run ended.
 *
 * @param schema        1
 * @param outcome       how it ended
 * @param code          exit code, 128 + signal where one ended it, -1 where none is known
 * @param signal        that ended it
 * @param limit         that ended it
 * @param started       ISO instant; absent in an exported run
 * @param ended         ISO instant; absent in an exported run
 * @param wall          seconds
 * @param peakMemory    resident bytes of all its processes, as seen; 0 where unknown
 * @param stdoutDropped bytes that the log did not take any more
 * @param stderrDropped bytes that the log did not take any more
 * @param leftProcesses that could not be ended; 0 but for a kernel that does not let go
 * @param enforced      how each limit was held: "kernel", "watched", or "no"
 */
public record Exit(int schema, Outcome outcome, int code, @Nullable Integer signal, @Nullable String limit,
        @Nullable String started, @Nullable String ended, BigDecimal wall, long peakMemory, long stdoutDropped,
        long stderrDropped, int leftProcesses, Map<String, String> enforced) {

    /** What the workbench writes for a run whose supervisor ended without a word. */
    static Exit lost() {
        return new Exit(1, Outcome.LOST, -1, null, null, null, null, BigDecimal.ZERO, 0, 0, 0, 0, Map.of());
    }

    /** The same without times, for an exported run. */
    Exit timeless() {
        return new Exit(schema, outcome, code, signal, limit, null, null, wall, peakMemory, stdoutDropped,
                stderrDropped, leftProcesses, enforced);
    }
}
