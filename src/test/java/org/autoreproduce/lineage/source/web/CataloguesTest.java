package org.autoreproduce.lineage.source.web;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service's own way to tell of works; the answers are made up in the form in which the services give them. */
class CataloguesTest {
    private static final WorkQuery TITLE = new WorkQuery("Castles: and their \"Walls\"", "A. Moat. Castles.");
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

    private List<Candidate> search(Catalogue catalogue, WorkQuery query) {
        return catalogue.search(query, loopback::pause, loopback.stop);
    }

    private static WorkQuery known(Identifiers ids) {
        return new WorkQuery("Castles", "", List.of(), 0, ids);
    }

    @Test
    void arxivGivesAFeed() {
        loopback.gives("/query", """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>q</title>
                <entry><id>http://arxiv.org/abs/1609.02907v4</id><title>Castles: and
                   their Walls</title><summary>Of stone.</summary><published>2016-09-09T00:00:00Z</published>
                <author><name>Ada Moat</name></author><author><name>Bea Ford</name></author>
                <link href="https://arxiv.org/pdf/1609.02907v4" type="application/pdf" title="pdf"/>
                <doi xmlns="http://arxiv.org/schemas/atom">10.1000/ABC</doi></entry>
                <entry><id>https://arxiv.org/api/errors#x</id><title>Error</title></entry></feed>""");
        Catalogue arxiv = new Arxiv(loopback.web(), loopback.service("arXiv"));
        assertThat(search(arxiv, TITLE))
                .containsExactly(new Candidate("arXiv", "1609.02907", "Castles: and their Walls",
                        List.of("Ada Moat", "Bea Ford"), 2016, new Identifiers("10.1000/abc", "1609.02907", null, null),
                        "Of stone.", List.of("https://arxiv.org/pdf/1609.02907v4"), List.of(),
                        "http://arxiv.org/abs/1609.02907v4"));
        loopback.server.verify(getRequestedFor(urlPathEqualTo("/query")).withQueryParam("search_query",
                equalTo("ti:\"Castles and their Walls\"")));
        search(arxiv, known(new Identifiers(null, "1609.02907", null, null)));
        loopback.server.verify(getRequestedFor(urlPathEqualTo("/query")).withQueryParam("id_list",
                equalTo("1609.02907")));
    }

