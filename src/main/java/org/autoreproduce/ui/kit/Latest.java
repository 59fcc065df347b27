package org.autoreproduce.ui.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;

/** Work of which only the newest request matters: a newer one cancels the older, whose result is never seen. UI thread. */
public final class Latest {
    private final Background background;
    private Cancellation running = new Cancellation();

    /** Carried out there. */
    public Latest(Background background) {
        this.background = background;
    }

    /** Like {@link Background#run}, in place of whatever was asked before. */
    public <T> void run(Function<Cancellation, T> work, Consumer<T> done, Consumer<Sentence> failed) {
        running.cancel();
        running = background.run(work, done, failed);
    }

    /** Nobody wants the result any more. */
    public void cancel() {
        running.cancel();
    }
}
