package org.autoreproduce.llm.hand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.autoreproduce.llm.ChatRequest;

/**
 * Where requests lie until a person has brought the reply. For any threads: those who ask, those who show, those who
 * answer.
 */
public final class HandDesk {
    private final Map<Long, Waiting> waiting = new LinkedHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long last;

    /** Told of every change, on the thread that made it. */
    @FunctionalInterface
    public interface Listener {
        /** These wait now, the oldest first; calls may overtake each other, so look at {@link HandDesk#waiting()}. */
        void changed(List<HandRequest> waiting);
    }

    /** Ends when closed. */
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    private record Waiting(HandRequest request, CompletableFuture<String> reply) {}

    /** Tells the listener what waits now and then every change. */
    public Following follow(Listener listener) {
        listeners.add(listener);
        listener.changed(waiting());
        return () -> listeners.remove(listener);
    }

    /** What waits, the oldest first. */
    public synchronized List<HandRequest> waiting() {
        return waiting.values().stream().map(Waiting::request).toList();
    }

    /**
     * Brings the reply to a request.
     *
     * @return false where it does not wait any more, or the text is blank
     */
    public boolean answer(long id, String text) {
        return !text.isBlank() && take(id, reply -> reply.complete(text));
    }

    /**
     * Says that nobody will answer: whoever asked is told so.
     *
     * @return false where it does not wait any more
     */
    public boolean withdraw(long id) {
        return take(id, reply -> reply.cancel(false));
    }

    /** Lays a request on the desk. */
    Asked ask(ChatRequest request) {
        HandRequest asked;
        CompletableFuture<String> reply = new CompletableFuture<>();
        synchronized (this) {
            asked = new HandRequest(++last, request);
            waiting.put(asked.id(), new Waiting(asked, reply));
        }
        tell();
        return new Asked(asked, reply);
    }

    /** Takes a request off the desk, whoever does not want its reply any more. */
    void forget(long id) {
        take(id, reply -> false);
    }

    /** A request on the desk and the reply to come; cancelled where it was withdrawn. */
    record Asked(HandRequest request, CompletableFuture<String> reply) {}

    private boolean take(long id, java.util.function.Predicate<CompletableFuture<String>> end) {
        Waiting taken;
        synchronized (this) {
            taken = waiting.remove(id);
        }
        if (taken == null) {
            return false;
        }
        tell();
        return end.test(taken.reply());
    }

    private void tell() {
        List<HandRequest> now = new ArrayList<>(waiting());
        listeners.forEach(listener -> listener.changed(List.copyOf(now)));
    }
}
