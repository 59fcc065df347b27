package org.autoreproduce.lineage.source.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.SharedFolder;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.Matching;
import org.autoreproduce.lineage.WorkQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real services once answered, given over HTTP again; skipped where the recordings are not there. */
class RecordedAnswersTest {
    private static final WorkQuery CHEMISTRY = new WorkQuery("Augmenting large language models with chemistry tools",
            "A. M. Bran et al. Augmenting large language models with chemistry tools, 2024", List.of("A. M. Bran"),
            2024, Identifiers.none());
    private final Path recordings = SharedFolder.path().resolve("api");
    @TempDir
    Path cache;
    private Loopback loopback;

    @BeforeEach
    void start() {
        assumeTrue(Files.isDirectory(recordings), "the recorded answers are not here");
        loopback = new Loopback(cache);
    }

    @AfterEach
    void end() {
        if (loopback != null) {
            loopback.close();
        }
    }

    private void gives(int status, String file) throws IOException {
        loopback.server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(
                aResponse().withStatus(status).withBody(Files.readAllBytes(recordings.resolve(file)))));
    }

    private Optional<Match> match(Catalogue catalogue, WorkQuery query) {
        return new Matching().best(query, catalogue.search(query, loopback::pause, loopback.stop));
    }

    private SemanticScholar scholar() {
        return new SemanticScholar(loopback.web(), loopback.service("Semantic Scholar"));
    }

    @Test
    void allFindTheSameWork() throws IOException {
        gives(200, "pqa-s2-match.json");
        assertThat(match(scholar(), CHEMISTRY)).get().matches(Match::sure)
                .matches(match -> "2304.05376".equals(match.candidate().ids().arxiv()));
        gives(200, "pqa-openalex-title-search.json");
        assertThat(match(new OpenAlex(loopback.web(), loopback.service("OpenAlex")), CHEMISTRY)).get()
                .matches(Match::sure).matches(match -> match.candidate().authors().size() == 6);
        gives(200, "pqa-crossref-title-query.json");
        assertThat(match(new Crossref(loopback.web(), loopback.service("Crossref")), CHEMISTRY)).get()
                .matches(Match::sure).matches(match -> match.candidate().ids().doi().startsWith("10.1038/"));
    }

    @Test
    void theFirstHitIsNotTakenBlindly() throws IOException {
        gives(200, "arxiv-q_testing_s0_m10_bc5a6c384fe9.xml");
        Arxiv arxiv = new Arxiv(loopback.web(), loopback.service("arXiv"));
        List<Candidate> hits = arxiv.search(CHEMISTRY, loopback::pause, loopback.stop);
        assertThat(hits).hasSize(10).allMatch(hit -> !hit.authors().isEmpty() && hit.year() > 1990);
        assertThat(match(arxiv, CHEMISTRY)).isEmpty();
        Candidate third = hits.get(2);
        assertThat(match(arxiv, new WorkQuery(third.title(), "", third.authors(), third.year(), Identifiers.none())))
                .get().matches(Match::sure).extracting(Match::candidate).isEqualTo(third);
    }

    @Test
    void nothingFoundIsNothing() throws IOException {
        gives(404, "pqa-s2-match-2.json");
        assertThat(match(scholar(), CHEMISTRY)).isEmpty();
        gives(404, "s2-error-404.json");
        assertThat(match(scholar(), new WorkQuery("Other", "", List.of(), 0,
                new Identifiers("10.1/none", null, null, null)))).isEmpty();
        gives(200, "arxiv-id_0000.0000_s0_m100_8b51d9633a68.xml");
        Arxiv arxiv = new Arxiv(loopback.web(), loopback.service("arXiv"));
        assertThat(match(arxiv, CHEMISTRY)).isEmpty();
        gives(200, "arxiv-id_abc_s0_m100_b79c8dcf6bc3.xml");
        assertThat(match(arxiv, new WorkQuery("Third", ""))).isEmpty();
    }

    @Test
    void referencesComeInPages() throws IOException {
        gives(200, "s2-paper-references-2.json");
        Candidate work = new Candidate("Semantic Scholar", "x", "X", List.of(), 0,
                new Identifiers(null, null, "x", null), "", List.of(), List.of(), "");
        assertThat(scholar().references(work, loopback::pause, loopback.stop)).isNotEmpty()
                .allMatch(cited -> !cited.title().isBlank());
        assertThat(loopback.asked()).isLessThanOrEqualTo(10);
    }
}
