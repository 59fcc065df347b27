package org.autoreproduce.paper.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.junit.jupiter.api.Test;

class MentionFinderTest {
    private static final Box BOX = new Box(1, 0, 0, 10, 10);
    private static final List<String> NAMED = List.of("Golan, I. and El-Yaniv, R. Geometry. In NeurIPS, 2018.",
            "Hendrycks, D., Mazeika, M., and Song, D. Outliers. In ICLR, 2019a.",
            "Hendrycks, D., Kadavath, S., and Song, D. Robustness. In NeurIPS, 2019b.",
            "van der Maaten, L. and Hinton, G. Visualizing data. JMLR, 2008.",
            "Tax, D. M. and Duin, R. P. Data. ML, 2004.");

    @Test
    void authorsAndYearsInParenthesesAndInTheSentence() {
        assertThat(cited("As in (Golan & El-Yaniv, 2018; Hendrycks et al., 2019b) and by Tax & Duin (2004).", NAMED))
                .containsExactly(List.of(1, 3), List.of(5));
    }

    @Test
    void oneNameWithTwoYears() {
        assertThat(cited("See Hendrycks et al. (2019a;b), or (van der Maaten & Hinton, 2008).", NAMED))
                .last().isEqualTo(List.of(4));
        assertThat(cited("See (Hendrycks et al., 2019a,b).", NAMED)).containsExactly(List.of(2, 3));
    }

    @Test
    void aYearWithoutAKnownNameIsNoCitation() {
        assertThat(cited("In 2018 we met at ICML 2019 in Long Beach (USA, 2019).", NAMED)).isEmpty();
    }

    @Test
    void labelsOfLetters() {
        assertThat(cited("PPO [Sch+17; Mni15] and [OTHER].", List.of("[Sch+17] J. Schulman. Proximal. 2017.",
                "[Mni15] V. Mnih. Human-level. 2015."))).containsExactly(List.of(1, 2));
    }

    private static List<List<Integer>> cited(String text, List<String> list) {
        List<Reference> references = new ArrayList<>();
        list.forEach(raw -> references.add(
                new ReferenceParser(raw, ReferenceTagger.shipped()).reference(references.size() + 1, 9, List.of(BOX),
                        List.of())));
        Block block = new Block(0, BlockKind.PARAGRAPH, 0, null, text, List.of(new Line(0, BOX, "")));
        return new MentionFinder(references).mentions(block).stream().map(Mention::references).toList();
    }
}
