package org.autoreproduce.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.autoreproduce.project.Provider;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** The fields of one agent's model, and its test. */
final class AgentForm extends GridPane {
    private static final double LABELS = 88;

    private final AgentModel model;
    private final ComboBox<Provider> provider = new ComboBox<>();
    private final TextField address = new TextField();
    private final ComboBox<String> id = new ComboBox<>();
    private final PasswordField key = new PasswordField();

    AgentForm(AgentModel model, ConnectController controller, String prefix) {
        this.model = model;
        getStyleClass().add("settings-form");
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, fields);
        BooleanBinding server = Bindings.createBooleanBinding(() -> model.providerProperty().get().server(),
                model.providerProperty());
        BooleanBinding command = model.providerProperty().isEqualTo(Provider.COMMAND);

        provider();
        id(controller);
        address.textProperty().bindBidirectional(model.addressProperty());
        key.textProperty().bindBidirectional(model.keyProperty());
        Label addressLabel = label("", address);
        addressLabel.textProperty().bind(Bindings.createStringBinding(() -> Words.of(
                command.get() ? "ui.settings.command" : "ui.settings.address"), command));
        address.promptTextProperty().bind(Bindings.createStringBinding(() -> command.get()
                ? "/path/to/program --its arguments"
                : "http://localhost:8080/v1", command));

        Label about = note();
        about.textProperty().bind(Bindings.createStringBinding(
                () -> Words.of("ui.settings.about." + model.providerProperty().get().id()), model.providerProperty()));
        Label listNote = note();
        listNote.textProperty().bind(model.listNoteProperty());
        Label keyNote = note();
        keyNote.textProperty().bind(model.keyNoteProperty());

        row(0, label(Words.of("ui.settings.provider"), provider), new VBox(4, provider, about), null);
        row(1, addressLabel, address, server.or(command));
        row(2, label(Words.of("ui.settings.model"), id), new VBox(4, id, unlessEmpty(listNote)), server);
        row(3, label(Words.of("ui.settings.key"), key), new VBox(4, key, unlessEmpty(keyNote)), server);
        row(4, new Label(), test(controller), server.or(command));
        ids(prefix);
    }

    /** Where typing begins. */
    Node first() {
        return provider;
    }

    private void provider() {
        provider.getItems().setAll(Provider.values());
        provider.setMaxWidth(Double.MAX_VALUE);
        provider.valueProperty().bindBidirectional(model.providerProperty());
        provider.setConverter(new StringConverter<>() {
            @Override
            public String toString(Provider one) {
                return one == null ? "" : Words.of("ui.settings.provider." + one.id());
            }

            @Override
            public Provider fromString(String words) {
                throw new UnsupportedOperationException("not typed");
            }
        });
    }

    private void id(ConnectController controller) {
        id.setEditable(true);
        id.setMaxWidth(Double.MAX_VALUE);
        id.setPromptText(Words.of("ui.settings.model.prompt"));
        id.setItems(model.offered());
        id.getEditor().textProperty().bindBidirectional(model.idProperty());
        // the editor's text is what counts; choosing from the list changes it
        id.getEditor().focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                controller.list(model);
            }
        });
        id.setOnShowing(_ -> controller.list(model));
    }

    private Node test(ConnectController controller) {
        BooleanBinding running = Bindings.createBooleanBinding(
                () -> model.testProperty().get() instanceof TestState.Running, model.testProperty());
        Button test = new Button(Words.of("ui.settings.test"), new Icon(Feather.ACTIVITY));
        test.setId("test");
        test.setOnAction(_ -> controller.test(model));
        Button stop = new Button(Words.of("ui.settings.test.stop"));
        stop.setId("stop-test");
        stop.setOnAction(_ -> controller.stopTest(model));
        show(stop, running);
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("kit-turning");
        turning.setAccessibleText(Words.of("ui.settings.test.running"));
        show(turning, running);
        Label result = new Label();
        result.setId("result");
        result.setWrapText(true);
        result.setMaxWidth(Double.MAX_VALUE);
        result.getStyleClass().add("settings-result");
        HBox buttons = new HBox(8, test, stop, turning);
        buttons.setAlignment(Pos.CENTER_LEFT);
        model.testProperty().subscribe(now -> say(result, now));
        return new VBox(6, buttons, unlessEmpty(result));
    }

    private static void say(Label result, TestState state) {
        result.getStyleClass().removeAll("settings-good", "settings-bad");
        switch (state) {
            case TestState.Untried() -> result.setText("");
            case TestState.Running() -> result.setText(Words.of("ui.settings.test.running"));
            case TestState.Answered(String who, var time) -> {
                result.setText(Words.of("ui.settings.test.answered", who,
                        "%.1f".formatted(time.toMillis() / 1000.0)));
                result.getStyleClass().add("settings-good");
            }
            case TestState.Failed(String words) -> {
                result.setText(words);
                result.getStyleClass().add("settings-bad");
            }
        }
    }

    private void row(int index, Label label, Node field, @org.jspecify.annotations.Nullable BooleanBinding shown) {
        GridPane.setValignment(label, VPos.TOP);
        label.getStyleClass().add("settings-label");
        addRow(index, label, field);
        Optional.ofNullable(shown).ifPresent(when -> List.of(label, field).forEach(node -> show(node, when)));
    }

    private void ids(String prefix) {
        provider.setId(prefix + "provider");
        address.setId(prefix + "address");
        id.setId(prefix + "model");
        key.setId(prefix + "key");
    }

    private static Label label(String words, Node field) {
        Label label = new Label(words);
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(label.textProperty());
        return label;
    }

    private static Label note() {
        Label note = new Label();
        note.setWrapText(true);
        note.getStyleClass().add("settings-note");
        return note;
    }

    private static Label unlessEmpty(Label label) {
        show(label, label.textProperty().isNotEmpty());
        return label;
    }

    private static void show(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
