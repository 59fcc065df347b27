package org.autoreproduce.llm.wire;

import java.time.Duration;
import java.util.function.Supplier;
import org.autoreproduce.llm.ChatListener;

/** Adds up the time that a call spends waiting and tells it, whether the wait ends well or not. */
final class Stopwatch {
    private final ChatListener listener;
    private Duration total = Duration.ZERO;

    Stopwatch(ChatListener listener) {
        this.listener = listener;
    }

    <T> T around(Supplier<T> wait) {
        long begun = System.nanoTime();
        try {
            return wait.get();
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            total = total.plus(time);
            listener.waited(time);
        }
    }

    void around(Runnable wait) {
        around(() -> {
            wait.run();
            return true;
        });
    }

    Duration total() {
        return total;
    }
}
