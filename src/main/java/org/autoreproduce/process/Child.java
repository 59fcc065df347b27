package org.autoreproduce.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A child process: started, listened to, waited for, ended with all that it started. */
public final class Child {
    private static final int PIECE = 1 << 16;

    private final Process process;
    private final List<Thread> readers = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
    }

    /**
     * Starts a program with nothing on its standard input.
     *
     * @throws IOException where there is no such program or folder
     */
    public static Child start(Command command, Output stdout, Output stderr) throws IOException {
        return start(command, new byte[0], stdout, stderr);
    }

    /**
     * Starts a program with these bytes on its standard input.
     *
     * @throws IOException where there is no such program or folder
     */
    public static Child start(Command command, byte[] input, Output stdout, Output stderr) throws IOException {
        Child child = begin(command, stdout, stderr);
        // after the listeners, because a program may answer before it has read everything
        try (OutputStream in = child.process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // a program that ends without reading its input says why by its exit code
            if (child.process.isAlive() && input.length > 0) {
                child.destroyTree();
                throw e;
            }
        }
        return child;
    }

    /**
     * Starts a program with these bytes on its standard input, written by a thread of its own: for programs of others,
     * which may never read them.
     *
     * @throws IOException where there is no such program or folder
     */
    public static Child startFed(Command command, byte[] input, Output stdout, Output stderr) throws IOException {
        Child child = begin(command, stdout, stderr);
        Thread.ofVirtual().start(() -> {
            try (OutputStream in = child.process.getOutputStream()) {
                in.write(input);
            } catch (IOException ended) {
                // it did not want all of it; whether that is well its exit code says
            }
        });
        return child;
    }

    /** The number the system gave it. */
    public long pid() {
        return process.pid();
    }

    /** What tells it from every other process; absent when it has ended already. */
    public Optional<ProcessIdentity> identity() {
        return ProcessIdentity.of(process.pid());
    }

    /**
     * Waits until it has ended and its output was delivered. When the stop is asked for, it is ended with all that it
     * started.
     *
     * @return its exit code, 128 + signal where one ended it
     * @throws CancellationException when it was stopped, or the waiting thread was interrupted
     */
    public int waitFor(Cancellation stop) {
        try (var registration = stop.onCancel(this::destroyTree)) {
            int code = ended();
            stop.check();
            return code;
        } catch (InterruptedException e) {
            destroyTree();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /**
     * Waits until it has ended and its output was delivered, whoever interrupts the waiting thread: for a short step that
     * must not be left half done. The thread is interrupted afterwards, where it was.
     *
     * @return its exit code, 128 + signal where one ended it
     */
    public int waitToTheEnd() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Child begin(Command command, Output stdout, Output stderr) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.argv()).directory(command.dir().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.env());
        builder.redirectOutput(redirect(stdout)).redirectError(redirect(stderr));
        Child child = new Child(builder.start());
        child.listen(stdout, child.process.getInputStream());
        child.listen(stderr, child.process.getErrorStream());
        return child;
    }

    private int ended() throws InterruptedException {
        int code = process.waitFor();
        for (Thread reader : readers) {
            reader.join();
        }
        return code;
    }

    /** Ends it and all that it started, as far as the system still knows what that is, without asking them. */
    public void destroyTree() {
        Set<ProcessHandle> tree = new LinkedHashSet<>();
        List<ProcessHandle> found = List.of(process.toHandle());
        // first all stand still: what a process starts while it is being ended would lose its parent, and nobody finds it
        while (!found.isEmpty()) {
            tree.addAll(found);
            holdStill(found);
            found = tree.stream().flatMap(ProcessHandle::descendants).filter(one -> !tree.contains(one)).distinct()
                    .toList();
        }
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    /** Java can end processes but not hold them; where there is no shell they are ended all the same. */
    private static void holdStill(List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "kill -STOP \"$@\"", "sh"));
        processes.forEach(one -> command.add(Long.toString(one.pid())));
        try {
            new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
        } catch (IOException e) {
            // no system with a shell: the next look finds what was started meanwhile, as long as its parent lives
        }
    }

    private void listen(Output output, InputStream stream) {
        if (output instanceof Output.Lines(Consumer<String> consumer)) {
            readers.add(Thread.ofVirtual().start(() -> deliver(stream, consumer)));
        }
    }

    private static void deliver(InputStream stream, Consumer<String> consumer) {
        StringBuilder line = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c != '\n') {
                    line.append((char) c);
                }
                if (c == '\n' || line.length() == PIECE) {
                    consumer.accept(line.toString());
                    line.setLength(0);
                }
            }
        } catch (IOException ended) {
            // the stream of a process that was ended may be closed: what came until then is the output
        }
        if (!line.isEmpty()) {
            consumer.accept(line.toString());
        }
    }

    private static ProcessBuilder.Redirect redirect(Output output) {
        return switch (output) {
            case Output.Discard() -> ProcessBuilder.Redirect.DISCARD;
            case Output.ToFile(var file) -> ProcessBuilder.Redirect.appendTo(file.toFile());
            case Output.Lines lines -> ProcessBuilder.Redirect.PIPE;
        };
    }
}
