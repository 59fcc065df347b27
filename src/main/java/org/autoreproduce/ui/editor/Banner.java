package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.code.colour.Colouring;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Tells above a text what has become of its file, and offers what can be done. */
final class Banner extends VBox {
    private final OpenFile file;
    private final EditorActions actions;
    private final Runnable toFault;
    private final Supplier<Optional<Colouring.Fault>> fault;

    Banner(OpenFile file, EditorActions actions, Supplier<Optional<Colouring.Fault>> fault,
            Runnable toFault) {
        this.file = file;
        this.actions = actions;
        this.fault = fault;
        this.toFault = toFault;
        setId("code-banner");
        show(file.noticeProperty().get());
        file.noticeProperty().addListener((_, _, now) -> show(now));
    }

    private void show(@Nullable Notice notice) {
        getChildren().clear();
        setManaged(notice != null);
        setVisible(notice != null);
        if (notice == null) {
            return;
        }
        switch (notice) {
            case Notice.Changed _ -> fill(Feather.ALERT_TRIANGLE, "code-banner-warning",
                    Sentence.of("editor.notice.changed", file.name()).words(),
                    List.of(button("editor.notice.mine", () -> actions.keepMine(file)),
                            button("editor.notice.theirs", () -> actions.takeTheirs(file)),
                            button("editor.notice.compare", () -> actions.compare(file))));
            case Notice.Gone _ -> fill(Feather.ALERT_TRIANGLE, "code-banner-warning",
                    Sentence.of("editor.notice.gone", file.name()).words(),
                    List.of(button("editor.notice.again", () -> actions.save(file)),
                            button("editor.notice.close", () -> actions.close(file))));
            case Notice.Refused(String why) -> fill(Feather.X_CIRCLE, "code-banner-danger", why, refused());
            case Notice.Restored _ -> fill(Feather.INFO, "code-banner-accent",
                    Sentence.of("editor.notice.restored").words(),
                    List.of(button("editor.notice.compare", () -> actions.compare(file)),
                            button("editor.notice.throw", () -> actions.takeTheirs(file)), understood()));
            case Notice.Told(Sentence words) ->
                fill(Feather.INFO, "code-banner-accent", words.words(), List.of(understood()));
        }
    }

    private List<Node> refused() {
        List<Node> buttons = new ArrayList<>();
        fault.get().ifPresent(at -> {
            Button there = new Button(Sentence.of("editor.notice.place", at.line(), at.column()).words());
            there.setOnAction(_ -> toFault.run());
            buttons.add(there);
        });
        buttons.add(understood());
        return buttons;
    }

    private Node understood() {
        return button("editor.notice.understood", () -> actions.dismiss(file));
    }

    private void fill(Feather symbol, String style, String words, List<Node> buttons) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox told = new HBox(8, new Icon(symbol), label);
        told.setAlignment(Pos.TOP_LEFT);
        HBox choices = new HBox(6);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.getChildren().addAll(buttons);
        getStyleClass().setAll("code-banner", style);
        getChildren().setAll(told, choices);
    }

    private static Node button(String key, Runnable action) {
        Button button = new Button(Sentence.of(key).words());
        button.getStyleClass().add("code-small");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
