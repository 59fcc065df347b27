package org.autoreproduce.llm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.autoreproduce.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * langchain4j's way to the network for one attempt. It reads on the thread that calls, so that an interrupt ends it and
 * closes the connection at once, and it sees what langchain4j does not pass on: status, headers, bodies that are no
 * stream, errors within a stream, and whether the reply had an end.
 */
final class Wire implements HttpClient {
    private static final int LARGEST = 16 << 20;

    private final java.net.http.HttpClient client;
    private final Optional<String> key;
    private final RetryAfter retryAfter;
    private final Consumer<Signal> signals;
    private final Json json = new Json();
    private @Nullable EventTap tap;

    Wire(java.net.http.HttpClient client, Optional<String> key, RetryAfter retryAfter, Consumer<Signal> signals) {
        this.client = client;
        this.key = key;
        this.retryAfter = retryAfter;
        this.signals = signals;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = client.send(plain(request), BodyHandlers.ofInputStream());
            EventTap reply = new EventTap(listener, this::signal, json);
            tap = reply;
            try (InputStream body = response.body()) {
                receive(response, body, parser, reply);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupted does not wait for an outcome
        } catch (IOException e) {
            over(fault(e));
        }
    }

    /** Nothing here asks without streaming. */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("only streams are asked for");
    }

    /** Why the reply ended, in the server's words; for the thread that reads. */
    String finish() {
        return tap == null ? "" : tap.finish();
    }

    private void receive(HttpResponse<InputStream> response, InputStream body, ServerSentEventParser parser,
            EventTap reply)
            throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (response.statusCode() / 100 != 2) {
            ServerError error = ServerError.of(text(body));
            over(new Fault.Refused(response.statusCode(), error, retryAfter.in(response.headers())));
        } else if (type.contains("html")) {
            over(new Fault.Foreign());
        } else if (type.contains("json")) {
            whole(text(body), reply);
        } else {
            parser.parse(body, reply);
            reply.onClose();
        }
    }

    /** Some servers answer a request for a stream in one piece. */
    private void whole(String body, EventTap reply) {
        JsonNode tree;
        try {
            tree = json.tree(body);
        } catch (JsonProcessingException e) {
            over(new Fault.Garbled());
            return;
        }
        if (tree.hasNonNull("error")) {
            reply.data(body);
        } else if (tree.path("choices").path(0).hasNonNull("message")) {
            reply.whole(tree);
            reply.onClose();
        } else {
            over(new Fault.Foreign());
        }
    }

    private java.net.http.HttpRequest plain(HttpRequest request) {
        java.net.http.HttpRequest.Builder plain = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()))
                .setHeader("Accept", "text/event-stream, application/json");
        request.headers().forEach((name, values) -> values.forEach(value -> plain.setHeader(name, value)));
        key.ifPresent(secret -> plain.setHeader("Authorization", "Bearer " + secret));
        return plain.build();
    }

    private void over(Fault fault) {
        signal(new Signal.Over(fault));
    }

    /** Servers may repeat the key in what they say; it goes no further. */
    private void signal(Signal signal) {
        signals.accept(
                signal instanceof Signal.Over(Fault.Refused(int status, ServerError error, Optional<Duration> wait))
                        ? new Signal.Over(new Fault.Refused(status, error.without(key.orElse("")), wait))
                        : signal);
    }

    /** The fault behind an exception of Java's client: nobody there, or a connection that ended too early. */
    static Fault fault(Throwable failure) {
        boolean nobody = false;
        String words = "connection refused"; // Java itself says nothing then
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return new Fault.Unreachable("unknown host");
            } else if (cause instanceof ConnectException || cause instanceof SSLException
                    || cause instanceof HttpConnectTimeoutException) {
                nobody = true;
                words = cause.getMessage() == null ? words : cause.getMessage();
            }
        }
        return nobody ? new Fault.Unreachable(words) : new Fault.Cut();
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
}
