package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.autoreproduce.paper.PageText;
import org.junit.jupiter.api.Test;

class CopiedTextTest {
    @Test
    void rowsOfAParagraphAreJoined() {
        assertThat(copied("one row of a paragraph", "and the next row of it")).isEqualTo(
                "one row of a paragraph and the next row of it");
    }

    @Test
    void brokenWordsAreMadeWhole() {
        assertThat(copied("a paragraph has meth-", "ods to break long rows")).isEqualTo(
                "a paragraph has methods to break long rows");
    }

    @Test
    void aHyphenThatThePaperWritesElsewhereStays() {
        assertThat(copied("it is a one-class task", "to train a deep one-", "class classifier on it")).endsWith(
                "a deep one-class classifier on it");
    }

    @Test
    void aHyphenBeforeACapitalOrANumberStays() {
        assertThat(copied("we evaluate on CIFAR-", "10 and on Fashion-", "MNIST and on others")).isEqualTo(
                "we evaluate on CIFAR-10 and on Fashion-MNIST and on others");
    }

    @Test
    void aShortRowEndsAParagraphAndAnIndentBeginsOne() {
        assertThat(copied("one row of a paragraph", "and its end.", "another one begins here")).isEqualTo(
                "one row of a paragraph and its end.\nanother one begins here");
        assertThat(copied("one row of a paragraph", "which ends with itself", "  indented is new here"))
                .endsWith("itself\nindented is new here");
    }

    @Test
    void aSentenceGoesOnInTheNextColumnAndOnTheNextPage() {
        PageText first = new Texts(1).column(100, 100, "it begins in a left", "column and is bro-")
                .column(320, 100, "ken at its end, then", "goes on to the next").made();
        PaperText text = Texts.paper(first, Texts.page(2, "page and ends there."));

        assertThat(new CopiedText(text).of(text.all())).isEqualTo("it begins in a left column and is broken at its "
                + "end, then goes on to the next page and ends there.");
    }

    @Test
    void partsOfRowsAreCutToTheLetter() {
        PaperText text = Texts.paper(Texts.page(1, "0123456789", "abcdefghij"));

        assertThat(new CopiedText(text).of(new TextRange(new TextSpot(1, 7), new TextSpot(1, 14)))).isEqualTo(
                "789 abc");
    }

    private static String copied(String... rows) {
        PaperText text = Texts.paper(Texts.page(1, rows));
        return new CopiedText(text).of(text.all());
    }
}
