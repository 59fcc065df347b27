package org.autoreproduce.llm.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;

/** One start of a model's command: what it prints, and the last of what it complains about. */
final class CommandRun {
    private static final int LARGEST = 16 << 20;
    private static final int LAST_LINES = 5;
    /** Longer lines come in pieces of this length. */
    private static final int PIECE = 1 << 16;

    private final Command command;
    private final StringBuilder output = new StringBuilder();
    private final Deque<String> errors = new ArrayDeque<>();

    CommandRun(Command command) {
        this.command = command;
    }

    /** Starts it and waits; the end is told to the future, whatever it is. */
    void into(CompletableFuture<Integer> code, byte[] prompt, Cancellation stop) {
        try {
            Child child = Child.startFed(command, prompt, new Output.Lines(this::print),
                    new Output.Lines(this::complain));
            code.complete(child.waitFor(stop));
        } catch (IOException | RuntimeException e) {
            code.completeExceptionally(e);
        }
    }

    /** What it printed. */
    synchronized String output() {
        return output.toString();
    }

    /** The last lines of its error output on one line, in quotes; empty where it wrote none. */
    synchronized String lastErrors() {
        String said = String.join(" ", errors).strip();
        return said.isEmpty() ? "" : " \"" + said + "\"";
    }

    private synchronized void print(String line) {
        if (output.length() < LARGEST) {
            output.append(line).append(line.length() == PIECE ? "" : "\n");
        }
    }

    private synchronized void complain(String line) {
        if (!line.isBlank()) {
            errors.add(line.strip().length() > 300 ? line.strip().substring(0, 300) + "…" : line.strip());
        }
        while (errors.size() > LAST_LINES) {
            errors.remove();
        }
    }
}
