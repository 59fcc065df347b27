package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output.Lines;

/**
 * Programs as child processes with the workbench's own environment: interpreters, installers and their like, which the
 * user trusts. Generated programs never start here.
 */
public final class ChildPrograms implements Programs {
    private final Map<String, String> environment;
    private final Path folder;

    /**
     * Makes a starter.
     *
     * @param environment what the programs inherit
     * @param folder      where they start
     */
    public ChildPrograms(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    @Override
    public Output run(List<String> argv, Map<String, String> variables, Duration limit, Consumer<String> line,
            Cancellation stop) throws IOException {
        Object turn = new Object();
        Heard out = new Heard(new StringBuilder(), line, turn);
        Heard err = new Heard(new StringBuilder(), line, turn);
        Child child = Child.start(new Command(argv, with(variables), folder), new Lines(out),
                new Lines(err));
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
            return new Output(child.waitFor(end), out.text().toString(), err.text().toString());
        } catch (CancellationException e) {
            stop.check();
            if (!overdue.get()) {
                throw e;
            }
            return new Output(Output.OVERDUE, out.text().toString(), err.text().toString());
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

    private Map<String, String> with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
