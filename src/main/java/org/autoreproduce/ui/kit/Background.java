package org.autoreproduce.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that must not block the UI thread: each piece on a virtual thread of its own, its result back on the UI thread. */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor ui;

    /** Whose results are handed to this executor: {@link UiThread}, in tests often the calling thread. */
    public Background(Executor ui) {
        this.ui = ui;
    }

    /**
     * Begins work at once.
     *
     * @param work   may throw ProblemException; what it is given tells it to stop
     * @param done   told the result, on the UI thread; not called once cancelled
     * @param failed told why there is none, on the UI thread; not called once cancelled
     * @return cancels the work
     */
    public <T> Cancellation run(Function<Cancellation, T> work, Consumer<T> done, Consumer<Sentence> failed) {
        Cancellation stop = new Cancellation();
        Thread.ofVirtual().name("background").start(() -> carryOut(work, done, failed, stop));
        return stop;
    }

    /** Does something on the UI thread soon. */
    public void onUi(Runnable action) {
        ui.execute(action);
    }

    private <T> void carryOut(Function<Cancellation, T> work, Consumer<T> done, Consumer<Sentence> failed,
            Cancellation stop) {
        try {
            T result = work.apply(stop);
            told(stop, () -> done.accept(result));
        } catch (CancellationException e) {
            // nobody waits for it any more
            return;
        } catch (ProblemException e) {
            told(stop, () -> failed.accept(e.sentence()));
        } catch (RuntimeException | Error e) {
            LOG.error("unexpected", e);
            told(stop, () -> failed.accept(Sentence.of("pipeline.unexpected", e.toString())));
        }
    }

    private void told(Cancellation stop, Runnable tell) {
        ui.execute(() -> {
            if (!stop.cancelled()) {
                tell.run();
            }
        });
    }
}
