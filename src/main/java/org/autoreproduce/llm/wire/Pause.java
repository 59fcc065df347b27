package org.autoreproduce.llm.wire;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.process.Cancellation;

/** Waits between two attempts; tests do not. */
@FunctionalInterface
interface Pause {
    /** Returns when the time is over; throws CancellationException as soon as the user stops. */
    void of(Duration time, Cancellation stop);

    /** A real one. */
    static void real(Duration time, Cancellation stop) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Cancellation.Registration registration = stop.onCancel(stopped::countDown)) {
            if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new CancellationException("stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
