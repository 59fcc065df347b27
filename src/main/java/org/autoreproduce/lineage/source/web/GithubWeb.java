package org.autoreproduce.lineage.source.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.lineage.source.code.WebText;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * The way to a code host's search, which tells its limits in headers: what it once answered is kept like other services'
 * answers, everything else is handed on as it came.
 */
public final class GithubWeb implements WebText {
    private static final int LARGEST = 4 << 20;
    private static final int FINE = 200;

    private final Service service;
    private final WebCache cache;
    private final Exchange exchange;

    /** Of this service; its pace is kept by whoever asks. */
    public GithubWeb(Service service, WebCache cache, Duration longest, String agent) {
        this.service = service;
        this.cache = cache;
        this.exchange = new Exchange(longest, agent);
    }

    @Override
    public Answer get(URI address, Map<String, String> headers, Cancellation stop) {
        Optional<WebCache.Kept> kept = cache.find(service.name(), address.toString())
                .filter(one -> one.body() != null);
        if (kept.filter(cache::fresh).isPresent()) {
            return kept(kept.get());
        }
        try {
            Exchange.Answer answer = exchange.ask(service, address, headers, LARGEST, stop);
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.status() == FINE) {
                cache.keep(service.name(), address.toString(), text);
            }
            Map<String, String> first = new HashMap<>();
            answer.headers().map().forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT),
                    values.getFirst()));
            return new Answer(answer.status(), first, text);
        } catch (ProblemException e) {
            return kept(kept.orElseThrow(() -> e));
        }
    }

    private static Answer kept(WebCache.Kept one) {
        return new Answer(FINE, Map.of(), String.valueOf(one.body()));
    }
}
