package org.autoreproduce.llm.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.hand.HandRequest;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.ChildEnvironment;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.CommandLine;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Any program as the model: the whole conversation goes to its standard input as one text in UTF-8, its standard output
 * is the reply. It is started anew for each request, without a shell and without anybody's keys in its environment.
 */
public final class CommandChat implements ChatModel {
    private final List<String> words;
    private final String name;
    private final Map<String, String> environment;
    private final Path folder;
    private final Duration limit;

    /**
     * A command line.
     *
     * @param line        program and arguments, split as a shell would
     * @param name        what records call the model; the program's name where it is blank
     * @param environment of this process; what looks like a key is taken out
     * @param folder      where it is started
     * @param limit       how long it may take for one reply
     * @throws ProblemException where the line names no program
     */
    public CommandChat(String line, String name, Map<String, String> environment, Path folder, Duration limit) {
        this.words = CommandLine.words(line);
        if (words.isEmpty()) {
            throw new ProblemException("llm.command.none");
        }
        this.name = name.isBlank() ? String.valueOf(Path.of(words.getFirst()).getFileName()) : name;
        this.environment = ChildEnvironment.of(environment);
        this.folder = folder;
        this.limit = limit;
    }

    @Override
    public ChatReply chat(ChatRequest request, ChatListener listener, Cancellation stop) {
        stop.check();
        long begun = System.nanoTime();
        CommandRun run = new CommandRun(new Command(words, environment, folder));
        byte[] prompt = new HandRequest(1, request).text().getBytes(StandardCharsets.UTF_8);
        Cancellation end = new Cancellation();
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread.ofVirtual().name("model command").start(() -> run.into(code, prompt, end));
        try (Cancellation.Registration registration = stop.onCancel(end::cancel)) {
            int exit = code.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            stop.check();
            return reply(request, run, exit, listener, Duration.ofNanos(System.nanoTime() - begun));
        } catch (TimeoutException e) {
            end.cancel();
            throw new ProblemException("llm.command.overdue", name, limit.toSeconds(), run.lastErrors());
        } catch (ExecutionException e) {
            throw failed(e, stop);
        } catch (InterruptedException e) {
            end.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            listener.waited(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private ChatReply reply(ChatRequest request, CommandRun run, int exit, ChatListener listener, Duration waited) {
        if (exit != 0) {
            throw new ProblemException("llm.command.failed", name, exit, run.lastErrors());
        }
        String text = run.output();
        if (text.isBlank()) {
            throw new ProblemException("llm.command.silent", name, run.lastErrors());
        }
        listener.partial(text);
        return ChatReply.live(text, Usage.estimate(request, text), name, waited).withCost(BigDecimal.ZERO);
    }

    private RuntimeException failed(ExecutionException failure, Cancellation stop) {
        stop.check();
        return failure.getCause() instanceof IOException missing
                ? new ProblemException(missing, Sentence.of("llm.command.missing", words.getFirst(),
                        String.valueOf(missing.getMessage())))
                : new IllegalStateException(failure.getCause());
    }
}
