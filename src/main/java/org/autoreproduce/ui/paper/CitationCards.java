package org.autoreproduce.ui.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.BoundingBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.autoreproduce.evidence.Box;
import org.jspecify.annotations.Nullable;

/** Shows the card of the citation under the pointer after a moment, or of the one that keys lead to. */
final class CitationCards {
    private static final Duration BEFORE = Duration.millis(300);
    /** The pointer may take so long from the citation to the card. */
    private static final Duration AFTER = Duration.millis(300);

    private final PaperModel model;
    private final PagesView view;
    private final CitationCard card;
    private final PauseTransition showing = new PauseTransition(BEFORE);
    private final PauseTransition hiding = new PauseTransition(AFTER);
    private @Nullable Mark shown;

    /**
     * Over these pages.
     *
     * @param toReference goes to a work's place in the list of references
     * @param toLineage   goes to a work of the lineage
     */
    CitationCards(PaperModel model, PagesView view, Consumer<Cited> toReference, Consumer<Cited> toLineage) {
        this.model = model;
        this.view = view;
        card = new CitationCard(work -> {
            hide();
            toReference.accept(work);
        }, work -> {
            hide();
            toLineage.accept(work);
        });
        view.cover(card);
        showing.setOnFinished(_ -> Optional.ofNullable(model.hoveredProperty().get()).ifPresent(this::show));
        hiding.setOnFinished(_ -> hide());
        card.setOnMouseEntered(_ -> hiding.stop());
        card.setOnMouseExited(_ -> hiding.playFromStart());
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                view.requestFocus();
                event.consume();
            }
        });
        model.camera().columnProperty().subscribe(this::hide);
        model.camera().yProperty().subscribe(this::hide);
        model.camera().xProperty().subscribe(this::hide);
    }

    /** These marks are under the pointer now. */
    void hover(List<Mark> marks) {
        Mark now = model.citations().among(marks).orElse(null);
        if (now == null) {
            model.hoveredProperty().set(null);
            showing.stop();
            if (shown != null && !inUse()) {
                hiding.play();
            }
        } else if (!now.equals(model.hoveredProperty().get())) {
            model.hoveredProperty().set(now);
            hiding.stop();
            showing.playFromStart();
        }
    }

    /** Shows the card of a place at once and gives it the keyboard. */
    void open(Mark mark) {
        model.camera().reveal(mark.boxes().getFirst());
        view.layout(); // so that the card stands where the place is now
        model.hoveredProperty().set(mark);
        show(mark);
        card.begin();
    }

    /** The citation that is selected, else the first that is seen; from there on the next. */
    void next() {
        Mark last = shown;
        Optional<Mark> next = last != null
                ? model.citations().after(last)
                : model.citations().on(model.selectedBoxes()).or(() -> model.citations().from(view.corner()));
        next.ifPresent(this::open);
    }

    /** Away with the card; false where there was none. */
    boolean hide() {
        boolean was = shown != null;
        shown = null;
        showing.stop();
        hiding.stop();
        if (was) {
            boolean used = inUse();
            card.hide();
            model.hoveredProperty().set(null);
            if (used) {
                view.requestFocus();
            }
        }
        return was;
    }

    private boolean inUse() {
        return card.getScene() != null && card.isFocusWithin();
    }

    private void show(Mark mark) {
        List<Cited> works = model.citations().at(mark);
        if (!works.isEmpty()) {
            shown = mark;
            Box box = mark.boxes().getFirst();
            double scale = model.camera().column().scale();
            double width = box.width() * scale;
            double height = box.height() * scale;
            card.show(works, new BoundingBox(view.middle(box).getX() - width / 2,
                    view.middle(box).getY() - height / 2, width, height), view.ground().getWidth(),
                    view.ground().getHeight());
        }
    }
}
