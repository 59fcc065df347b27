package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.PassageFinder;
import org.autoreproduce.paper.QuoteIndex;
import org.junit.jupiter.api.Test;

class PickedPassageTest {
    private static final Document SAMPLE = ShownPaper.read(ShownPaper.SAMPLE);
    private final PickedPassage picked = new PickedPassage(SAMPLE);
    private final Anchor.Passage angles = new QuoteIndex(SAMPLE).find("We work on Anscombe’s angles").orElseThrow();

    @Test
    void theSameWordsInTheSamePlaceAreThoseOfTheDocument() {
        assertThat(picked.exact(selected(angles.quote()))).isEqualTo(angles);
        assertThat(picked.findable(selected(angles.quote()))).isEqualTo(angles);
    }

    @Test
    void whatTheDocumentHasOtherwiseIsFoundByItsParagraph() {
        Anchor.Passage odd = selected("We work on Anscombe's angles\nand over the column's edge");

        assertThat(picked.exact(odd)).isEqualTo(odd);
        Anchor.Passage wider = picked.findable(odd);
        assertThat(wider.quote()).contains("angles");
        assertThat(new PassageFinder(SAMPLE).find(wider)).isInstanceOf(PassageFinder.Finding.Found.class);
    }

    private Anchor.Passage selected(String quote) {
        return new Anchor.Passage(SAMPLE.hash(), angles.page(), List.copyOf(angles.boxes()), quote, "", "");
    }
}
