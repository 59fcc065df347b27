package org.autoreproduce.lineage.source.bibliography;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works that a reference manager knows. */
class BibliographyTest {
    private static final TextReader READER = new TextReader() {
        @Override
        public Map<Path, PaperHead> heads(List<Path> pdfs, Cancellation stop) {
            return Map.of();
        }

        @Override
        public String text(Path pdf, Cancellation stop) {
            return "# Text of " + pdf.getFileName();
        }
    };
    private static final WorkQuery CASTLES = new WorkQuery("Castles and their Walls", "", List.of("A. Müller"), 2019,
            Identifiers.none());
    @TempDir
    Path folder;
    private final Cancellation stop = new Cancellation();

    @BeforeEach
    void aPaper() throws IOException {
        Files.createDirectories(folder.resolve("files/12"));
        Files.writeString(folder.resolve("files/12/Castles; and: walls.pdf"), "pdf");
        Files.writeString(folder.resolve("files/12/plain.pdf"), "pdf");
    }

    private Optional<String> found(WorkSource source) {
        return source.match(CASTLES, stop).filter(Match::sure).map(match -> source.fetch(match.candidate(), stop))
                .map(FoundWork::files).map(files -> files.getFirst().text());
    }

    private BibtexLibrary bibtex(String entry) throws IOException {
        return new BibtexLibrary(Files.writeString(folder.resolve("my.bib"), entry), READER);
    }

    @ParameterizedTest
    @ValueSource(strings = {":files/12/plain.pdf:PDF", "Full Text:files/12/plain.pdf:application/pdf",
            "files/12/plain.pdf", "a:gone.pdf:PDF;b:files/12/plain.pdf:PDF", "HERE/files/12/plain.pdf",
            ":HERE/files/12/plain.pdf:pdf", ":BARE/files/12/plain.pdf:pdf"})
    void filesAsManagersWriteThem(String field) throws IOException {
        String here = folder.toString().replace('\\', '/');
        String file = field.replace("HERE", here).replace("BARE", here.replaceFirst("^/", ""));
        assertThat(found(bibtex("""
                @article{m19, title = {{C}astles and their {Walls}}, author = {M{\\"u}ller, Ada and Ford, B.},
                  year = 2019, month = jan, file = {%s}}
                """.formatted(file)))).contains("# Text of plain.pdf");
    }

    @Test
    void signsThatDivideAreEscaped() throws IOException {
        assertThat(found(bibtex("""
                @inproceedings{m19, title = "Castles and their walls", author = "Ada M{\\"u}ller", date = "2019-05-02",
                  file = {:files/12/Castles\\; and\\: walls.pdf:PDF}}
                """))).contains("# Text of Castles; and: walls.pdf");
    }

    @Test
    void anEntryWithoutAFileIsPassedOver() throws IOException {
        assertThat(found(bibtex("@article{m19, title={Castles and their Walls}, author={Ada Müller}, year={2019}}")))
                .isEmpty();
    }

    @Test
    void aBrokenFileIsASentence() throws IOException {
        BibtexLibrary broken = bibtex("@article{m19, title={Castles");
        assertThatThrownBy(() -> found(broken)).hasMessageContaining("my.bib");
        assertThatThrownBy(() -> found(new BibtexLibrary(folder.resolve("none.bib"), READER)))
                .hasMessageContaining("none.bib");
    }

    @Test
    void zoteroIsAskedOnThisMachine() {
        WireMockServer zotero = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        zotero.start();
        try {
            URI base = URI.create(zotero.baseUrl());
            zotero.stubFor(get(urlPathEqualTo("/api/users/0/items")).willReturn(ok("""
                    [{"key":"ABCD2345","data":{"title":"Castles and their walls","date":"May 2019","DOI":"",
                      "creators":[{"lastName":"Müller","firstName":"Ada"}]}},
                     {"key":"../../x","data":{"title":"Castles and their walls"}}]""")));
            zotero.stubFor(get(urlPathEqualTo("/api/users/0/items/ABCD2345/children")).willReturn(ok("""
                    [{"key":"PDF12345","data":{"contentType":"application/pdf"}},
                     {"key":"WEB12345","data":{"contentType":"text/html"}}]""")));
            zotero.stubFor(get(urlPathEqualTo("/api/users/0/items/PDF12345/file/view/url"))
                    .willReturn(ok(folder.resolve("files/12/plain.pdf").toUri().toString())));
            assertThat(found(new ZoteroLibrary(base, READER))).contains("# Text of plain.pdf");
            zotero.stubFor(get(urlPathEqualTo("/api/users/0/items")).willReturn(status(403)));
            assertThatThrownBy(() -> found(new ZoteroLibrary(base, READER))).hasMessageContaining("Advanced");
            zotero.stop();
            assertThatThrownBy(() -> found(new ZoteroLibrary(base, READER))).hasMessageContaining("Start it");
        } finally {
            zotero.stop();
        }
        assertThatThrownBy(() -> new ZoteroLibrary(URI.create("http://zotero.example"), READER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
