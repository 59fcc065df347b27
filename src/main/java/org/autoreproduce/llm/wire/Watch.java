package org.autoreproduce.llm.wire;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one attempt: for its first token, then for each further sign of life, and for the user's stop. Whatever
 * ends the wait, the connection is closed; nobody below needs to notice anything by himself.
 */
final class Watch {
    private final Patience patience;

    Watch(Patience patience) {
        this.patience = patience;
    }

    /**
     * Runs the sender on a thread of its own and follows its signals.
     *
     * @throws CancellationException where the user stops
     */
    Outcome over(Consumer<Consumer<Signal>> sender, ChatListener listener, Cancellation stop) {
        BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
        Thread reader = Thread.ofVirtual().name("model call").start(() -> read(sender, signals));
        try (Cancellation.Registration registration = stop.onCancel(() -> signals.add(new Signal.Stop()))) {
            return follow(signals, listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            reader.interrupt();
        }
    }

    private static void read(Consumer<Consumer<Signal>> sender, BlockingQueue<Signal> signals) {
        try {
            sender.accept(signals::add);
        } finally {
            signals.add(new Signal.Over(new Fault.Cut())); // in case nobody said how it ended
        }
    }

    private Outcome follow(BlockingQueue<Signal> signals, ChatListener listener) throws InterruptedException {
        boolean begun = false;
        long deadline = System.nanoTime() + patience.firstToken().toNanos();
        while (true) {
            @Nullable
            Signal signal = signals.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            switch (signal) {
                case null -> {
                    return begun ? new Fault.Stalled(patience.idle()) : new Fault.Silent(patience.firstToken());
                }
                case Signal.Over(Outcome outcome) -> {
                    return outcome;
                }
                case Signal.Stop() -> throw new CancellationException("stopped");
                case Signal.Life(boolean token) -> {
                    begun |= token;
                    deadline = begun ? System.nanoTime() + patience.idle().toNanos() : deadline;
                }
                case Signal.Piece(String text) -> listener.partial(text);
            }
        }
    }
}
