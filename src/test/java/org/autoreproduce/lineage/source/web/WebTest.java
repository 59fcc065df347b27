package org.autoreproduce.lineage.source.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manners, faults and memory of the way to the web, over real HTTP. */
class WebTest {
    @TempDir
    Path cache;
    private Loopback loopback;
    private Web web;

    @BeforeEach
    void start() {
        loopback = new Loopback(cache);
        web = loopback.web();
    }

    @AfterEach
    void end() {
        loopback.close();
    }

    private Optional<String> text() {
        return web.text(loopback.service("Index"), URI.create(loopback.base + "/x"), loopback::pause,
                loopback.stop);
    }

    private static void problem(String key, ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.sentence().key()).isEqualTo(key));
    }

    @Test
    void whatWasAnsweredOnceIsNotAskedAgainEvenByANewProcess() {
        loopback.gives("/x", "hello");
        assertThat(text()).contains("hello");
        web = loopback.web();
        assertThat(text()).contains("hello");
        assertThat(loopback.asked()).isEqualTo(1);
        loopback.server.verify(getRequestedFor(urlPathEqualTo("/x")).withHeader("User-Agent",
                WireMock.containing("mailto:a@b.example")));
    }

    @Test
    void offlineAfterwardsAlsoWhatIsOldServes() {
        loopback.gives("/x", "hello");
        text();
        loopback.now = loopback.now.plus(Duration.ofDays(400));
        loopback.server.stop();
        assertThat(text()).contains("hello");
    }

    @Test
    void whatIsOldIsAskedForAgain() {
        loopback.gives("/x", "hello");
        text();
        loopback.gives("/x", "new");
        loopback.now = loopback.now.plus(Duration.ofDays(400));
        assertThat(text()).contains("new");
    }

    @Test
    void nothingThereIsRememberedForAWeek() {
        loopback.gives("/x", status(404));
        assertThat(text()).isEmpty();
        assertThat(text()).isEmpty();
        assertThat(loopback.asked()).isEqualTo(1);
        loopback.now = loopback.now.plus(Duration.ofDays(8));
        loopback.gives("/x", "there now");
        assertThat(text()).contains("there now");
    }

    @Test
    void patienceIsShownAndObeyed() {
        loopback.server.stubFor(get(urlPathEqualTo("/x")).inScenario("busy").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(status(429).withHeader("Retry-After", "7")).willSetStateTo("once"));
        loopback.server.stubFor(get(urlPathEqualTo("/x")).inScenario("busy").whenScenarioStateIs("once").willReturn(
                status(503).withHeader("Retry-After", "Thu, 26 Nov 2026 12:00:20 GMT")).willSetStateTo("twice"));
        loopback.server.stubFor(get(urlPathEqualTo("/x")).inScenario("busy").whenScenarioStateIs("twice")
                .willReturn(ok("hello")));
        assertThat(text()).contains("hello");
        assertThat(loopback.waited).containsExactly("Index 7", "Index 13");
    }

    @Test
    void whoAsksForMuchPatienceIsLeftAlone() {
        loopback.gives("/x", status(429).withHeader("Retry-After", "3600"));
        problem("lineage.web.busy", this::text);
        assertThat(loopback.asked()).isEqualTo(1);
        assertThat(loopback.waited).isEmpty();
    }

    @Test
    void aSkippedWaitIsASentence() {
        loopback.gives("/x", status(429).withHeader("Retry-After", "7"));
        loopback.skips = true;
        problem("lineage.web.skipped", this::text);
    }

    @Test
    void requestsAreKeptApart() {
        loopback.gives("/x", "a");
        loopback.gives("/y", "b");
        Service slow = new Service("arXiv", URI.create(loopback.base), Duration.ofSeconds(3));
        web.text(slow, slow.at("/x"), loopback::pause, loopback.stop);
        web.text(slow, slow.at("/y"), loopback::pause, loopback.stop);
        web.text(slow, slow.at("/x"), loopback::pause, loopback.stop);
        assertThat(loopback.waited).as("the third was kept on disk").containsExactly("arXiv 3");
    }

    @Test
    void everyFaultIsASentence() {
        loopback.gives("/x", status(500));
        problem("lineage.web.failed", this::text);
        loopback.gives("/x", status(403));
        problem("lineage.web.refused", this::text);
        loopback.gives("/x", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        problem("lineage.web.broken", this::text);
        loopback.gives("/x", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        problem("lineage.web.broken", this::text);
        loopback.gives("/x", ok("late").withFixedDelay(4000));
        problem("lineage.web.slow", this::text);
        loopback.gives("/x", ok("x".repeat(9 << 20)));
        problem("lineage.web.too-much", this::text);
        loopback.server.stop();
        problem("lineage.web.offline", this::text);
    }

    @Test
    void aBodyThatDripsIsTooSlow() {
        loopback.gives("/x", ok("x".repeat(1000)).withChunkedDribbleDelay(20, 20_000));
        problem("lineage.web.slow", this::text);
    }

    @Test
    void aKeyIsSentAndNeverKept() throws IOException {
        loopback.gives("/x", "hello");
        Service keyed = loopback.service("Index", Map.of("x-api-key", () -> Optional.of("secret-7")));
        web.text(keyed, keyed.at("/x"), loopback::pause, loopback.stop);
        loopback.server.verify(getRequestedFor(urlPathEqualTo("/x")).withHeader("x-api-key",
                WireMock.equalTo("secret-7")));
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("secret-7"));
        }
    }

    @Test
    void whoStopsGetsNoAnswer() {
        loopback.stop.cancel();
        loopback.gives("/x", "hello");
        assertThatThrownBy(this::text).isInstanceOf(CancellationException.class);
    }

    @Test
    void aBrokenCacheIsNone() throws IOException {
        loopback.gives("/x", "hello");
        text();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "{\"schema\":1,");
            }
        }
        assertThat(text()).contains("hello");
        assertThat(loopback.asked()).isEqualTo(2);
    }

    @Test
    void filesAreFetchedOnceAndOnlyEncrypted() {
        loopback.gives("/p.pdf", ok().withBody(new byte[]{37, 80, 68, 70}));
        URI address = URI.create(loopback.base + "/p.pdf");
        Service files = loopback.service("papers");
        Path first = web.file(files, address, ".pdf", loopback::pause, loopback.stop).orElseThrow();
        assertThat(web.file(files, address, ".pdf", loopback::pause, loopback.stop)).contains(first);
        assertThat(loopback.asked()).isEqualTo(1);
        problem("lineage.web.unsafe", () -> web.file(files, URI.create("http://papers.example/p.pdf"), ".pdf",
                loopback::pause, loopback.stop));
        problem("lineage.web.unsafe", () -> web.file(files, URI.create("file:///etc/passwd"), ".pdf",
                loopback::pause, loopback.stop));
    }
}
