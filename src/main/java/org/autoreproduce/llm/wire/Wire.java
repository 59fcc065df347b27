package org.autoreproduce.llm.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * langchain4j's way to the network for one attempt. It reads on the thread that calls, so that an interrupt ends it and
 * closes the connection at once, and it sees what langchain4j does not pass on: status, headers, bodies that are no
 * stream, errors within a stream, and whether the reply had an end.
 */
final class Wire implements HttpClient {
    private static final int LARGEST = 16 << 20;
    /** langchain4j wants a key for some servers and is given a word instead; it is not sent. */
    private static final Set<String> PLACES_OF_KEYS = Set.of("authorization", "x-api-key", "x-goog-api-key");

    private final java.net.http.HttpClient client;
    private final Dialect dialect;
    private final Optional<String> key;
    private final RetryAfter retryAfter;
    private final Consumer<Signal> signals;
    private final Json json = new Json();
    private @Nullable EventTap tap;

    Wire(java.net.http.HttpClient client, Dialect dialect, Optional<String> key, RetryAfter retryAfter,
            Consumer<Signal> signals) {
        this.client = client;
        this.dialect = dialect;
        this.key = key;
        this.retryAfter = retryAfter;
        this.signals = signals;
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = client.send(plain(request), BodyHandlers.ofInputStream());
            EventTap reply = new EventTap(listener, this::signal, dialect, retryAfter, json);
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

    /** The tokens that the server counted, null where it did not; for the thread that reads. */
    @Nullable
    Usage usage() {
        return tap == null ? null : tap.usage();
    }

    private void receive(HttpResponse<InputStream> response, InputStream body, ServerSentEventParser parser,
            EventTap reply)
            throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (response.statusCode() / 100 != 2) {
            String said = text(body);
            over(new Fault.Refused(response.statusCode(), ServerError.of(said),
                    retryAfter.in(response.headers()).or(() -> retryAfter.in(tree(said)))));
        } else if (type.contains("html")) {
            over(new Fault.Foreign());
        } else if (type.contains("json") && !type.contains("ndjson")) {
            whole(text(body), reply);
        } else {
            parser.parse(body, reply);
            reply.onClose();
        }
    }

    /** Some servers answer a request for a stream in one piece. */
    private void whole(String body, EventTap reply) {
        JsonNode tree = tree(body);
        if (tree.isMissingNode()) {
            over(new Fault.Garbled());
        } else if (tree.hasNonNull("error")) {
            reply.data(null, body);
        } else {
            List<JsonNode> pieces = dialect.pieces(tree);
            if (pieces.isEmpty()) {
                over(new Fault.Foreign());
            } else {
                pieces.forEach(piece -> reply.data(null, json.line(piece)));
                reply.onClose();
            }
        }
    }

    /** Missing where the text is no JSON. */
    private JsonNode tree(String text) {
        try {
            return json.tree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private java.net.http.HttpRequest plain(HttpRequest request) {
        java.net.http.HttpRequest.Builder plain = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()))
                .setHeader("Accept", "text/event-stream, application/json");
        request.headers().forEach((name, values) -> {
            if (!PLACES_OF_KEYS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> plain.setHeader(name, value));
            }
        });
        dialect.headers(key).forEach(plain::setHeader);
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
