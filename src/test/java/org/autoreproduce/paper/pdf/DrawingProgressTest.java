package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawingProgressTest {
    private final DrawingProgress progress = new DrawingProgress();
    private final PageCut small = new PageCut(7, .3, 0, 0, 30, 40);
    private final PageCut large = new PageCut(7, 2, 0, 0, 200, 267);

    @Test
    void howMuchIsDoneIsKnownOnceThePageWasDrawn() {
        drawn(small, 4);
        assertThat(progress.of(small)).isEmpty();

        progress.begin(large);
        progress.step(large);
        assertThat(progress.of(large)).hasValue(.25);
    }

    @Test
    void aDrawingThatWasStoppedTellsNothingOfTheNext() {
        progress.begin(small);
        progress.step(small);
        progress.end(small, false);
        progress.begin(large);
        assertThat(progress.of(large)).isEmpty();
    }

    private void drawn(PageCut cut, int steps) {
        progress.begin(cut);
        for (int i = 0; i < steps; i++) {
            progress.step(cut);
        }
        progress.end(cut, true);
    }
}
