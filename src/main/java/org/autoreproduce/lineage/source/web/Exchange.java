package org.autoreproduce.lineage.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Cancellation.Registration;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** One request and its answer, bounded in time and size. */
final class Exchange {
    private final Duration longest;
    private final String agent;

    /** @param longest a request takes no longer than that, its body included */
    Exchange(Duration longest, String agent) {
        this.longest = longest;
        this.agent = agent;
    }

    /** What came back, of any status. */
    record Answer(int status, HttpHeaders headers, byte[] body) {}

    /**
     * Asks.
     *
     * @param most bytes of the body
     * @throws ProblemException where the service cannot be reached, is too slow, says too much or breaks off
     */
    Answer ask(Service service, URI address, Map<String, String> headers, int most, Cancellation stop) {
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(longest).build()) {
            try (Registration _ = stop.onCancel(client::shutdownNow)) {
                HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(longest)
                        .header("User-Agent", agent).GET();
                headers.forEach(request::header);
                HttpResponse<InputStream> answer = client.send(request.build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                return new Answer(answer.statusCode(), answer.headers(), body(service, answer.body(), most, stop));
            } finally {
                client.shutdownNow();
            }
        } catch (IOException e) {
            stop.check();
            throw problem(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }

    private byte[] body(Service service, InputStream body, int most, Cancellation stop) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> watch = CompletableFuture.runAsync(() -> {
            late.set(true);
            close(body);
        }, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try (InputStream in = body; Registration _ = stop.onCancel(() -> close(body))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
                if (all.size() > most) {
                    throw new ProblemException("lineage.web.too-much", service.name());
                }
            }
            if (late.get()) {
                throw new HttpTimeoutException("body");
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw late.get() ? new HttpTimeoutException("body") : e;
        } finally {
            watch.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // whoever reads from it is told
            return;
        }
    }

    private static ProblemException problem(Service service, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return new ProblemException(failure, Sentence.of(Web.OFFLINE, service.name()));
            }
            if (cause instanceof HttpTimeoutException) {
                return new ProblemException(failure, Sentence.of("lineage.web.slow", service.name()));
            }
        }
        return new ProblemException(failure, Sentence.of("lineage.web.broken", service.name()));
    }
}
