package org.autoreproduce.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A request to stop, passed down to whatever takes time. Whoever waits registers how to be woken; whoever loops asks.
 */
public final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Asks everybody who listens to stop, once. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Whether the stop was asked for. */
    public synchronized boolean cancelled() {
        return cancelled;
    }

    /** Throws CancellationException where the stop was asked for. */
    public void check() {
        if (cancelled()) {
            throw new CancellationException("stopped");
        }
    }

    /**
     * Waits for the stop, no longer than this: for whoever looks again and again at what tells nobody.
     *
     * @return whether to stop; also true where the waiting thread was interrupted
     */
    public boolean within(Duration most) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Registration _ = onCancel(stopped::countDown)) {
            return stopped.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Runs the action when the stop is asked for, at once where it was already.
     *
     * @return ends the registration; never throws
     */
    public Registration onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }

    /** Ends when closed. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
