package org.autoreproduce.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.paper.Document;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;
import org.junit.jupiter.api.Test;

/** What works cite in their turn, what is one work, what the user added and said. */
class DeeperGraphTest {
    private static final String ONE_CLASS = "Deep one-class classification of anomalies";
    private static final Document PAPER = new CitingPaper().heading("Words")
            .paragraph("There are Deep SVDD [1] and GOAD [2] and AnoGAN [3, 4].")
            .reference(ONE_CLASS, List.of("Lukas Ruff", "Marius Kloft"), "2018", "ICML", null, null)
            .reference("Classification-based detection for data", List.of("Bergman, L."), "2020", "ICLR", "10.1/goad",
                    null)
            .reference("Unsupervised detection with adversarial networks", List.of("T. Schlegl"), "2016", null, null,
                    "1609.00001")
            .reference("Unsupervised Detection with Adversarial Networks", List.of("Schlegl, T."), "2017",
                    "IPMI proceedings", "10.1/ano", null)
            .document();

    private static Expanded.Cited cited(String key, String title, String author, int year) {
        return new Expanded.Cited(new WorkKey(key), title, List.of(author), year, null, null, List.of());
    }

    private static CitationGraph graph(Choices choices, Expanded.Expansion... expansions) {
        return PaperGraph.of(PAPER, Lineage.none(), choices, new Expanded(Expanded.SCHEMA, List.of(expansions)));
    }

    private static int index(CitationGraph graph, String key) {
        return graph.index(key).orElseThrow();
    }

    @Test
    void aPreprintAndWhatWasPublishedOfItAreOneWorkWithThePublishedYear() {
        CitationGraph graph = graph(Choices.none());
        assertThat(graph.size()).isEqualTo(4);
        assertThat(graph.index("ref:4")).isEqualTo(graph.index("ref:3"));
        WorkNode node = graph.node(index(graph, "ref:3"));
        assertThat(node.year()).isEqualTo(2017);
        assertThat(node.reference()).isEqualTo(3);
        assertThat(node.register().ids()).isEqualTo(new Identifiers("10.1/ano", "1609.00001", null, null));
        assertThat(node.register().venue()).isEqualTo("IPMI proceedings");
        assertThat(graph.leading(index(graph, "ref:3")).orElseThrow().places()).hasSize(2);
    }

    @Test
    void whatAWorkCitesIsFoundAgainAmongThePapersReferencesAndTheRestIsNew() {
        CitationGraph graph = graph(Choices.none(), new Expanded.Expansion(WorkKey.reference(2), "library",
                List.of(cited("title:a", ONE_CLASS, "L. Ruff", 2018),
                        cited("title:b", "Support vector data description",
                                "Tax", 2004))));
        assertThat(graph.size()).isEqualTo(5);
        assertThat(graph.cites(2)).containsExactly(1, 4);
        assertThat(graph.node(4)).matches(node -> node.role() == Role.FAR && node.name().equals("Tax 2004"));
    }

    @Test
    void thePaperItselfIsRecognisedAndCyclesStay() {
        CitationGraph graph = graph(Choices.none(), new Expanded.Expansion(WorkKey.reference(1), "library",
                List.of(cited("title:p", "FROB: Frobnication of anomalies", "Bea Author", 2021),
                        cited("title:q", "Classification-based detection for data", "Bergman", 2020))),
                new Expanded.Expansion(WorkKey.reference(2), "library",
                        List.of(cited("title:r", ONE_CLASS, "Ruff", 2018))));
        assertThat(graph.size()).isEqualTo(4);
        assertThat(graph.cites(1)).containsExactly(0, 2);
        assertThat(graph.cites(2)).containsExactly(1);
        assertThat(graph.node(0).name()).isEqualTo("FROB");
    }

    @Test
    void oneTitleOfOtherAuthorsOrFarYearsIsAnotherWork() {
        CitationGraph graph = graph(Choices.none(), new Expanded.Expansion(WorkKey.reference(2), "library",
                List.of(cited("title:a", ONE_CLASS, "Somebody Else", 2018),
                        cited("title:c", ONE_CLASS, "Ruff", 2025), cited("title:d", "Notes", "Ruff", 2018))));
        assertThat(graph.size()).isEqualTo(7);
    }

    @Test
    void anAddedWorkIsLinkedToThePaperAndTheUserOverridesTheAgentAndTheAgentTheText() {
        Choices choices = new Choices(Choices.SCHEMA, List.of(), List.of(),
                List.of(new Choices.Added(WorkKey.added(1), "A work by hand", List.of("Me"), 2019,
                        "https://doi.org/10.5555/HAND.")),
                List.of(), List.of(), List.of(new Lineage.Told(WorkKey.reference(4), EdgeKind.USES_CODE)));
        Lineage lineage = new Lineage(Lineage.SCHEMA, List.of(), List.of(),
                List.of(new Lineage.Told(WorkKey.reference(4), EdgeKind.BASELINE),
                        new Lineage.Told(WorkKey.reference(2), EdgeKind.EXTENDS)),
                List.of());
        CitationGraph graph = PaperGraph.of(PAPER, lineage, choices, Expanded.none());
        WorkNode added = graph.node(index(graph, "added:1"));
        assertThat(added.register().ids().doi()).isEqualTo("10.5555/hand");
        assertThat(added.register().page()).isEqualTo("https://doi.org/10.5555/HAND.");
        assertThat(graph.cites(0)).contains(index(graph, "added:1"));
        assertThat(graph.leading(index(graph, "ref:3"))).hasValueSatisfying(edge -> assertThat(edge)
                .matches(one -> one.kind() == EdgeKind.USES_CODE && one.by() == Edge.By.USER));
        assertThat(graph.leading(2)).hasValueSatisfying(edge -> assertThat(edge)
                .matches(one -> one.kind() == EdgeKind.EXTENDS && one.by() == Edge.By.AGENT));
        assertThat(graph.leading(1).orElseThrow().by()).isEqualTo(Edge.By.TEXT);
    }

    @Test
    void aDocumentIsExpandedWithItsSentences() {
        Expanded.Expansion made = Expansion.of(PAPER, WorkKey.reference(7), "library");
        assertThat(made.works()).extracting(one -> one.key().text()).containsExactly(
                "title:deeponeclassclassificationofanomalies-2018", "doi:10.1/goad", "arxiv:1609.00001",
                "doi:10.1/ano");
        assertThat(made.works().getFirst().places()).containsExactly(
                new Expanded.Place("There are Deep SVDD [1] and GOAD [2] and AnoGAN [3, 4].", "Words"));
    }

    @Test
    void aCataloguesListIsExpandedWithoutSentencesAndBounded() {
        List<Candidate> many = IntStream.range(0, 1000).mapToObj(i -> new Candidate("s", "h" + i,
                "Work number " + i, List.of("A"), 2000, Identifiers.none(), "", List.of(), List.of(), "")).toList();
        assertThat(Expansion.of(many, WorkKey.reference(1), "catalogue").works()).hasSize(Expansion.MOST_WORKS)
                .allMatch(one -> one.places().isEmpty());
    }

    @Test
    void anExpansionOfAWorkThatIsNotThereAddsNoCitation() {
        CitationGraph graph = graph(Choices.none(), new Expanded.Expansion(WorkKey.reference(99), "library",
                List.of(cited("title:a", ONE_CLASS, "Ruff", 2018))));
        assertThat(graph.edges()).isEqualTo(3);
    }
}
