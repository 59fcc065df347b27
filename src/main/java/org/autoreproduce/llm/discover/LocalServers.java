package org.autoreproduce.llm.discover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.ollama.Ollama;
import org.autoreproduce.llm.openai.OpenAi;
import org.autoreproduce.llm.wire.Dialect;
import org.autoreproduce.llm.wire.ServerChat;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** Looks for models' servers on this machine, where they usually are, all at once. Nobody is sent a key. */
public final class LocalServers {
    private final List<Usual> places;
    private final Duration limit;

    /**
     * Where a kind of server usually listens.
     *
     * @param name  what it is called
     * @param port  on 127.0.0.1
     */
    public record Usual(String name, Dialect dialect, int port) {}

    /**
     * Looks at these places.
     *
     * @param limit how long all of them together may take
     */
    public LocalServers(List<Usual> places, Duration limit) {
        this.places = List.copyOf(places);
        this.limit = limit;
    }

    /** The servers that people have. */
    public static LocalServers usual() {
        return new LocalServers(
                List.of(new Usual("Ollama", new Ollama(), 11434), new Usual("LM Studio", new OpenAi(), 1234),
                        new Usual("llama.cpp", new OpenAi(), 8080), new Usual("vLLM", new OpenAi(), 8000)),
                Duration.ofMillis(900));
    }

    /** Those that answered in time, in the order of the places. */
    public List<LocalServer> find(Cancellation stop) {
        Cancellation end = new Cancellation();
        List<CompletableFuture<Optional<LocalServer>>> asked = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(places.size());
        for (Usual place : places) {
            CompletableFuture<Optional<LocalServer>> answer = new CompletableFuture<>();
            asked.add(answer);
            Thread.ofVirtual().name("looking for " + place.name()).start(() -> {
                answer.complete(ask(place, end));
                all.countDown();
            });
        }
        try (Cancellation.Registration registration = stop.onCancel(() -> release(all))) {
            boolean answered = all.await(limit.toNanos(), TimeUnit.NANOSECONDS);
            stop.check();
            return found(asked, answered);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            end.cancel();
        }
    }

    private static List<LocalServer> found(List<CompletableFuture<Optional<LocalServer>>> asked, boolean all) {
        return asked.stream().filter(answer -> all || answer.isDone())
                .flatMap(answer -> answer.getNow(Optional.empty()).stream()).toList();
    }

    private static void release(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            latch.countDown();
        }
    }

    private Optional<LocalServer> ask(Usual place, Cancellation stop) {
        String address = "http://127.0.0.1:" + place.port() + place.dialect().root();
        Patience patience = new Patience(limit, limit, limit, 1, limit, limit);
        try (ServerChat chat = new ServerChat(place.dialect(), Endpoint.of(address, ""), Optional::empty, patience)) {
            return Optional.of(new LocalServer(place.name(), place.dialect(), address, chat.models(stop)));
        } catch (ProblemException | java.util.concurrent.CancellationException e) {
            return Optional.empty(); // nobody there, or somebody else
        }
    }
}
