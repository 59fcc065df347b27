package org.autoreproduce.ui.paper;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** What is to be said over a page that has not its final picture, and what can be done about it. */
final class PageNote extends HBox {
    private final int page;
    private final Runnable giveUp;
    private final Runnable again;
    private final ProgressIndicator progress = new ProgressIndicator();
    private final Label words = new Label();
    private final Button button = new Button();
    private PageWork shown = new PageWork.Fine();

    PageNote(int page, Runnable giveUp, Runnable again) {
        this.page = page;
        this.giveUp = giveUp;
        this.again = again;
        getStyleClass().add("paper-note");
        setManaged(false);
        setVisible(false);
        progress.setPrefSize(18, 18);
        progress.setMinSize(18, 18);
        progress.managedProperty().bind(progress.visibleProperty());
        button.getStyleClass().add("small");
        button.managedProperty().bind(button.visibleProperty());
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(progress, words, button);
    }

    int page() {
        return page;
    }

    void show(PageWork work) {
        if (work.equals(shown)) {
            return;
        }
        shown = work;
        setVisible(!(work instanceof PageWork.Fine));
        switch (work) {
            case PageWork.Fine _ -> {
                // nothing to say
            }
            case PageWork.Slow(double done) -> {
                progress.setProgress(done);
                say(true, "ui.paper.slow", "ui.paper.giveUp", giveUp);
            }
            case PageWork.Stopped _ -> say(false, "ui.paper.stopped", "ui.paper.drawAgain", again);
            case PageWork.Broken _ -> say(false, "ui.paper.badPage", null, again);
        }
    }

    private void say(boolean busy, String key, @Nullable String label, Runnable action) {
        progress.setVisible(busy);
        words.setText(Words.of(key, page));
        button.setVisible(label != null);
        button.setText(label == null ? "" : Words.of(label));
        button.setOnAction(_ -> action.run());
    }
}
