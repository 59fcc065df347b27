package org.autoreproduce.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Work;
import org.junit.jupiter.api.Test;

class PaperGraphTest {
    private static final Document DOCUMENT = new CitingPaper().heading("1 Introduction")
            .paragraph("As in Deep SVDD [1] and by others [2]. That is it.").heading("2 Method")
            .paragraph("Like GOAD [2] it is.").reference("Deep one-class classification", "2018")
            .reference("Classification-based detection", "2020b").reference("ANNA: a title of its own", "")
            .document();
    private static final Work WORK = new Work(Id.of("W7"), 2, "t", "why", Work.State.FOUND, "library", "v",
            List.of("a.py"), List.of());

    private final CitationGraph graph = PaperGraph.of(DOCUMENT, new Lineage(List.of(WORK), List.of()),
            Choices.none(), Expanded.none());

    @Test
    void thePaperCitesItsReferences() {
        assertThat(graph.nodes()).extracting(WorkNode::key).containsExactly("paper", "ref:1", "ref:2", "ref:3");
        assertThat(graph.cites(0)).containsExactly(1, 2, 3);
        assertThat(graph.citedBy(2)).containsExactly(0);
        assertThat(graph.edges()).isEqualTo(3);
        assertThat(graph.index("ref:3")).hasValue(3);
        assertThat(graph.index("ref:4")).isEmpty();
    }

    @Test
    void aChosenWorkHasItsIdAndEachIsCalledAsThePaperCallsIt() {
        assertThat(graph.nodes()).extracting(WorkNode::name).containsExactly("FROB", "SVDD", "GOAD", "ANNA");
        assertThat(graph.nodes()).extracting(WorkNode::role).containsExactly(Role.PAPER, Role.CITED, Role.CHOSEN,
                Role.CITED);
        assertThat(graph.node(2)).matches(node -> Id.of("W7").equals(node.work()) && node.year() == 2020);
        assertThat(graph.node(3).year()).isZero();
    }

    @Test
    void theNameOfATablesRowIsTakenWhole() {
        Document document = new CitingPaper().heading("A").paragraph("Here is Deep SVDD [1].").table("Deep-SVDD")
                .reference("Deep one-class classification", "2018").document();
        assertThat(PaperGraph.of(document, new Lineage(List.of(), List.of()), Choices.none(), Expanded.none()).node(1)
                .name()).isEqualTo("Deep SVDD");
    }

    @Test
    void withoutANameItIsWhoAndWhen() {
        Document document = new CitingPaper().heading("A").paragraph("Here is one [1].")
                .reference("Deep one-class classification", "2018").document();
        assertThat(PaperGraph.of(document, new Lineage(List.of(), List.of()), Choices.none(), Expanded.none()).node(1)
                .name()).isEqualTo("Author 2018");
    }

    @Test
    void everyPlaceThatCitesIsAPassageWithItsSection() {
        List<Citing> places = Citing.of(DOCUMENT, 2);
        assertThat(places).extracting(citing -> citing.where().quote())
                .containsExactly("As in Deep SVDD [1] and by others [2].", "Like GOAD [2] it is.");
        assertThat(places).extracting(Citing::section).containsExactly("1 Introduction", "2 Method");
        assertThat(places.getFirst().where()).matches(p -> p.page() == 1 && p.suffix().startsWith(" That")
                && !p.boxes().isEmpty() && p.document().equals("hash"));
    }

    @Test
    void aCitationOfNobodyIsAnError() {
        CitationGraph.Builder builder = new CitationGraph.Builder().add(graph.node(0)).add(graph.node(0));
        assertThatThrownBy(() -> builder.cite("paper", "ref:1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.cite("paper", "paper").build()).matches(g -> g.size() == 1 && g.edges() == 0);
    }
}
