package org.autoreproduce.lineage.source.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.lineage.source.web.Exchange.Answer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Asks services on the web: first what is kept on disk, then the service at its own pace, again where it asks for
 * patience. What is too old is asked for again and still serves where the service cannot be reached.
 */
public final class Web {
    static final String OFFLINE = "lineage.web.offline";
    private static final int LARGEST_TEXT = 8 << 20;
    private static final int LARGEST_FILE = 80 << 20;
    private static final int TRIES = 3;
    /** Who asks for more has had enough for now. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private final WebCache cache;
    private final Exchange exchange;
    private final Pace pace;
    private final InstantSource clock;

    /**
     * For all projects of this process.
     *
     * @param longest a request takes no longer than that
     * @param agent   who asks, with an address where a service wants one
     */
    public Web(WebCache cache, Duration longest, String agent, InstantSource clock) {
        this.cache = cache;
        this.exchange = new Exchange(longest, agent);
        this.pace = new Pace(clock);
        this.clock = clock;
    }

    /**
     * A text; empty where the service says that there is none.
     *
     * @throws ProblemException where it cannot be had
     */
    public Optional<String> text(Service service, URI address, Pauses pauses, Cancellation stop) {
        Optional<WebCache.Kept> kept = cache.find(service.name(), address.toString());
        if (kept.filter(cache::fresh).isPresent()) {
            return Optional.ofNullable(kept.get().body());
        }
        try {
            Optional<String> found = answer(service, address, LARGEST_TEXT, pauses, stop)
                    .map(body -> new String(body, StandardCharsets.UTF_8));
            cache.keep(service.name(), address.toString(), found.orElse(null));
            return found;
        } catch (ProblemException e) {
            // what is old is better than nothing
            return Optional.ofNullable(kept.orElseThrow(() -> e).body());
        }
    }

    /**
     * A file, downloaded once for all projects; empty where the service says that there is none.
     *
     * @param ending of its name, with the dot
     */
    public Optional<Path> file(Service service, URI address, String ending, Pauses pauses, Cancellation stop) {
        if (!safe(address)) {
            throw new ProblemException("lineage.web.unsafe", address);
        }
        Path place = cache.download(service.name(), address.toString(), ending);
        if (Files.exists(place)) {
            return Optional.of(place);
        }
        return answer(service, address, LARGEST_FILE, pauses, stop).map(body -> {
            try {
                Files.createDirectories(place.getParent());
                Path part = Files.createTempFile(place.getParent(), "part", ".tmp");
                Files.write(part, body);
                return Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new ProblemException(e, Sentence.of("lineage.web.unkept", String.valueOf(place.getParent())));
            }
        });
    }

    /** Encrypted, or to this machine. */
    private static boolean safe(URI address) {
        String host = String.valueOf(address.getHost());
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && host.matches("localhost|127\\.0\\.0\\.1|\\[::1]");
    }

    private Optional<byte[]> answer(Service service, URI address, int most, Pauses pauses, Cancellation stop) {
        Map<String, String> headers = new HashMap<>();
        service.headers().forEach((name, value) -> value.get().ifPresent(text -> headers.put(name, text)));
        for (int asked = 1;; asked++) {
            pause(service, pace.turn(service), pauses, stop);
            Answer answer = exchange.ask(service, address, headers, most, stop);
            switch (answer.status()) {
                case 200 -> {
                    return Optional.of(answer.body());
                }
                case 404, 410 -> {
                    return Optional.empty();
                }
                case 401, 403 -> throw new ProblemException("lineage.web.refused", service.name());
                case 429, 502, 503, 504 -> {
                    Duration wait = wait(answer);
                    if (asked == TRIES || wait.compareTo(PATIENCE) > 0) {
                        throw new ProblemException("lineage.web.busy", service.name(), wait.toSeconds());
                    }
                    pause(service, wait, pauses, stop);
                }
                default -> throw new ProblemException("lineage.web.failed", service.name(), answer.status());
            }
        }
    }

    private static void pause(Service service, Duration wait, Pauses pauses, Cancellation stop) {
        if (!wait.isZero() && !pauses.pause(service.name(), wait, stop)) {
            throw new ProblemException("lineage.web.skipped", service.name());
        }
    }

    /** In seconds or as a date; a service that says nothing gets its usual rest. */
    private Duration wait(Answer answer) {
        String said = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (said.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            Instant then = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration until = Duration.between(clock.instant(), then);
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException e) {
            return USUAL_WAIT;
        }
    }
}
