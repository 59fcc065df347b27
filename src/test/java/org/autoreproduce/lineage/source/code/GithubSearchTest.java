package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GitHub's search over real HTTP, against a server on this machine. */
class GithubSearchTest {
    private static final Path RECORDED = Path.of("..", "shared", "api", "github-Search.testSearchRepos.json");
    private static final String TWO = """
            {"total_count": 2, "items": [
              {"full_name": "Ada/Moats", "description": "Moats in castles", "stargazers_count": 7, "size": 12,
               "fork": false, "private": false, "license": {"spdx_id": "MIT"}},
              {"full_name": "bob/secret", "private": true},
              {"full_name": "bob/copy", "description": null, "fork": true, "license": {"spdx_id": "NOASSERTION"}},
              {"full_name": "not a name"}, {}]}
            """;

    private WebServer server;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private String token = "";
    private GithubSearch search;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer();
        search = new GithubSearch(server.address(), server.client(), () -> Optional.of(token), () -> now);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void titled() {
        search.byTitle("Moats: in \"castles\" OR user:bob", new Cancellation());
    }

    @Test
    void itemsAreReadAndOddOnesLeftOut() {
        server.answer(200, Map.of(), TWO);
        assertThat(search.byTitle("Moats in Castles", new Cancellation())).containsExactly(
                new GithubRepository(new CodeAddress("github.com", "ada/moats"), "Moats in castles", 7, false, 12,
                        "MIT"),
                new GithubRepository(new CodeAddress("github.com", "bob/copy"), "", 0, true, 0, "other"));
    }

    @Test
    void whatGithubReallyAnswersIsRead() throws IOException {
        assumeTrue(Files.exists(RECORDED), "skipped: there is no recorded answer here");
        server.answer(200, Map.of(), Files.readString(RECORDED));
        assertThat(search.byMethod("legit", "", new Cancellation())).hasSize(3).first()
                .extracting(one -> one.address().path(), GithubRepository::stars)
                .containsExactly("kennethreitz/legit", 3036);
    }

    @Test
    void aTitleCannotSmuggleOperatorsIntoTheQuery() {
        server.answer(200, Map.of(), TWO);
        titled();
        assertThat(server.asked()).singleElement().asString().contains("per_page=10")
                .contains("q=%22Moats+in+castles+OR+user+bob%22+in%3Aname%2Cdescription%2Creadme");
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        server.answer(200, Map.of(), TWO);
        search.byTitle("castle ".repeat(60), new Cancellation());
        assertThat(server.asked().getFirst().length()).isLessThan(330);
        assertThat(server.asked().getFirst()).contains("castle%22");
    }

    @Test
    void theTokenIsSentInAHeaderOnly() {
        server.answer(200, Map.of(), TWO);
        token = "secret-token";
        titled();
        assertThat(server.header("authorization")).isEqualTo("Bearer secret-token");
        assertThat(server.asked().getFirst()).doesNotContain("secret");
        server.answer(401, Map.of(), "{\"message\": \"Bad credentials\"}");
        assertThatThrownBy(this::titled).isInstanceOf(ProblemException.class).hasMessageContaining("token")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aLimitIsObeyedUntilItsEnd() {
        long reset = now.plusSeconds(30).getEpochSecond();
        server.answer(403, Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", Long.toString(reset)), "{}");
        assertThatThrownBy(this::titled).isInstanceOf(ProblemException.class).hasMessageContaining("31 seconds");
        server.answer(200, Map.of(), TWO);
        assertThatThrownBy(this::titled).hasMessageContaining("patience");
        assertThat(server.asked()).hasSize(1);
        now = now.plusSeconds(31);
        titled();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void retryAfterCountsFirstAndNonsenseIsAMinute() {
        server.answer(429, Map.of("retry-after", "5"), "");
        assertThatThrownBy(this::titled).hasMessageContaining("5 seconds");
        now = now.plusSeconds(5);
        server.answer(429, Map.of("retry-after", "soon"), "");
        assertThatThrownBy(this::titled).hasMessageContaining("60 seconds");
    }

    @Test
    void everyFailureIsASentence() {
        for (int status : new int[]{500, 502, 301}) {
            server.answer(status, Map.of(), "oops");
            assertThatThrownBy(this::titled).as("" + status).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("" + status);
        }
        server.answer(200, Map.of(), "{\"items\": [");
        assertThatThrownBy(this::titled).isInstanceOf(ProblemException.class);
        server.answer(422, Map.of(), "{}");
        assertThat(search.byTitle("Moats in castles", new Cancellation())).isEmpty();
        server.close();
        assertThatThrownBy(this::titled).isInstanceOf(ProblemException.class).hasMessageContaining("does not answer");
    }

    @Test
    void oneWordIsNoTitle() {
        assertThat(search.byTitle("Moats", new Cancellation())).isEmpty();
        assertThat(server.asked()).isEmpty();
    }
}
