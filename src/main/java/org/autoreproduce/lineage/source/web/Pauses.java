package org.autoreproduce.lineage.source.web;

import java.time.Duration;
import org.autoreproduce.process.Cancellation;

/** How waits are spent: the user is told of them and may skip. */
@FunctionalInterface
public interface Pauses {
    /**
     * Waits so long.
     *
     * @return false where the user skipped it
     * @throws java.util.concurrent.CancellationException when stopped
     */
    boolean pause(String service, Duration wait, Cancellation stop);
}
