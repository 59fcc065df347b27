package org.autoreproduce.ui.settings;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.hand.HandRequest;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The sheet *By hand*: each request to copy, and a place for its reply. */
public final class HandSheet extends StackPane implements AutoCloseable {
    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final HandModel model = new HandModel();
    private final HandController controller;
    private final TextArea request = new TextArea();
    private final TextArea reply = new TextArea();
    private final TextArea schema = new TextArea();
    private final TitledPane schemaPane = new TitledPane();
    private final Label heading = new Label();
    private final Label length = new Label();
    private final Label wrong = new Label();
    private final ComboBox<HandRequest> others = new ComboBox<>(model.waiting());

    /** Of this desk, as long as it is not closed. */
    public HandSheet(HandDesk desk, Background background) {
        this.controller = new HandController(model, desk, background);
        getStyleClass().add("settings-sheet");
        getStylesheets().add(Objects.requireNonNull(HandSheet.class.getResource("settings.css")).toExternalForm());
        Node all = all();
        Node none = Placeholder.empty(Feather.MESSAGE_SQUARE, Words.of("ui.hand.none"));
        getChildren().addAll(none, all);
        none.visibleProperty().bind(model.shownProperty().isNull());
        all.visibleProperty().bind(model.shownProperty().isNotNull());
        model.shownProperty().subscribe(this::show);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SEND.match(event)) {
                event.consume();
                controller.send();
            }
        });
    }

    /** Whether and what waits, for whoever shows the sheet. */
    public HandModel model() {
        return model;
    }

    /** Follows the desk no more. */
    @Override
    public void close() {
        controller.close();
    }

    private Node all() {
        heading.getStyleClass().add("settings-title");
        length.getStyleClass().add("settings-note");
        Label about = new Label(Words.of("ui.hand.about"));
        about.setWrapText(true);
        about.getStyleClass().add("settings-note");
        wrong.setWrapText(true);
        wrong.setMinHeight(Region.USE_PREF_SIZE);
        wrong.setId("wrong");
        wrong.getStyleClass().addAll("settings-result", "settings-bad");
        others();
        HBox top = new HBox(10, heading, space(), others);
        top.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(10, top, about, wrong, requestPart(), schemaPane(), replyPart());
        all.getStyleClass().add("settings-content");
        return all;
    }

    private Node requestPart() {
        request.setEditable(false);
        request.setWrapText(true);
        request.setId("request");
        request.setPrefRowCount(9);
        request.setAccessibleText(Words.of("ui.hand.request"));
        request.getStyleClass().add("settings-text");
        Button copy = new Button(Words.of("ui.hand.copy"), new Icon(Feather.COPY));
        copy.setId("copy");
        copy.setOnAction(_ -> {
            copy(request.getText());
            model.noteProperty().set(Words.of("ui.hand.copied"));
        });
        HBox line = new HBox(10, label("ui.hand.request"), length, space(), copy);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox part = new VBox(6, line, request);
        VBox.setVgrow(request, Priority.ALWAYS);
        VBox.setVgrow(part, Priority.ALWAYS);
        return part;
    }

    private Node schemaPane() {
        schema.setEditable(false);
        schema.setPrefRowCount(6);
        schema.setAccessibleText(Words.of("ui.hand.schema"));
        schema.getStyleClass().add("settings-text");
        schemaPane.setText(Words.of("ui.hand.schema"));
        schemaPane.setContent(schema);
        schemaPane.setExpanded(false);
        schemaPane.setAnimated(false);
        schemaPane.setMinHeight(Region.USE_PREF_SIZE);
        return schemaPane;
    }

    private Node replyPart() {
        reply.setWrapText(true);
        reply.setId("reply");
        reply.setPrefRowCount(7);
        reply.setPromptText(Words.of("ui.hand.prompt"));
        reply.setAccessibleText(Words.of("ui.hand.reply"));
        reply.getStyleClass().add("settings-text");
        reply.textProperty().bindBidirectional(model.replyProperty());
        Button send = new Button(Words.of("ui.hand.send"), new Icon(Feather.SEND));
        send.setId("send");
        send.getStyleClass().add("accent");
        send.disableProperty().bind(model.readyProperty().not());
        send.setOnAction(_ -> controller.send());
        Button withdraw = new Button(Words.of("ui.hand.withdraw"));
        withdraw.setId("withdraw");
        withdraw.getStyleClass().add("flat");
        withdraw.setOnAction(_ -> controller.withdraw());
        Label note = new Label();
        note.setWrapText(true);
        note.setId("note");
        note.textProperty().bind(model.noteProperty());
        note.getStyleClass().add("settings-note");
        HBox line = new HBox(10, note, space(), withdraw, send);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox part = new VBox(6, label("ui.hand.reply"), reply, line);
        VBox.setVgrow(reply, Priority.ALWAYS);
        VBox.setVgrow(part, Priority.ALWAYS);
        return part;
    }

    private void others() {
        others.setId("others");
        others.setAccessibleText(Words.of("ui.hand.others"));
        others.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable HandRequest one) {
                return one == null ? "" : Words.of("ui.hand.one", one.id(), one.request().purpose());
            }

            @Override
            public @Nullable HandRequest fromString(String words) {
                return null;
            }
        });
        others.valueProperty().bindBidirectional(model.shownProperty());
        var several = javafx.beans.binding.Bindings.size(model.waiting()).greaterThan(1);
        others.visibleProperty().bind(several);
        others.managedProperty().bind(several);
    }

    private void show(@Nullable HandRequest now) {
        if (now == null) {
            return;
        }
        heading.setText(Words.of("ui.hand.title", now.request().purpose()));
        length.setText(model.length());
        request.setText(now.text());
        request.setScrollTop(0);
        Optional<String> fault = model.wrong();
        wrong.setText(fault.orElse(""));
        wrong.setVisible(fault.isPresent());
        wrong.setManaged(fault.isPresent());
        ReplySchema form = now.request().schema();
        schema.setText(form == null ? "" : form.text());
        schemaPane.setVisible(form != null);
        schemaPane.setManaged(form != null);
    }

    private void over(DragEvent event) {
        if (model.shownProperty().get() != null && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            controller.take(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private static Label label(String key) {
        Label label = new Label(Words.of(key));
        label.getStyleClass().add("settings-heading");
        return label;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
