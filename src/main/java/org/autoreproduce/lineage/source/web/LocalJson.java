package org.autoreproduce.lineage.source.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** A program on this machine that answers over HTTP. It changes at any time, so nothing is kept. */
public final class LocalJson {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LARGEST = 8 << 20;

    private final Service service;
    private final Exchange exchange = new Exchange(LONGEST, "AutoReproduce");
    private final Json json = new Json();

    /** At an address of this machine; IllegalArgumentException for another. */
    public LocalJson(String name, URI base) {
        if (!String.valueOf(base.getHost()).matches("localhost|127\\.0\\.0\\.1|\\[::1]")) {
            throw new IllegalArgumentException("not on this machine: " + base);
        }
        this.service = new Service(name, base, Duration.ZERO);
    }

    /** What an address gives as a list; nothing where it gives none. */
    public List<JsonNode> items(String tail, Cancellation stop) {
        return text(tail, stop).map(text -> {
            try {
                return Answers.items(json.tree(text));
            } catch (JsonProcessingException e) {
                throw new ProblemException(e, Sentence.of("lineage.web.unreadable", service.name()));
            }
        }).orElse(List.of());
    }

    /** A text; empty where nothing is there. ProblemException where nobody answers. */
    public Optional<String> text(String tail, Cancellation stop) {
        try {
            Exchange.Answer answer = exchange.ask(service, service.at(tail), Map.of(), LARGEST, stop);
            return switch (answer.status()) {
                case 200 -> Optional.of(new String(answer.body(), StandardCharsets.UTF_8));
                case 404 -> Optional.empty();
                case 403 -> throw new ProblemException("lineage.local.forbidden", service.name());
                default -> throw new ProblemException("lineage.web.failed", service.name(), answer.status());
            };
        } catch (ProblemException e) {
            throw e.sentence().key().equals(Web.OFFLINE)
                    ? new ProblemException(e, Sentence.of("lineage.local.silent", service.name()))
                    : e;
        }
    }

    /** A text as a part of an address. */
    public static String encoded(String text) {
        return Answers.encoded(text);
    }
}
