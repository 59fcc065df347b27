package org.autoreproduce.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.autoreproduce.evidence.Anchor;
import org.junit.jupiter.api.Test;

class QuoteIndexTest {
    @Test
    void hyphensLigaturesQuoteMarksAndSpacesDoNotMatter() {
        Document document = Papers.of(Papers.paragraph(0, "The state-of-the-art “classifier” costs 10⁻⁴ of that."));

        assertThat(document.find("state-of-the- art 'classi\uFB01er'  costs\n10^{-4}").orElseThrow().quote())
                .isEqualTo("state-of-the-art “classifier” costs 10⁻⁴");
    }

    @Test
    void aMinusBeforeANumberMatters() {
        Document document = Papers.of(Papers.paragraph(0, "a step of 0.5 here"));

        assertThat(document.find("step of −0.5")).isEmpty();
    }

    @Test
    void caseMattersOnlyWhereTheExactWordsStandSomewhere() {
        Document document = Papers.of(Papers.paragraph(0, "Our METHOD is good."),
                Papers.paragraph(1, "our method wins"));

        assertThat(document.find("our method").orElseThrow().boxes().getFirst().y()).isEqualTo(100);
        assertThat(document.find("OUR method WINS").orElseThrow().quote()).isEqualTo("our method wins");
    }

    @Test
    void aQuotationMayGoOverBlocks() {
        Document document = Papers.of(Papers.paragraph(0, "It ends"), Papers.paragraph(1, "here and now."));

        Anchor.Passage passage = document.find("ends here").orElseThrow();

        assertThat(passage.quote()).isEqualTo("ends here");
        assertThat(passage.boxes()).hasSize(2);
        assertThat(passage.prefix()).isEqualTo("It ");
        assertThat(passage.suffix()).isEqualTo(" and now.");
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(Papers.of(Papers.paragraph(0, "text")).find(" “ ” ")).isEmpty();
        assertThat(Papers.of(Papers.paragraph(0, "text")).find("other")).isEmpty();
    }

    @Property
    void everyStretchOfTheTextIsFoundAndItsQuoteIsFoundAgain(@ForAll("texts") List<String> texts,
            @ForAll @IntRange(max = 10_000) int seed) {
        Block[] blocks = new Block[texts.size()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Papers.paragraph(i, texts.get(i));
        }
        Document document = Papers.of(blocks);
        String text = texts.get(seed % texts.size());
        int from = seed % text.length();
        String quote = text.substring(from, from + 1 + seed / 7 % (text.length() - from));
        QuoteIndex index = new QuoteIndex(document);

        if (quote.isBlank()) {
            assertThat(index.find(quote)).isEmpty();
            return;
        }
        Anchor.Passage passage = index.find(quote).orElseThrow();
        assertThat(passage.quote()).isEqualTo(quote.strip());
        assertThat(passage.boxes()).isNotEmpty();
        assertThat(index.find(passage.quote())).contains(passage);
    }

    @Property
    void breakingSpacesAndHyphensInChangesNothing(@ForAll("texts") List<String> texts,
            @ForAll @IntRange(min = 1, max = 9) int step) {
        String text = texts.getFirst();
        Document document = Papers.of(Papers.paragraph(0, text));
        String broken = text.replaceAll("(\\p{L}{" + step + "})(?=\\p{L})", "$1-\n").toUpperCase(Locale.ROOT);

        assertThat(document.find(broken).map(p -> p.quote().strip()))
                .isEqualTo(document.find(text).map(Anchor.Passage::quote));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings().withChars("abcdefgh  ABé.,()").ofMinLength(3).ofMaxLength(120)
                .map(text -> "x" + text).list().ofMinSize(1).ofMaxSize(5);
    }
}
