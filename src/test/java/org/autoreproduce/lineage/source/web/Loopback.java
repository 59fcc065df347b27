package org.autoreproduce.lineage.source.web;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.autoreproduce.process.Cancellation;

/** A service on this machine that gives what it is told to, and a way to ask it. */
final class Loopback implements AutoCloseable {
    final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    final String base;
    final List<String> waited = new ArrayList<>();
    final Cancellation stop = new Cancellation();
    private final Path cache;
    Instant now = Instant.parse("2026-11-26T12:00:00Z");
    boolean skips;

    Loopback(Path cache) {
        this.cache = cache;
        server.start();
        base = server.baseUrl();
    }

    /** A way to the web as a new process has it. */
    Web web() {
        InstantSource clock = () -> now;
        return new Web(new WebCache(cache, clock), Duration.ofMillis(1500), "AutoReproduce/test (mailto:a@b.example)",
                clock);
    }

    Service service(String name) {
        return new Service(name, URI.create(base), Duration.ZERO);
    }

    Service service(String name, Map<String, Supplier<Optional<String>>> headers) {
        return new Service(name, URI.create(base), Duration.ZERO, headers);
    }

    /** Waits take no time here: the clock is set forward. */
    boolean pause(String service, Duration wait, Cancellation cancel) {
        waited.add(service + " " + wait.toSeconds());
        now = now.plus(wait);
        return !skips;
    }

    void gives(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(WireMock.get(WireMock.urlPathEqualTo(path)).willReturn(answer));
    }

    void gives(String path, String body) {
        gives(path, WireMock.ok(body));
    }

    int asked() {
        return server.getAllServeEvents().size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
