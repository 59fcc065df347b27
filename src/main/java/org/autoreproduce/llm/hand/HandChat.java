package org.autoreproduce.llm.hand;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** A model whose replies a person brings, from wherever; there is no limit of time. */
public final class HandChat implements ChatModel {
    private final HandDesk desk;
    private final String name;

    /** Requests go to this desk; the name is what records call the model. */
    public HandChat(HandDesk desk, String name) {
        this.desk = desk;
        this.name = name;
    }

    @Override
    public ChatReply chat(ChatRequest request, ChatListener listener, Cancellation stop) {
        stop.check();
        HandDesk.Asked asked = desk.ask(request);
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        long begun = System.nanoTime();
        try (Cancellation.Registration registration = stop.onCancel(() -> stopped.complete(null))) {
            CompletableFuture.anyOf(asked.reply(), stopped).get();
            stop.check();
            String text = asked.reply().join();
            listener.partial(text);
            return ChatReply
                    .live(text, Usage.estimate(request, text), name, Duration.ofNanos(System.nanoTime() - begun))
                    .withCost(BigDecimal.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new ProblemException("llm.hand.withdrawn", request.purpose());
        } finally {
            listener.waited(Duration.ofNanos(System.nanoTime() - begun));
            desk.forget(asked.request().id());
        }
    }
}
