package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.junit.jupiter.api.Test;

class MarksTest {
    private final Marks marks = new Marks();
    private final Mark cell = mark(Layer.CLAIMS, "C1", new Box(1, 100, 100, 20, 10));
    private final Mark row = mark(Layer.PASSAGES, "R1", new Box(1, 50, 100, 200, 10));

    @Test
    void theSmallestMarkUnderAPointComesFirst() {
        marks.show(Layer.PASSAGES, List.of(row));
        marks.show(Layer.CLAIMS, List.of(cell));

        assertThat(marks.at(new PagePoint(1, 105, 105))).containsExactly(cell, row);
        assertThat(marks.at(new PagePoint(1, 60, 105))).containsExactly(row);
        assertThat(marks.at(new PagePoint(2, 105, 105))).isEmpty();
    }

    @Test
    void aHiddenLayerIsNeitherSeenNorClicked() {
        marks.show(Layer.CLAIMS, List.of(cell));
        marks.setVisible(Layer.CLAIMS, false);

        assertThat(marks.visible()).isEmpty();
        assertThat(marks.at(new PagePoint(1, 105, 105))).isEmpty();
        assertThat(marks.of(Layer.CLAIMS)).containsExactly(cell);

        marks.setVisible(Layer.CLAIMS, true);
        assertThat(marks.visible()).containsExactly(cell);
    }

    @Test
    void aCitationIsFoundThoughItIsNotDrawn() {
        Mark citation = mark(Layer.MENTIONS, "W1", new Box(1, 100, 100, 20, 10));
        marks.show(Layer.MENTIONS, List.of(citation));

        assertThat(marks.visible()).isEmpty();
        assertThat(marks.at(new PagePoint(1, 105, 105))).containsExactly(citation);
    }

    @Test
    void onlyChangesAreTold() {
        marks.show(Layer.CLAIMS, List.of(cell));
        int before = marks.changesProperty().get();
        marks.show(Layer.CLAIMS, List.of(cell));
        marks.setVisible(Layer.OPEN, true);
        assertThat(marks.changesProperty().get()).isEqualTo(before);
        marks.show(Layer.CLAIMS, List.of());
        assertThat(marks.changesProperty().get()).isEqualTo(before + 1);
    }

    static Mark mark(Layer layer, String id, Box... boxes) {
        return new Mark(layer, List.of(boxes), id, new Anchor.Item(Id.of(id)));
    }
}
