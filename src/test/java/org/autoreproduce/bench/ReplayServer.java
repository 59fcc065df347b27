package org.autoreproduce.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.journal.CallRecord;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.llm.journal.Recording;

/**
 * An OpenAI-compatible server on a loopback port that answers what a recording answers, streamed in pieces, and counts.
 * A request is known by its messages, in which measured numbers may differ; asked the same again, the next recorded
 * answer is given, then the last again. What the recording does not hold is refused and remembered.
 */
public final class ReplayServer implements AutoCloseable {
    private static final int PIECES = 20;

    private final HttpServer server;
    private final Duration pace;
    private final Json json = new Json();
    private final Map<RecordedRequest, List<CallRecord>> answers = new LinkedHashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    /** Answers from this recording, with a pause of this length between two pieces of a reply. */
    public ReplayServer(Recording recording, Duration pace) throws IOException {
        this.pace = pace;
        for (String line : recording.lines().lines().toList()) {
            CallRecord call = json.read(line, CallRecord.class);
            answers.computeIfAbsent(RecordedRequest.of(call), _ -> new ArrayList<>()).add(call);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What a project names as its model's address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The keys of all requests so far, in order. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** The beginnings of the requests that the recording did not hold. */
    synchronized List<String> strangers() {
        return List.copyOf(strangers);
    }

    /**
     * The client was killed: what did not reach its journal was not given. Without this the request that was in flight
     * would get the answer to the next asking.
     */
    synchronized void takeBack(Path calls) {
        given.clear();
        CallStore.open(calls).records().values().forEach(call -> given.merge(call.key(), 1, Integer::sum));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = json.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Optional<CallRecord> call = next(body.path("messages"));
            if (call.isEmpty()) {
                refuse(exchange);
            } else {
                stream(exchange, call.get());
            }
        }
    }

    private synchronized Optional<CallRecord> next(JsonNode messages) {
        Optional<List<CallRecord>> found = answers.entrySet().stream().filter(one -> one.getKey().matches(messages))
                .map(Map.Entry::getValue).findFirst();
        if (found.isEmpty()) {
            String user = messages.path(messages.size() - 1).path("content").toString();
            asked.add("?");
            strangers.add(user.substring(0, Math.min(200, user.length())));
            return Optional.empty();
        }
        List<CallRecord> calls = found.get();
        String key = calls.getFirst().key();
        asked.add(key);
        int n = given.merge(key, 1, Integer::sum) - 1;
        return Optional.of(calls.get(Math.min(n, calls.size() - 1)));
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        byte[] error = "{\"error\":{\"message\":\"not in the recording\",\"code\":\"unknown_request\"}}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(400, error.length);
        exchange.getResponseBody().write(error);
    }

    private void stream(HttpExchange exchange, CallRecord call) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            String text = call.reply();
            int size = Math.max(1, text.length() / PIECES);
            for (int start = 0; start < text.length(); start += size) {
                event(out, Map.of("index", 0, "delta",
                        Map.of("role", "assistant", "content", text.substring(start, Math.min(start + size,
                                text.length())))),
                        Map.of());
                Thread.sleep(pace);
            }
            event(out, Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop"), Map.of());
            event(out, Map.of(), Map.of("prompt_tokens", call.usage().in(), "completion_tokens", call.usage().out(),
                    "total_tokens", call.usage().in() + call.usage().out()));
            out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void event(OutputStream out, Map<String, ?> choice, Map<String, ?> usage) throws JsonProcessingException,
            IOException {
        Map<String, Object> data = new HashMap<>(Map.of("id", "1", "object", "chat.completion.chunk", "model", "replay",
                "choices", choice.isEmpty() ? List.of() : List.of(choice)));
        if (!usage.isEmpty()) {
            data.put("usage", usage);
        }
        out.write(("data: " + json.line(data) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
