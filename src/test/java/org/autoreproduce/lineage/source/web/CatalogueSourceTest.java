package org.autoreproduce.lineage.source.web;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of works that a catalogue names. */
class CatalogueSourceTest {
    @TempDir
    Path cache;
    private Loopback loopback;

    @BeforeEach
    void start() {
        loopback = new Loopback(cache);
    }

    @AfterEach
    void end() {
        loopback.close();
    }

    private static final TextReader READER = new TextReader() {
        @Override
        public Map<Path, PaperHead> heads(List<Path> pdfs, Cancellation stop) {
            return Map.of();
        }

        @Override
        public String text(Path pdf, Cancellation stop) {
            return "# Read\n";
        }
    };

    private FoundWork fetch(String summary, String... texts) {
        Candidate work = new Candidate("Index", "7", "Castles", List.of(), 2019, Identifiers.none(), summary,
                List.of(texts), List.of(), "");
        Catalogue catalogue = new Catalogue() {
            @Override
            public String name() {
                return "Index";
            }

            @Override
            public List<Candidate> search(WorkQuery query, Pauses pauses, Cancellation stop) {
                return List.of(work);
            }

            @Override
            public List<Candidate> references(Candidate cited, Pauses pauses, Cancellation stop) {
                return List.of();
            }
        };
        return new CatalogueSource(catalogue, loopback.web(), loopback.service("papers"), READER, loopback::pause)
                .fetch(work, loopback.stop);
    }

    @Test
    void thePaperIsFetchedFromTheFirstAddressThatHasOne() {
        loopback.gives("/gone.pdf", status(404));
        loopback.gives("/page.pdf", "<html>Please pay</html>");
        loopback.gives("/p.pdf", ok("%PDF-1.4 made up"));
        FoundWork found = fetch("Of stone.", loopback.base + "/gone.pdf", "http://elsewhere.example/x.pdf",
                "no address at all", loopback.base + "/page.pdf", loopback.base + "/p.pdf");
        assertThat(found.files()).containsExactly(
                new FoundWork.TextFile("abstract.md", "# Castles\n\nOf stone.\n"),
                new FoundWork.TextFile("paper.pdf", "# Read\n"));
        assertThat(found.hasText()).isTrue();
    }

    @Test
    void withoutAPaperTheAbstractIsAllThereIs() {
        FoundWork found = fetch("Of stone.");
        assertThat(found.files()).extracting(FoundWork.TextFile::path).containsExactly("abstract.md");
        assertThat(found.hasText()).isFalse();
        assertThat(fetch("").files()).isEmpty();
    }
}
