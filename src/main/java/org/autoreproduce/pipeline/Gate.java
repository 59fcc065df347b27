package org.autoreproduce.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Looked at before every model call and every run: here a stage rests while the user has paused, learns that it is to
 * stop, and picks up the user's words.
 */
public final class Gate {
    private final Cancellation stop;
    private final List<Event.Guided> guidance = new ArrayList<>();
    private @Nullable StageName stage;
    private int run;
    private int worded;
    private boolean paused;

    /** A gate that opens for good when the stop is asked for. */
    public Gate(Cancellation stop) {
        this.stop = stop;
        stop.onCancel(this::resume);
    }

    /** Lets nobody through until {@link #resume()}. */
    public synchronized void pause() {
        paused = true;
    }

    /** Lets everybody through. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Tells which stage run the next requests belong to. */
    public synchronized void begin(StageName name, int number) {
        stage = name;
        run = number;
        worded = 0;
    }

    /** Remembers words that were given before. */
    public synchronized void guide(Event.Guided words) {
        guidance.add(words);
    }

    /**
     * Takes the user's words for the requests of this stage run that are not worded yet, and all later ones.
     *
     * @return what to write down; none where no stage has begun yet
     */
    public synchronized Optional<Event.Guided> guide(String text) {
        StageName now = stage;
        if (now == null) {
            return Optional.empty();
        }
        Event.Guided words = new Event.Guided(now, run, worded + 1, text);
        guidance.add(words);
        return Optional.of(words);
    }

    /** Waits while paused; throws CancellationException when stopped. */
    public synchronized void pass() {
        while (paused && !stop.cancelled()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop.cancel();
            }
        }
        stop.check();
    }

    /**
     * The user's words that a request carries, which is worded by them now. They are bound to the call at which they were
     * given, so that a stage run which is gone on with asks exactly what it asked before.
     *
     * @param call the number of the request within the stage run, from 1
     */
    public synchronized List<String> guidance(StageName name, int call) {
        worded = Math.max(worded, call);
        return guidance.stream()
                .filter(words -> words.stage() != name || words.run() != run || words.call() <= call)
                .map(Event.Guided::text).toList();
    }
}
