package org.autoreproduce.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final Sentences sentences = new Sentences();

    @Test
    void abbreviationsInitialsAndDecimalsEndNothing() {
        assertThat(split(
                "As Ruff et al. (2018) say, i.e. in Fig. 3 and Sec. 4, J. Smith got 0.78 with p. 5. Then we stop."))
                .containsExactly("As Ruff et al. (2018) say, i.e. in Fig. 3 and Sec. 4, J. Smith got 0.78 with p. 5.",
                        "Then we stop.");
    }

    @Test
    void closingMarksBelongToTheirSentence() {
        assertThat(split("It is “good.” We agree! (Do you?) Yes.")).containsExactly("It is “good.”", "We agree!",
                "(Do you?)", "Yes.");
    }

    @Test
    void linesOfAnAlgorithmAreSentences() {
        assertThat(split("Input: data\nfor i do\nend")).containsExactly("Input: data", "for i do", "end");
    }

    @Test
    void theSentenceAroundAnOffsetIsFound() {
        assertThat(sentences.around("One is here. Two is there. Three.", 15)).isEqualTo("Two is there.");
    }

    @Property
    void nothingButSpaceIsLeftOut(
            @ForAll @Chars({' ', '.', '\n', '?', '(', ')', 'A', '1'}) @CharRange(from = 'a', to = 'c') String text) {
        StringBuilder joined = new StringBuilder();
        sentences.spans(text).forEach(span -> joined.append(text, span.start(), span.end()));

        assertThat(joined.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    private List<String> split(String text) {
        return sentences.spans(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
    }
}
