package org.autoreproduce.paper.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import org.autoreproduce.process.Cancellation;

/** Keeps requests apart, as arXiv asks. May be shared by all threads. */
final class Pace {
    private final Duration apart;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    Pace(Duration apart, InstantSource clock) {
        this.apart = apart;
        this.clock = clock;
    }

    /** Waits for its turn. */
    void await(Cancellation stop) {
        pause(turn(), stop);
    }

    private synchronized Duration turn() {
        Instant now = clock.instant();
        Instant mine = next.isAfter(now) ? next : now;
        next = mine.plus(apart);
        return Duration.between(now, mine);
    }

    /** Waits so long. */
    static void pause(Duration wait, Cancellation stop) {
        if (stop.cancelled() || !wait.isZero() && stop.within(wait)) {
            throw new CancellationException("stopped");
        }
    }
}
