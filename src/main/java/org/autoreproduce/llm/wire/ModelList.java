package org.autoreproduce.llm.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;

/** Asks a server for the models that it has. */
final class ModelList {
    private final HttpClient client;
    private final Dialect dialect;
    private final Address base;
    private final Duration patience;

    ModelList(HttpClient client, Dialect dialect, Address base, Duration patience) {
        this.client = client;
        this.dialect = dialect;
        this.base = base;
        this.patience = patience;
    }

    /** Their ids, or how it failed. */
    sealed interface Found {
        /** What it has. */
        record Ids(List<String> ids) implements Found {}

        /** Why it does not say. */
        record No(Fault fault) implements Found {}
    }

    Found ask(Optional<String> key, Cancellation stop) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.at(dialect.modelsPath())).header("Accept",
                "application/json");
        dialect.headers(key).forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request.build(), BodyHandlers.ofString());
        try (Cancellation.Registration registration = stop.onCancel(() -> answer.cancel(true))) {
            return found(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS), key);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Found.No(new Fault.Silent(patience));
        } catch (ExecutionException e) {
            return new Found.No(Wire.fault(e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private Found found(HttpResponse<String> answer, Optional<String> key) {
        if (answer.statusCode() / 100 != 2) {
            return new Found.No(new Fault.Refused(answer.statusCode(),
                    ServerError.of(answer.body()).without(key.orElse("")), Optional.empty()));
        }
        try {
            return dialect.models(new Json().tree(answer.body())).<Found>map(Found.Ids::new)
                    .orElseGet(() -> new Found.No(new Fault.Foreign()));
        } catch (JsonProcessingException e) {
            return new Found.No(new Fault.Foreign());
        }
    }
}
