package org.autoreproduce.llm.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to be left alone: milliseconds, seconds or a date. */
final class RetryAfter {
    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /** The wait, not negative; empty where none is asked for or it cannot be understood. */
    Optional<Duration> in(HttpHeaders headers) {
        return headers.firstValue("retry-after-ms").flatMap(text -> seconds(text, 1))
                .or(() -> headers.firstValue("Retry-After")
                        .flatMap(text -> seconds(text, 1000).or(() -> until(text, headers))));
    }

    /** The wait that some say within the error itself, as "34s" or "34.07s". */
    Optional<Duration> in(JsonNode body) {
        return body.path("error").path("details").valueStream().map(detail -> detail.path("retryDelay").asText(""))
                .filter(delay -> delay.matches("[0-9.]+s")).findFirst()
                .flatMap(delay -> seconds(delay.substring(0, delay.length() - 1), 1000));
    }

    private static Optional<Duration> seconds(String text, int unit) {
        try {
            double number = Double.parseDouble(text.strip());
            return number >= 0 && number < 1e9
                    ? Optional.of(Duration.ofMillis(Math.round(number * unit)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Counted from the server's own clock where it tells the time, because ours may differ. */
    private Optional<Duration> until(String text, HttpHeaders headers) {
        Instant now = headers.firstValue("Date").flatMap(RetryAfter::date).orElseGet(clock::instant);
        return date(text).map(then -> then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
