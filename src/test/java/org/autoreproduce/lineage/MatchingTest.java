package org.autoreproduce.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is it the work? */
class MatchingTest {
    private static final String SEGNET = "SegNet: A deep convolutional encoder-decoder architecture for ";
    private final Matching matching = new Matching();

    private static WorkQuery query(String title, String author, int year) {
        return new WorkQuery(title, author + ". " + title + ", " + year + ".", List.of(author), year,
                Identifiers.none());
    }

    private static Candidate candidate(String title, String author, int year) {
        return new Candidate("s", title, title, author.isEmpty() ? List.of() : List.of(author), year,
                Identifiers.none(), "", List.of(), List.of(), "");
    }

    private Match match(WorkQuery query, Candidate candidate) {
        return matching.of(query, candidate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Semi-supervised classification with graph convolutional networks | Semi-Supervised Classification with Graph Convolutional Networks
            Semi-supervised classi\ufb01cation with graph convolutional networks | Semi-Supervised Classification with Graph Convolutional Networks
            Pre-training of deep bidirec- tional transformers | Pretraining of Deep Bidirectional Transformers
            Faster R-CNN | Faster R-CNN: Towards real-time object detection with region proposal networks
            Deep resldual learning for image recognition | Deep residual learning for image recognition
            {B}ayesian Optimisation of \\emph{Things} | Bayesian optimisation of things
            Ubersicht neuronaler Netze | \u00dcbersicht neuronaler Netze""")
    void theSameTitlePrintedInAnotherWay(String one, String other) {
        assertThat(match(query(one, "T. Kipf", 2017), candidate(other, "Kipf, Thomas", 2016)).sure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Scikit-learn: Machine learning in Python | API design for machine learning software: experiences from the scikit-learn project
            Human-level control through deep reinforcement learning | Playing Atari with deep reinforcement learning
            Learning theory, part I | Learning theory, part II
            Visual attention for everyone | Attention for everyone
            Fast R-CNN | Faster R-CNN: Towards real-time object detection""")
    void anotherWorkOfTheSameAuthor(String one, String other) {
        assertThat(match(query(one, "T. Kipf", 2015), candidate(other, "Kipf, Thomas", 2015)).sure()).isFalse();
    }

    @Test
    void aShortAndALongPaperWithNearTitlesAreInDoubtAtMost() {
        assertThat(match(query(SEGNET + "robust semantic pixel-wise labelling", "V. Badrinarayanan", 2015),
                candidate(SEGNET + "image segmentation", "Vijay Badrinarayanan", 2016)).sure()).isFalse();
    }

    @Test
    void aLongExactTitleOutweighsGarbledAuthors() {
        WorkQuery query = query("Bert: Pre-training of deep bidirectional transformers for language understanding",
                "J. D. M.-W. C. Kenton", 2019);
        assertThat(match(query, candidate("BERT: Pre-training of Deep Bidirectional Transformers for Language "
                + "Understanding", "Jacob Devlin", 2019)).sure()).isTrue();
        assertThat(match(query("Long short-term memory", "A. Nobody", 1997),
                candidate("Long Short-Term Memory", "Sepp Hochreiter", 1997)).sure()).isFalse();
    }

    @Test
    void anEntryThatCouldNotBeSplitIsSearchedForTheTitle() {
        Candidate candidate = candidate("Castles and their Walls", "Ada Moat", 2019);
        assertThat(match(new WorkQuery("", "A. Moat. Castles and their walls. In Proc. of Stones, 2019."), candidate)
                .sure()).isTrue();
        assertThat(match(new WorkQuery("In Proc. of Stones", "A. Moat. Castles and their walls. In Proc. of Stones"),
                candidate).sure()).isTrue();
        assertThat(match(query("On castles and their walls in other lands and times", "B. Ford", 2003), candidate)
                .sure()).as("a title that merely holds it").isFalse();
    }

    @Test
    void anIdentifierSettlesIt() {
        WorkQuery query = new WorkQuery("Another name", "", List.of(), 0,
                new Identifiers(null, "1609.02907", null, null));
        Candidate candidate = new Candidate("s", "h", "Castles", List.of(), 0,
                new Identifiers("10.1/x", "1609.02907", null, null), "", List.of(), List.of(), "");
        assertThat(match(query, candidate).score()).isEqualTo(1);
    }

    @Test
    void ofSeveralTheBestIsTakenAndEqualOnesAreInDoubt() {
        WorkQuery query = query("Castles and their walls", "A. Moat", 2019);
        Candidate right = candidate("Castles and their Walls", "Ada Moat", 2019);
        assertThat(matching.best(query, List.of(candidate("Castles and walls", "Ada Moat", 2019), right)))
                .hasValueSatisfying(match -> assertThat(match.candidate()).isEqualTo(right)).get()
                .matches(Match::sure);
        assertThat(matching.best(query, List.of(right, candidate("Castles and their Walls", "Ada Moat", 2018))))
                .get().matches(Match::sure, "one work twice");
        assertThat(matching.best(query("Castles", "A. Moat", 2019), List.of(
                candidate("Castles: of stone", "Ada Moat", 2019), candidate("Castles: of sand", "Ada Moat", 2019))))
                .isEmpty();
        assertThat(matching.best(query, List.of(candidate("Something else", "Bea Ford", 1999)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kipf, Thomas N. | kipf
            T. N. Kipf | kipf
            Kipf TN | kipf
            Laurens van der Maaten | maaten
            M\u00fcller, Klaus-Robert | muller
            Sch\u00f6lkopf B | scholkopf
            D. P. Kingma Jr. | kingma""")
    void familyNames(String printed, String family) {
        assertThat(FamilyName.of(printed)).isEqualTo(family);
    }
}
