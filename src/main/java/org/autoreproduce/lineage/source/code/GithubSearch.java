package org.autoreproduce.lineage.source.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Searches GitHub for repositories, by a work's title and by its method's name. After an answer that asks for patience
 * nothing is asked until the time that it names.
 */
public final class GithubSearch {
    /** Where GitHub answers. */
    public static final URI GITHUB = URI.create("https://api.github.com/");
    /** GitHub refuses longer ones. */
    private static final int LONGEST_QUERY = 200;
    private static final int MOST = 10;
    /** Where the service does not say how long. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private final URI base;
    private final WebText web;
    private final Supplier<Optional<String>> token;
    private final InstantSource clock;
    private final Json json = new Json();
    private Instant notBefore = Instant.MIN;

    /**
     * A search.
     *
     * @param base  {@link #GITHUB}, or another server that speaks its language; ends with a slash
     * @param token of the user's, asked for anew each time; goes into a header and nowhere else
     */
    public GithubSearch(URI base, WebText web, Supplier<Optional<String>> token, InstantSource clock) {
        this.base = base;
        this.web = web;
        this.token = token;
        this.clock = clock;
    }

    /** Those whose name, description or README hold the title; best first. ProblemException where it cannot be asked. */
    public List<GithubRepository> byTitle(String title, Cancellation stop) {
        String words = plain(title);
        return words.contains(" ") ? ask('"' + words + "\" in:name,description,readme", stop) : List.of();
    }

    /** Those that have the method's name, and the first author's in their README; best first. */
    public List<GithubRepository> byMethod(String name, String family, Cancellation stop) {
        String words = Stream.of(name, family).map(GithubSearch::plain).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? List.of() : ask(words + " in:name,description,readme", stop);
    }

    private List<GithubRepository> ask(String query, Cancellation stop) {
        patience();
        Map<String, String> headers = new HashMap<>(Map.of("accept", "application/vnd.github+json",
                "x-github-api-version", "2022-11-28"));
        token.get().filter(secret -> !secret.isBlank())
                .ifPresent(secret -> headers.put("authorization", "Bearer " + secret.strip()));
        URI address = base.resolve("search/repositories?per_page=" + MOST + "&q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try {
            return read(web.get(address, headers, stop));
        } catch (IOException e) {
            stop.check();
            throw new ProblemException(e, Sentence.of("lineage.github.unreachable"));
        }
    }

    private List<GithubRepository> read(WebText.Answer answer) throws JsonProcessingException {
        int status = answer.status();
        if (status == 429 || status == 403 && limited(answer)) {
            beginWait(wait(answer));
            patience();
        }
        switch (status) {
            case 200 -> {
                return repositories(json.tree(answer.text()));
            }
            case 401, 403 -> throw new ProblemException("lineage.github.token", status);
            // a query that GitHub does not take finds nothing
            case 404, 422 -> {
                return List.of();
            }
            default -> throw new ProblemException("lineage.github.status", status);
        }
    }

    private static List<GithubRepository> repositories(JsonNode answer) {
        List<GithubRepository> found = new ArrayList<>();
        for (JsonNode item : answer.path("items")) {
            CodeAddress.first("https://github.com/" + item.path("full_name").asText(""))
                    .filter(_ -> !item.path("private").asBoolean(false))
                    .ifPresent(address -> found.add(new GithubRepository(address, item.path("description").asText(""),
                            item.path("stargazers_count").asInt(0), item.path("fork").asBoolean(false),
                            item.path("size").asLong(0), licence(item))));
        }
        return found;
    }

    private static @Nullable String licence(JsonNode item) {
        String id = item.path("license").path("spdx_id").asText("");
        return id.isEmpty() || id.equals("null") ? null : id.equals("NOASSERTION") ? Licences.OTHER : id;
    }

    private static boolean limited(WebText.Answer answer) {
        return "0".equals(answer.headers().get("x-ratelimit-remaining")) || answer.headers().containsKey("retry-after")
                || answer.text().contains("rate limit");
    }

    private Duration wait(WebText.Answer answer) {
        Optional<Duration> told = number(answer, "retry-after").map(Duration::ofSeconds)
                .or(() -> number(answer, "x-ratelimit-reset")
                        .map(reset -> Duration.between(clock.instant(), Instant.ofEpochSecond(reset)).plusSeconds(1)));
        Duration wait = told.orElse(USUAL_WAIT);
        return wait.isNegative() ? Duration.ofSeconds(1) : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Optional<Long> number(WebText.Answer answer, String header) {
        return Optional.ofNullable(answer.headers().get(header)).filter(text -> text.matches("\\d{1,12}"))
                .map(Long::valueOf);
    }

    private synchronized void beginWait(Duration wait) {
        notBefore = clock.instant().plus(wait);
    }

    private synchronized void patience() {
        if (clock.instant().isBefore(notBefore)) {
            long seconds = Math.max(1, Duration.between(clock.instant(), notBefore).toSeconds());
            throw new ProblemException("lineage.github.limited", seconds);
        }
    }

    /** Letters, digits and spaces, so that nothing in a title is taken for an operator. */
    private static String plain(String text) {
        String words = text.replaceAll("[^\\p{L}\\p{N}-]+", " ").replaceAll("(^|\\s)-+", " ").strip();
        if (words.length() <= LONGEST_QUERY) {
            return words;
        }
        return words.substring(0, words.lastIndexOf(' ', LONGEST_QUERY)).strip();
    }
}
