package org.autoreproduce.paper.grobid;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** A GROBID service at an address of the user's. The paper is sent there and nowhere else. */
public final class GrobidService {
    /** The variable that names the address. */
    public static final String VARIABLE = "AUTOREPRODUCE_GROBID";
    private static final int TRIES = 6;
    private static final long LARGEST = 32L << 20;
    private static final int TOLD = 200;
    private static final Map<String, String> FIELDS = Map.of("consolidateHeader", "0", "consolidateCitations", "0",
            "includeRawCitations", "1", "teiCoordinates", "biblStruct");

    private final URI address;
    private final Duration patience;
    private final Duration busy;

    private GrobidService(URI address, Duration patience, Duration busy) {
        this.address = address;
        this.patience = patience;
        this.busy = busy;
    }

    /** The service at an address, as http://localhost:8070; ProblemException where that is no address. */
    public static GrobidService at(String address) {
        return at(address, Duration.ofMinutes(5), Duration.ofSeconds(5));
    }

    /**
     * The same with other patience.
     *
     * @param patience for one answer
     * @param busy     between two tries while the service says that it is busy
     */
    static GrobidService at(String address, Duration patience, Duration busy) {
        try {
            URI uri = URI.create(address.strip().replaceFirst("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null
                    || uri.getFragment() != null) {
                throw new ProblemException("paper.grobid.address", address);
            }
            return new GrobidService(uri, patience, busy);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(e, Sentence.of("paper.grobid.address", address));
        }
    }

    /** The one that the environment names; empty where it names none. */
    public static Optional<GrobidService> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE)).filter(address -> !address.isBlank())
                .map(GrobidService::at);
    }

    /** Its address. */
    public String address() {
        return address.toString();
    }

    /**
     * Asks what it reads in a paper.
     *
     * @throws ProblemException      where it does not answer, is busy for too long, fails, or answers what is not understood
     * @throws CancellationException when it was stopped
     */
    public GrobidFile read(Path pdf, Cancellation stop) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER).build()) {
            HttpRequest request = request(pdf);
            for (int tried = 1;; tried++) {
                HttpResponse<InputStream> answer = sent(client, request, stop);
                byte[] body = body(answer);
                switch (answer.statusCode()) {
                    case 200 -> {
                        return Tei.of(body).file(new Hashes().of(pdf));
                    }
                    case 204 -> throw new ProblemException("paper.grobid.nothing", address());
                    case 503 -> {
                        if (tried == TRIES) {
                            throw new ProblemException("paper.grobid.busy", address());
                        }
                        stop.within(busy);
                        stop.check();
                    }
                    default -> {
                        String said = new String(body, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
                        throw new ProblemException("paper.grobid.failed", address(), answer.statusCode(),
                                said.substring(0, Math.min(TOLD, said.length())));
                    }
                }
            }
        } catch (HttpTimeoutException e) {
            throw new ProblemException(e, Sentence.of("paper.grobid.slow", address()));
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("paper.grobid.unreachable", address()));
        }
    }

    private HttpRequest request(Path pdf) throws IOException {
        String boundary = "----" + UUID.randomUUID();
        List<byte[]> parts = new ArrayList<>();
        FIELDS.forEach((name, value) -> parts.add("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value).getBytes(StandardCharsets.UTF_8)));
        parts.add(("--%s\r\nContent-Disposition: form-data; name=\"input\"; filename=\"paper.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n").formatted(boundary).getBytes(StandardCharsets.UTF_8));
        parts.add(Files.readAllBytes(pdf));
        parts.add("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + "/api/processFulltextDocument")).timeout(patience)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/xml").POST(BodyPublishers.ofByteArrays(parts)).build();
    }

    private static HttpResponse<InputStream> sent(HttpClient client, HttpRequest request, Cancellation stop)
            throws IOException {
        CompletableFuture<HttpResponse<InputStream>> sending = client.sendAsync(request, BodyHandlers.ofInputStream());
        try (var _ = stop.onCancel(() -> sending.cancel(true))) {
            return sending.get();
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            stop.check();
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    private byte[] body(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream in = answer.body()) {
            byte[] read = in.readNBytes((int) LARGEST + 1);
            if (read.length > LARGEST) {
                throw new ProblemException("paper.grobid.broken", Sentence.of("paper.grobid.large").words());
            }
            return read;
        }
    }
}
