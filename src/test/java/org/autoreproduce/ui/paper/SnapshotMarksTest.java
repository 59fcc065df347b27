package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;

class SnapshotMarksTest {
    private static final Document SAMPLE = ShownPaper.read(ShownPaper.SAMPLE);

    @Test
    void eachKindOfItemHasItsLayer() {
        List<Mark> marks = marks(ShownPaper.link(SAMPLE, "C1", "0.143", "error"),
                ShownPaper.link(SAMPLE, "R1", "We work on Anscombe's angles", "angles"),
                ShownPaper.link(SAMPLE, "Q2", "We work on Anscombe's angles", "which?"),
                ShownPaper.link(SAMPLE, "A3", "There are M units and two periods", "two"),
                ShownPaper.link(SAMPLE, "W1", "Introduction", "a work"),
                new Evidence.Link(Id.of("C2"), new Anchor.Metric("0001", 3), "not in the paper"));

        assertThat(marks).extracting(mark -> mark.targets().getFirst().anchor() + " " + mark.layer()).containsExactly(
                "Item[id=C1] CLAIMS", "Item[id=R1] PASSAGES", "Item[id=Q2] OPEN", "Item[id=A3] PASSAGES");
    }

    @Test
    void aMarkSaysWhatItIs() {
        assertThat(marks(ShownPaper.link(SAMPLE, "C1", "0.143", "error: 0.143")).getFirst().words())
                .isEqualTo("C1  error: 0.143");
    }

    @Test
    void everyMentionLeadsToItsReferences() {
        List<Mark> mentions = known().citations().marks();

        assertThat(mentions).hasSize(SAMPLE.mentions().size()).isNotEmpty();
        assertThat(mentions.getFirst().targets()).allSatisfy(target -> assertThat(target.anchor())
                .isInstanceOfSatisfying(Anchor.Passage.class, passage -> {
                    assertThat(passage.boxes()).isNotEmpty();
                    assertThat(passage.document()).isEqualTo(SAMPLE.hash());
                }));
        assertThat(mentions.getFirst().words()).contains("Stein");
    }

    @Test
    void aCitedWorkIsKnownWhereTheLineageHasIt() {
        Citations before = known().citations();
        Cited first = before.at(before.marks().getFirst()).getFirst();
        assertThat(first.work()).isEmpty();

        Citations citations = known(new Evidence.Link(Id.of("W3"), first.place().orElseThrow(), "it")).citations();
        assertThat(citations.at(citations.marks().getFirst()).getFirst().work()).contains(Id.of("W3"));
        assertThat(first.title()).startsWith("[").contains(first.entry().title());
    }

    @Test
    void aPassageOfAnotherFileIsFoundByItsWordsOrLeftOut() {
        Anchor.Passage elsewhere = new Anchor.Passage("other", 9, List.of(new Box(9, 1, 1, 1, 1)),
                "We work on Anscombe’s angles", "", "");
        Anchor.Passage lost = new Anchor.Passage("other", 1, List.of(new Box(1, 1, 1, 1, 1)), "nobody wrote this",
                "", "");
        List<Mark> marks = marks(new Evidence.Link(Id.of("R1"), elsewhere, ""),
                new Evidence.Link(Id.of("R2"), lost, ""));

        assertThat(marks).singleElement()
                .satisfies(mark -> assertThat(mark.boxes().getFirst().page()).isEqualTo(1));
    }

    @Test
    void theOutlineHasSectionsAndReferences() {
        assertThat(Outline.sections(SAMPLE)).extracting(Outline.Entry::words).anyMatch(w -> w.contains("Setting"));
        assertThat(Outline.references(SAMPLE)).hasSize(SAMPLE.references().size())
                .allMatch(entry -> entry.words().startsWith("["));
    }

    private static List<Mark> marks(Evidence.Link... links) {
        return known(links).all(new Cancellation());
    }

    private static SnapshotMarks known(Evidence.Link... links) {
        return new SnapshotMarks(Optional.of(SAMPLE), new Evidence(List.of(links)),
                new Places(Optional.of(SAMPLE)));
    }
}