    @Test
    void aFeedCannotBringInFilesOfThisMachine() {
        loopback.gives("/query", """
                <?xml version="1.0"?><!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1609.02907</id>
                <title>&x;</title></entry></feed>""");
        Catalogue arxiv = new Arxiv(loopback.web(), loopback.service("arXiv"));
        assertThatThrownBy(() -> search(arxiv, TITLE)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("arXiv");
    }

    @Test
    void semanticScholarMatchesATitleOrAnId() {
        String paper = """
                {"paperId":"s7","title":"Castles","year":2019,"abstract":"Of <i>stone</i>.","url":"https://p/s7",
                 "authors":[{"name":"Ada Moat"}],"externalIds":{"ArXiv":"1609.02907","DOI":"10.1000/X"},
                 "openAccessPdf":{"url":"https://p/x.pdf"}}""";
        loopback.gives("/paper/search/match", "{\"data\":[" + paper + "]}");
        loopback.gives("/paper/ARXIV%3A1609.02907", paper);
        Catalogue scholar = new SemanticScholar(loopback.web(), loopback.service("Semantic Scholar"));
        Candidate found = new Candidate("Semantic Scholar", "s7", "Castles", List.of("Ada Moat"), 2019,
                new Identifiers("10.1000/x", "1609.02907", "s7", null), "Of stone .", List.of("https://p/x.pdf"),
                List.of(), "https://p/s7");
        assertThat(search(scholar, TITLE)).containsExactly(found);
        assertThat(search(scholar, known(new Identifiers(null, "1609.02907", null, null)))).containsExactly(found);
        loopback.gives("/paper/search/match", status(404).withBody("{\"error\":\"Title match not found\"}"));
        assertThat(search(scholar, new WorkQuery("Others", ""))).isEmpty();
    }

    @Test
    void semanticScholarGivesReferencesInPages() {
        loopback.server.stubFor(WireMock.get(urlPathEqualTo("/paper/s7/references")).withQueryParam("offset",
                equalTo("0")).willReturn(
                        ok("{\"offset\":0,\"next\":100,\"data\":[{\"citedPaper\":{\"paperId\":\"a\","
                                + "\"title\":\"One\"}},{\"citedPaper\":{\"paperId\":null,\"title\":null}}]}")));
        loopback.server.stubFor(WireMock.get(urlPathEqualTo("/paper/s7/references")).withQueryParam("offset",
                equalTo("100")).willReturn(
                        ok("{\"offset\":100,\"data\":[{\"citedPaper\":{\"paperId\":\"b\","
                                + "\"title\":\"Two\"}}]}")));
        Candidate work = new Candidate("Semantic Scholar", "s7", "Castles", List.of(), 0,
                new Identifiers(null, null, "s7", null), "", List.of(), List.of(), "");
        assertThat(new SemanticScholar(loopback.web(), loopback.service("Semantic Scholar")).references(work,
                loopback::pause, loopback.stop)).extracting(Candidate::title).containsExactly("One", "Two");
    }

    @Test
    void openAlexGivesWorksTheirAbstractsAndWhatTheyCite() {
        String work = """
                {"id":"https://openalex.org/W7","doi":"https://doi.org/10.1000/X","title":"Castles",
                 "publication_year":2019,"authorships":[{"author":{"display_name":"Ada Moat"}}],
                 "abstract_inverted_index":{"stone.":[1],"Of":[0]},"referenced_works":["https://openalex.org/W1"],
                 "best_oa_location":{"pdf_url":"https://p/x.pdf","landing_page_url":"https://arxiv.org/abs/1609.02907"},
                 "primary_location":null}""";
        loopback.gives("/works", "{\"results\":[" + work + "]}");
        loopback.gives("/works/doi:10.1000/x", work);
        loopback.gives("/works/W7", work);
        Catalogue alex = new OpenAlex(loopback.web(), loopback.service("OpenAlex"));
        Candidate found = search(alex, TITLE).getFirst();
        assertThat(found.ids()).isEqualTo(new Identifiers("10.1000/x", "1609.02907", null, "W7"));
        assertThat(found.summary()).isEqualTo("Of stone.");
        assertThat(found.texts()).containsExactly("https://p/x.pdf");
        assertThat(search(alex, known(new Identifiers("10.1000/x", null, null, null)))).containsExactly(found);
        assertThat(alex.references(found, loopback::pause, loopback.stop)).hasSize(1);
        loopback.server.verify(getRequestedFor(urlPathEqualTo("/works")).withQueryParam("filter",
                equalTo("openalex:W1")));
    }

    @Test
    void crossrefGivesWorksAndTheirReferenceLists() {
        String work = """
                {"DOI":"10.1000/X","title":["Castles"],"author":[{"given":"Ada","family":"Moat"}],
                 "issued":{"date-parts":[[2019,5]]},"URL":"https://doi.org/10.1000/x","abstract":"<jats:p>Of stone.</jats:p>",
                 "reference":[{"unstructured":"Ford. Bridges. 1999."},{"article-title":"Moats","year":"2001b",
                 "author":"Keep","DOI":"10.1/m"},{"key":"nothing"}]}""";
        loopback.gives("/works", "{\"message\":{\"items\":[" + work + ",{\"DOI\":\"10.1/untitled\"}]}}");
        loopback.gives("/works/10.1000%2Fx", "{\"message\":" + work + "}");
        Catalogue crossref = new Crossref(loopback.web(), loopback.service("Crossref"));
        Candidate found = search(crossref, TITLE).getFirst();
        assertThat(found).isEqualTo(new Candidate("Crossref", "10.1000/x", "Castles", List.of("Ada Moat"), 2019,
                new Identifiers("10.1000/x", null, null, null), "Of stone.", List.of(), List.of(),
                "https://doi.org/10.1000/x"));
        assertThat(crossref.references(found, loopback::pause, loopback.stop)).extracting(Candidate::title,
                Candidate::year).containsExactly(org.assertj.core.groups.Tuple.tuple("Ford. Bridges. 1999.", 0),
                        org.assertj.core.groups.Tuple.tuple("Moats", 2001));
    }

    @Test
    void whatIsNoAnswerIsASentenceAndWhatIsMissingIsMissing() {
        Catalogue scholar = new SemanticScholar(loopback.web(), loopback.service("Semantic Scholar"));
        loopback.gives("/paper/search/match", "<html>Down for maintenance</html>");
        assertThatThrownBy(() -> search(scholar, TITLE)).hasMessageContaining("Semantic Scholar");
        loopback.gives("/paper/search/match", "{\"data\":{\"title\":7}}");
        assertThat(search(scholar, new WorkQuery("Other", ""))).isEmpty();
        loopback.gives("/paper/search/match", "{\"data\":[{\"title\":\"T\",\"year\":\"x\",\"authors\":{},"
                + "\"externalIds\":[]}]}");
        assertThat(search(scholar, new WorkQuery("Third", ""))).singleElement()
                .matches(work -> work.year() == 0 && work.ids().equals(Identifiers.none()));
    }
}
