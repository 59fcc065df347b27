package org.autoreproduce.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A child process that may take only so long; then it is ended with all that it started. */
public final class LimitedRun {
    private final Command command;
    private final Duration limit;

    /** Of this program. */
    public LimitedRun(Command command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /**
     * What came of it.
     *
     * @param code    its exit code; of one that was ended because it took too long it means nothing
     * @param overdue whether it took too long
     */
    public record Ended(int code, String stdout, String stderr, boolean overdue) {}

    /**
     * Starts it and waits for its end.
     *
     * @param line told each line of both streams, one at a time
     * @throws IOException           where there is no such program
     * @throws CancellationException when it was stopped
     */
    public Ended run(Consumer<String> line, Cancellation stop) throws IOException {
        Object turn = new Object();
        Heard out = new Heard(new StringBuilder(), line, turn);
        Heard err = new Heard(new StringBuilder(), line, turn);
        Child child = Child.start(command, new Output.Lines(out), new Output.Lines(err));
        Cancellation end = new Cancellation();
        AtomicBoolean overdue = new AtomicBoolean();
        CompletableFuture<Boolean> clock = new CompletableFuture<Boolean>().completeOnTimeout(true, limit.toMillis(),
                TimeUnit.MILLISECONDS);
        clock.thenAccept(late -> {
            if (late) {
                overdue.set(true);
                end.cancel();
            }
        });
        try (var passedOn = stop.onCancel(end::cancel)) {
            return new Ended(child.waitFor(end), out.text().toString(), err.text().toString(), false);
        } catch (CancellationException e) {
            stop.check();
            if (!overdue.get()) {
                throw e;
            }
            return new Ended(-1, out.text().toString(), err.text().toString(), true);
        } finally {
            clock.complete(false);
        }
    }

    /** Both streams are read at once; whoever is shown the lines gets one at a time. */
    private record Heard(StringBuilder text, Consumer<String> line, Object turn) implements Consumer<String> {
        @Override
        public void accept(String words) {
            synchronized (turn) {
                text.append(words).append('\n');
                line.accept(words);
            }
        }
    }
}
