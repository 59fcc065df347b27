package org.autoreproduce.lineage.source.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A service on the web.
 *
 * @param name    as the user knows it
 * @param base    address that its own begin with
 * @param apart   least time between two requests, as the service asks for
 * @param headers sent with every request, such as a key; asked for each time and never kept
 */
public record Service(String name, URI base, Duration apart, Map<String, Supplier<Optional<String>>> headers) {
    /** Copies the map. */
    public Service {
        headers = Map.copyOf(headers);
    }

    /** One that knows no key. */
    public Service(String name, URI base, Duration apart) {
        this(name, base, apart, Map.of());
    }

    /** An address of it; the tail begins with a slash. */
    URI at(String tail) {
        return URI.create(base.toString().replaceFirst("/$", "") + tail);
    }
}
