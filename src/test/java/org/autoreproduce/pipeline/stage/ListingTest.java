package org.autoreproduce.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.graph.CitingPaper;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.paper.Document;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Document PAPER = new CitingPaper().heading("Experiments")
            .paragraph("We follow the setup of [1].").reference("Splits", "1999").document();

    private static String lines(List<Lineage.Closeness> near, boolean asked) {
        return new Listing(PAPER, UnaryOperator.identity(), near, asked, Set.of())
                .lines(PAPER.references().getFirst(), new Wishes(Choices.none(), Expanded.none(), 1), _ -> true);
    }

    @Test
    void aRecordingAnswersWhereTheNearnessIsNotKnown() {
        String told = lines(List.of(new Lineage.Closeness(WorkKey.reference(1), Id.of("Q1"), 0.72)), true);
        String untold = lines(List.of(), true);
        assertThat(Measured.sent(told)).contains("nearness to an open question 0.72");
        assertThat(Measured.sent(untold)).contains("nearness to an open question unknown");
        assertThat(Measured.canonical(told)).isEqualTo(Measured.canonical(untold));
    }

    @Test
    void nothingIsNearToWhereNothingIsOpen() {
        assertThat(lines(List.of(), false)).contains("the paper follows it").doesNotContain("nearness");
    }
}
