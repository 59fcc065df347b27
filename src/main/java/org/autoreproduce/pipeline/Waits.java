package org.autoreproduce.pipeline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Cancellation.Registration;
import org.jspecify.annotations.Nullable;

/** Waits for services on the web that ask for patience. The user is told of each wait and may skip it. */
public final class Waits {
    /** Shorter ones are no news. */
    private static final Duration TOLD = Duration.ofSeconds(2);

    private final EventLog events;
    private final AtomicReference<@Nullable Skip> current = new AtomicReference<>();

    /** A wait in hand. */
    private static final class Skip {
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile boolean skipped;
    }

    /** That tells of waits there. */
    public Waits(EventLog events) {
        this.events = events;
    }

    /**
     * Waits so long.
     *
     * @param service who is waited for, as the user knows it
     * @return false where the user skipped it
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public boolean pause(StageName stage, String service, Duration wait, Cancellation stop) {
        Skip skip = new Skip();
        current.set(skip);
        long start = System.nanoTime();
        if (wait.compareTo(TOLD) >= 0) {
            events.tell(new Event.Waiting(stage, service, wait.toMillis()));
        }
        try (Registration _ = stop.onCancel(skip.over::countDown)) {
            skip.over.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.cancel();
        } finally {
            current.compareAndSet(skip, null);
        }
        events.tell(new Event.Child(stage, service, (System.nanoTime() - start) / 1_000_000));
        stop.check();
        return !skip.skipped;
    }

    /** Ends the wait in hand; false where there is none. */
    public boolean skip() {
        Skip skip = current.get();
        if (skip == null) {
            return false;
        }
        skip.skipped = true;
        skip.over.countDown();
        return true;
    }
}
