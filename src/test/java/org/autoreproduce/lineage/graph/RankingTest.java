package org.autoreproduce.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static List<Signal> signals(Ranking ranking, int reference) {
        return ranking.of(reference).reasons().stream().map(Rank.Reason::signal).toList();
    }

    @Test
    void whatThePaperBuildsOnComesBeforeWhatItNamesInAList() {
        Document document = new CitingPaper().heading("1 Introduction").paragraph("Many did so [1, 2, 3, 4].")
                .heading("3 Experiments").paragraph("Our code is based on the repository of GOAD [3].")
                .paragraph("We follow the setup of [4].").reference("Old one", "1999").reference("Old two", "1999")
                .reference("Transformations", "1999").reference("Splits", "1999").document();
        Ranking ranking = new Ranking(document);
        assertThat(document.references().stream().map(Reference::number)
                .sorted(Comparator.comparingDouble(n -> -ranking.of(n).score())).limit(2)).containsExactly(3, 4);
        assertThat(signals(ranking, 3)).containsExactly(Signal.BUILDS_ON, Signal.EXPERIMENTS, Signal.OFTEN,
                Signal.RECENT);
        assertThat(signals(ranking, 4)).startsWith(Signal.FOLLOWS);
        assertThat(ranking.of(1).score()).isEqualTo(ranking.of(2).score()).isGreaterThan(0);
    }

    @Test
    void aRowOfATableIsABaseline() {
        Ranking ranking = new Ranking(new CitingPaper().heading("Results")
                .paragraph("We run DAGMM [1] and an Isolation Forest [2] and more [3].")
                .table("DAGMM (Zong, 2018)", "Isolation forest", "FROB (ours)").reference("A", "2018")
                .reference("B", "2008").reference("C", "2018").document());
        assertThat(signals(ranking, 1)).contains(Signal.TABLE);
        assertThat(signals(ranking, 2)).contains(Signal.TABLE);
        assertThat(signals(ranking, 3)).doesNotContain(Signal.TABLE);
    }

    @Test
    void aPhraseOfAnotherSentenceSaysNothing() {
        Ranking ranking = new Ranking(new CitingPaper().heading("Words")
                .paragraph("We follow the usual. Nothing is like it [1].").reference("A", "").document());
        assertThat(signals(ranking, 1)).containsExactly(Signal.OFTEN);
    }

    @Test
    void theInnermostHeadingThatTellsDecides() {
        Ranking ranking = new Ranking(new CitingPaper().heading("Related work").paragraph("There is X [1].")
                .heading("Our method").paragraph("There is Y [2].").reference("A", "").reference("B", "").document());
        assertThat(signals(ranking, 1)).doesNotContain(Signal.METHOD, Signal.EXPERIMENTS);
        assertThat(signals(ranking, 2)).contains(Signal.METHOD);
    }

    @Test
    void newnessAndCodeBreakTies() {
        Ranking ranking = new Ranking(new CitingPaper().heading("A").paragraph("See [1]. See [2]. See [3].")
                .reference("A", "2001").reference("B", "2020").reference("C", "2020", "https://github.com/a/b")
                .document());
        assertThat(List.of(3, 2, 1)).isSortedAccordingTo(Comparator.comparingDouble(n -> -ranking.of(n).score()));
        assertThat(ranking.of(99)).isEqualTo(Rank.none());
    }

    @Test
    void whatIsNeverCitedRanksByAgeAlone() {
        Rank rank = new Ranking(new CitingPaper().reference("A", "2020a").document()).of(1);
        assertThat(rank.mentions()).isZero();
        assertThat(rank.reasons()).extracting(Rank.Reason::signal).containsExactly(Signal.RECENT);
    }

    @Test
    void nearnessToAnOpenQuestionCountsFromWhereItMeansSomething() {
        Document document = new CitingPaper().heading("A").paragraph("See [1]. See [2]. See [3].")
                .reference("A", "2001")
                .reference("B", "2001").reference("C", "2001").document();
        Ranking ranking = new Ranking(document, List.of(near(1, .55), near(2, .75), near(3, .95)));
        assertThat(signals(ranking, 1)).doesNotContain(Signal.CLOSE_TO_QUESTION);
        assertThat(weight(ranking, 2)).isEqualTo(.5, within(1e-9));
        assertThat(weight(ranking, 3)).isEqualTo(1);
        assertThat(ranking.of(3).score()).isGreaterThan(ranking.of(2).score());
    }

    private static Lineage.Closeness near(int reference, double cosine) {
        return new Lineage.Closeness(WorkKey.reference(reference), Id.of("Q1"), cosine);
    }

    private static double weight(Ranking ranking, int reference) {
        return ranking.of(reference).reasons().stream().filter(r -> r.signal() == Signal.CLOSE_TO_QUESTION).findFirst()
                .orElseThrow().weight();
    }
}
