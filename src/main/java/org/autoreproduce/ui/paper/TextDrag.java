package org.autoreproduce.ui.paper;

import org.jspecify.annotations.Nullable;

/** What a pressed and moved pointer selects: characters, after a double click words, after a triple click rows. */
final class TextDrag {
    private final PaperModel model;
    private int unit = 1;
    private @Nullable TextRange start;

    TextDrag(PaperModel model) {
        this.model = model;
    }

    /**
     * The pointer was pressed.
     *
     * @param clicks how often in a row
     * @param extend from where the selection began, instead of anew
     */
    void press(PagePoint point, int clicks, boolean extend) {
        PaperText text = model.textProperty().get();
        if (text == null || text.empty()) {
            return;
        }
        if (extend && start != null) {
            move(point);
            return;
        }
        unit = clicks;
        start = at(text, point);
        model.selectedProperty().set(start.empty() ? null : start);
    }

    /** The pointer was moved while it is pressed. */
    void move(PagePoint point) {
        PaperText text = model.textProperty().get();
        if (text != null && start != null) {
            TextRange range = start.union(at(text, point));
            model.selectedProperty().set(range.empty() ? null : range);
        }
    }

    /** Forgets where the selection began. */
    void forget() {
        start = null;
    }

    private TextRange at(PaperText text, PagePoint point) {
        if (unit >= 3) {
            return text.row(point);
        }
        if (unit == 2) {
            return text.word(point);
        }
        TextSpot spot = text.spot(point);
        return new TextRange(spot, spot);
    }
}
