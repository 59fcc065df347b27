package org.autoreproduce.paper.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.autoreproduce.paper.source.TarMaker;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching over the loopback: what arrives, and a sentence for whatever does not. */
class PaperFetcherTest {
    private static final byte[] PDF = "%PDF-1.5 a paper".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private HttpServer server;

    /** Answers one request. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                asked.add(path);
                agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                answers.getOrDefault(path, with(404, new byte[0])).to(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Answer with(int status, byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private PaperFetcher fetcher(Duration longest) {
        return new PaperFetcher(base(), folder, "Test/1", Duration.ZERO, longest);
    }

    private Path fetch(String written) {
        return fetcher(Duration.ofSeconds(20)).fetch(PaperAddress.of(written).orElseThrow(), new Cancellation());
    }

    private void refused(String written, String key) {
        assertThatThrownBy(() -> fetch(written)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.sentence().key()).isEqualTo(key));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSourceIsPreferredAndNamedByItsKind() throws IOException {
        answers.put("/e-print/2301.00001v2", with(200, TarMaker.gzip(new TarMaker().file("main.tex", "x").end())));
        answers.put("/e-print/cs/0112017",
                with(200, TarMaker.gzip("\\documentclass{article}".getBytes(StandardCharsets.UTF_8))));
        answers.put("/e-print/2301.00003", with(200, PDF));
        assertThat(fetch("https://arxiv.org/pdf/2301.00001v2.pdf")).hasFileName("arXiv-2301.00001v2.tar.gz");
        assertThat(fetch("arXiv:cs/0112017")).hasFileName("arXiv-cs-0112017.gz");
        assertThat(fetch("2301.00003")).hasFileName("arXiv-2301.00003.pdf").hasBinaryContent(PDF);
        assertThat(agents).containsOnly("Test/1");
        int before = asked.size();
        assertThat(fetch("2301.00001v2")).exists();
        assertThat(asked).as("a version that is there is not fetched again").hasSize(before);
    }

    @Test
    void withoutSourceThePdfIsTaken() {
        answers.put("/pdf/2301.00001", with(200, PDF));
        assertThat(fetch("2301.00001")).hasFileName("arXiv-2301.00001.pdf");
        answers.put("/e-print/2301.00002", with(200, "<html>no source</html>".getBytes(StandardCharsets.UTF_8)));
        answers.put("/pdf/2301.00002", exchange -> {
            exchange.getResponseHeaders().set("Location", "/moved");
            exchange.sendResponseHeaders(302, -1);
        });
        answers.put("/moved", with(200, PDF));
        assertThat(fetch("2301.00002")).hasBinaryContent(PDF);
    }

    @Test
    void whatCannotBeHadIsToldInASentence() throws IOException {
        refused("2301.99999", "paper.fetch.no-such");
        answers.put("/pdf/2301.00001", with(200, "<html>Please wait</html>".getBytes(StandardCharsets.UTF_8)));
        refused("2301.00001", "paper.fetch.no-pdf");
        answers.put("/e-print/2301.00002",
                with(200, TarMaker.gzip("%auto-ignore\nwithdrawn".getBytes(StandardCharsets.UTF_8))));
        refused("2301.00002", "paper.fetch.withdrawn");
        answers.put("/e-print/2301.00003", with(500, new byte[0]));
        refused("2301.00003", "paper.fetch.failed");
        answers.put("/e-print/2301.00004", with(403, new byte[0]));
        refused("2301.00004", "paper.fetch.forbidden");
        answers.put("/e-print/2301.00005", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write(PDF);
        });
        refused("2301.00005", "paper.fetch.cut");
    }

    @Test
    void aBusyServerIsAskedOnceMoreAndNotAtOnceWhereItSaysSo() {
        AtomicInteger times = new AtomicInteger();
        answers.put("/e-print/2301.00001", exchange -> {
            boolean first = times.getAndIncrement() == 0;
            exchange.getResponseHeaders().set("Retry-After", "0");
            with(first ? 429 : 200, first ? new byte[0] : PDF).to(exchange);
        });
        assertThat(fetch("2301.00001")).hasBinaryContent(PDF);
        assertThat(times).hasValue(2);
        answers.put("/e-print/2301.00002", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
        });
        assertThatThrownBy(() -> fetch("2301.00002")).hasMessageContaining("3600");
        assertThat(asked).filteredOn("/e-print/2301.00002"::equals).hasSize(1);
    }

    @Test
    void aServerThatStallsOrIsNotThereIsTold() {
        CountDownLatch end = new CountDownLatch(1);
        answers.put("/e-print/2301.00001", exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write(PDF);
            exchange.getResponseBody().flush();
            awaited(end);
        });
        assertThatThrownBy(
                () -> fetcher(Duration.ofMillis(300)).fetch(new PaperAddress.ArXiv("2301.00001"), new Cancellation()))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.sentence().key()).isEqualTo("paper.fetch.slow"));
        Cancellation stop = new Cancellation();
        answers.put("/e-print/2301.00002", exchange -> {
            stop.cancel();
            awaited(end);
        });
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(20)).fetch(new PaperAddress.ArXiv("2301.00002"), stop))
                .isInstanceOf(CancellationException.class);
        end.countDown();
        server.stop(0);
        refused("2301.00003", "paper.fetch.offline");
    }

    private static void awaited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPdfElsewhereIsFetchedByItsAddress() throws IOException {
        answers.put("/papers/Some%20Paper.pdf", with(200, PDF));
        answers.put("/papers/Some Paper.pdf", with(200, PDF));
        Path file = fetcher(Duration.ofSeconds(20)).fetch(
                new PaperAddress.Web(base().resolve("papers/Some%20Paper.pdf")),
                new Cancellation());
        assertThat(file).hasFileName("Some-Paper.pdf");
        Files.delete(file);
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(20)).fetch(new PaperAddress.Web(base().resolve("none.pdf")),
                new Cancellation()))
                .hasMessageContaining("none.pdf");
    }
}
