package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** A button that has the pages of a paper recognised, tells how far that is, and stops it. */
final class PictureReading {
    private final Path paper;
    private final Recogniser recogniser;
    private final Background background;
    private final Consumer<Sentence> tell;
    private final Runnable done;
    private final Button button = new Button();
    private @Nullable Cancellation running;

    /**
     * Of that paper.
     *
     * @param tell told how far it is, and why it failed
     * @param done told that the paper can be read now
     */
    PictureReading(Path paper, Recogniser recogniser, Background background, Consumer<Sentence> tell, Runnable done) {
        this.paper = paper;
        this.recogniser = recogniser;
        this.background = background;
        this.tell = tell;
        this.done = done;
        button.setId("read-pages");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setVisible(false);
        button.setOnAction(_ -> press());
        rest();
    }

    Node button() {
        return button;
    }

    /** Shows the button, or hides it while nothing is being read. */
    void offer(boolean useful) {
        button.setVisible(useful || running != null);
    }

    /** Stops what is being read. */
    void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        rest();
    }

    private void rest() {
        button.setText(Words.of("ui.pictures.read"));
    }

    private void press() {
        if (running != null) {
            stop();
            tell.accept(Sentence.of("ui.pictures.stopped"));
            return;
        }
        button.setText(Words.of("ui.pictures.stop"));
        tell.accept(Sentence.of("ui.pictures.begun"));
        running = background.run(stop -> recogniser.read(paper,
                (read, pages) -> background.onUi(() -> told(stop, read, pages)), stop), this::finished, this::failed);
    }

    private void told(Cancellation stop, int read, int pages) {
        if (!stop.cancelled() && running != null) {
            tell.accept(Sentence.of("paper.ocr.page", read, pages));
        }
    }

    private void finished(Document document) {
        running = null;
        rest();
        button.setVisible(false);
        done.run();
    }

    private void failed(Sentence why) {
        running = null;
        rest();
        tell.accept(why);
    }
}
