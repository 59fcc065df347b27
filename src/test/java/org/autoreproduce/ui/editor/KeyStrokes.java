package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.autoreproduce.code.colour.Colourist;
import org.autoreproduce.code.colour.Language;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Theme;

/** Types into a long program in a real scene and takes the time of every key. */
public final class KeyStrokes {
    private final String keys;
    private final int line;
    private final List<Long> shown = new ArrayList<>();
    private final List<Long> coloured = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private TextPane pane;
    private Scene scene;
    private int next;
    private long start;

    /** Nanoseconds a key: until the letter was laid out, and until all had its colours and was laid out. */
    public record Times(List<Long> shown, List<Long> coloured) {}

    /** These keys, at the end of that line. */
    public KeyStrokes(String keys, int line) {
        this.keys = keys;
        this.line = line;
    }

    /** Types; the toolkit must have been started. */
    public Times in(String text) throws InterruptedException {
        Platform.runLater(() -> open(text));
        done.await();
        return new Times(shown, coloured);
    }

    private void open(String text) {
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        OpenFile file = new OpenFile("code/long.py", false, 1);
        pane = new TextPane(file, new EditorModel(), new Colourist().colouring(Language.PYTHON),
                new Background(work -> Platform.runLater(() -> {
                    work.run();
                    applied();
                })), new EditorRig.NoActions(), new SimpleBooleanProperty());
        pane.getStyleClass().add("editor");
        scene = new Scene(new StackPane(pane), 1000, 900);
        scene.getStylesheets().add(EditorView.class.getResource("editor.css").toExternalForm());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        file.opened(text, Optional.empty(), "");
        pane.area().moveTo(line, pane.area().getParagraphLength(line));
        pane.area().requestFollowCaret();
    }

    /** Colours came; the next key follows when none are due. */
    private void applied() {
        if (!pane.painter().settled()) {
            return;
        }
        layOut();
        if (start != 0) {
            coloured.add(System.nanoTime() - start);
        }
        if (next == keys.length()) {
            pane.close();
            scene.getWindow().hide();
            done.countDown();
            return;
        }
        // not at once: keys do not come while the last one is drawn
        Platform.runLater(this::press);
    }

    private void press() {
        String key = keys.substring(next, next + 1);
        next++;
        start = System.nanoTime();
        Event.fireEvent(pane.area(), new KeyEvent(KeyEvent.KEY_TYPED, key, "", null, false, false, false, false));
        layOut();
        shown.add(System.nanoTime() - start);
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
