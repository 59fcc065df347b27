package org.autoreproduce.ui.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * How long the UI thread keeps somebody waiting: a small task is given to it every few milliseconds, and the time until
 * it is done is taken. One waits at a time, so a pause of 80 ms is one wait of 80 ms and not many.
 */
final class PauseMeter implements AutoCloseable {
    private static final long EVERY_MS = 4;

    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
    private final Thread watch;
    private volatile boolean ended;
    private volatile String doing = "";
    private volatile String worst = "";
    private volatile double longest;

    PauseMeter() {
        watch = Thread.ofPlatform().daemon().name("pauses").start(this::watch);
    }

    /** What the user does just now, for the longest pause's name. */
    void doing(String what) {
        doing = what;
    }

    /** Forgets all so far. */
    void reset() {
        waits.clear();
        longest = 0;
        worst = "";
    }

    /** Count, median, p95, longest (milliseconds) and what was done in the longest. */
    record Pauses(int count, double median, double p95, double longest, long over100, String worst) {}

    Pauses told() {
        List<Double> sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? new Pauses(0, 0, 0, 0, 0, "")
                : new Pauses(sorted.size(), sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.95)),
                        sorted.getLast(), sorted.stream().filter(ms -> ms > 100).count(), worst);
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        watch.join(1_000);
    }

    private void watch() {
        Semaphore done = new Semaphore(0);
        try {
            while (!ended) {
                String during = doing;
                long start = System.nanoTime();
                Platform.runLater(done::release);
                if (!done.tryAcquire(60, TimeUnit.SECONDS)) {
                    return;
                }
                double ms = (System.nanoTime() - start) / 1e6;
                waits.add(ms);
                if (ms > longest) {
                    longest = ms;
                    worst = during;
                }
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
