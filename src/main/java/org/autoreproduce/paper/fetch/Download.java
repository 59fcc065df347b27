package org.autoreproduce.paper.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Cancellation.Registration;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Fetches one address into a file, waiting once where the server asks for it. */
final class Download {
    private static final long LARGEST = 200L << 20;
    private static final Duration CONNECT = Duration.ofSeconds(20);
    /** A longer wait is the user's to take. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String agent;
    private final Pace pace;
    private final Duration longest;

    Download(String agent, Pace pace, Duration longest) {
        this.agent = agent;
        this.pace = pace;
        this.longest = longest;
    }

    /** Fetches; false where the server says that there is no such thing. */
    boolean to(Path file, URI address, Cancellation stop) {
        boolean asked = false;
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT.compareTo(longest) < 0 ? CONNECT : longest).build()) {
            Registration ended = stop.onCancel(client::shutdownNow);
            try (ended) {
                while (true) {
                    pace.await(stop);
                    HttpResponse<InputStream> answer = send(client, address);
                    try (InputStream body = answer.body()) {
                        int status = answer.statusCode();
                        if (status == 200) {
                            keep(body, file, address, stop);
                            return true;
                        }
                        if (status == 404 || status == 410) {
                            return false;
                        }
                        Duration wait = wait(answer);
                        boolean busy = status == 429 || status == 503;
                        if (!busy || asked || wait.compareTo(PATIENCE) > 0) {
                            throw refused(status, address, wait);
                        }
                        asked = true;
                        Pace.pause(wait, stop);
                    }
                }
            } finally {
                client.shutdownNow();
            }
        } catch (IOException e) {
            stop.check();
            throw problem(e, address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }

    private HttpResponse<InputStream> send(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(longest).header("User-Agent", agent)
                .header("Accept", "application/pdf, application/gzip, */*;q=0.5").GET().build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private void keep(InputStream body, Path file, URI address, Cancellation stop) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> watch = CompletableFuture.runAsync(() -> {
            late.set(true);
            close(body);
        }, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try (OutputStream out = Files.newOutputStream(file); Registration _ = stop.onCancel(() -> close(body))) {
            byte[] buffer = new byte[1 << 16];
            long all = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                all += read;
                if (all > LARGEST) {
                    throw new ProblemException("paper.fetch.too-big", address, LARGEST >> 20);
                }
                out.write(buffer, 0, read);
            }
            if (late.get()) {
                throw new HttpTimeoutException("body");
            }
            stop.check();
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

    private static Duration wait(HttpResponse<?> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("").strip();
        return seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofSeconds(5);
    }

    private static ProblemException refused(int status, URI address, Duration wait) {
        return switch (status) {
            case 429, 503 -> new ProblemException("paper.fetch.busy", address.getHost(), wait.toSeconds());
            case 401, 403 -> new ProblemException("paper.fetch.forbidden", address);
            default -> new ProblemException("paper.fetch.failed", address.getHost(), status);
        };
    }

    private static ProblemException problem(IOException failure, URI address) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
                return new ProblemException(failure, Sentence.of("paper.fetch.slow", address.getHost()));
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return new ProblemException(failure, Sentence.of("paper.fetch.offline", address.getHost()));
            }
        }
        return new ProblemException(failure, Sentence.of("paper.fetch.cut", address.getHost()));
    }
}
