package org.autoreproduce.pipeline;

import java.util.Map;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Cancellation.Registration;
import org.jspecify.annotations.Nullable;

/** The user as somebody who looks at turns: whether he wants to, and what he decided. For any thread. */
final class Reviewer {
    private boolean wanted;
    private boolean asked;
    private @Nullable Map<String, String> decision;

    /** The user wants to look at turns, or does not; tells whether that is new. */
    synchronized boolean want(boolean on) {
        boolean changes = wanted != on;
        wanted = on;
        return changes;
    }

    /** Whether the user wants to look at turns. */
    synchronized boolean wanted() {
        return wanted;
    }

    /** From now on a decision is taken. */
    synchronized void ask() {
        asked = true;
        decision = null;
    }

    /** Takes a decision; false where nobody waits for one. */
    synchronized boolean decide(Map<String, String> files) {
        if (!asked || decision != null) {
            return false;
        }
        decision = Map.copyOf(files);
        notifyAll();
        return true;
    }

    /** Waits for the decision that was asked for; throws CancellationException when stopped. */
    Map<String, String> decision(Cancellation stop) {
        try (Registration _ = stop.onCancel(this::wake)) {
            return awaited(stop);
        }
    }

    private synchronized Map<String, String> awaited(Cancellation stop) {
        try {
            Map<String, String> taken = decision;
            while (taken == null) {
                stop.check();
                wait();
                taken = decision;
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.cancel();
            stop.check();
            throw new IllegalStateException(e);
        } finally {
            asked = false;
            decision = null;
        }
    }

    private synchronized void wake() {
        notifyAll();
    }
}
