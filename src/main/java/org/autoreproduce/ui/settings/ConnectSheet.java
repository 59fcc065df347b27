package org.autoreproduce.ui.settings;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.autoreproduce.project.Settings;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The sheet *Connect a model*. Whoever shows it is told the choice or that there is none, and takes it away. */
public final class ConnectSheet extends BorderPane {
    private final ConnectController controller;
    private final AgentForm main;

    /**
     * Filled with what holds now.
     *
     * @param now    the models of the project; null where none are connected
     * @param saved  told the choice; its keys are put away by then
     * @param cancel told that nothing is to change
     */
    public ConnectSheet(Settings.@Nullable Models now, ModelAccess access, Background background,
            Consumer<ModelsChoice> saved, Runnable cancel) {
        ConnectModel model = new ConnectModel(now);
        this.controller = new ConnectController(model, access, background, saved);
        this.main = new AgentForm(model.main(), controller, "");
        getStyleClass().add("settings-sheet");
        getStylesheets().add(Objects.requireNonNull(ConnectSheet.class.getResource("settings.css")).toExternalForm());
        setCenter(content(model));
        setBottom(buttons(model, cancel));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !(event.getTarget() instanceof Node node && showing(node))) {
                event.consume();
                controller.close();
                cancel.run();
            }
        });
        controller.look();
    }

    /** Puts the keyboard where filling in begins. */
    public void begin() {
        applyCss();
        layout(); // a scroll pane takes its content into the scene only then
        main.first().requestFocus();
    }

    private Node content(ConnectModel model) {
        Label title = new Label(Words.of("ui.settings.title"));
        title.getStyleClass().add("settings-title");
        Label about = new Label(Words.of("ui.settings.about"));
        about.setWrapText(true);
        about.getStyleClass().add("settings-note");
        CheckBox differs = new CheckBox(Words.of("ui.settings.differs"));
        differs.setId("differs");
        differs.selectedProperty().bindBidirectional(model.differsProperty());
        AgentForm code = new AgentForm(model.code(), controller, "code-");
        code.visibleProperty().bind(model.differsProperty());
        code.managedProperty().bind(model.differsProperty());
        VBox all = new VBox(16, new VBox(4, title, about), new FoundServers(model, controller),
                agent(Words.of("ui.settings.research"), model), main, differs,
                agent(Words.of("ui.settings.code"), model),
                code);
        all.getStyleClass().add("settings-content");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Says for whom a form is, where there are two. */
    private static Label agent(String words, ConnectModel model) {
        Label heading = new Label(words);
        heading.getStyleClass().add("settings-heading");
        heading.visibleProperty().bind(model.differsProperty());
        heading.managedProperty().bind(model.differsProperty());
        return heading;
    }

    private Node buttons(ConnectModel model, Runnable cancel) {
        Button save = new Button(Words.of("ui.settings.save"));
        save.setId("save");
        save.setDefaultButton(true);
        save.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.savingProperty().get() || model.choice().isEmpty(), model.savingProperty(),
                model.differsProperty(), model.main().providerProperty(), model.main().addressProperty(),
                model.main().idProperty(), model.code().providerProperty(), model.code().addressProperty(),
                model.code().idProperty()));
        save.setOnAction(_ -> controller.save());
        Button leave = new Button(Words.of("ui.settings.cancel"));
        leave.setId("cancel");
        leave.setOnAction(_ -> {
            controller.close();
            cancel.run();
        });
        HBox row = new HBox(8, leave, save);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("settings-buttons");
        return row;
    }

    /** Escape closes an open list first. */
    private static boolean showing(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one instanceof javafx.scene.control.ComboBoxBase<?> box && box.isShowing()) {
                return true;
            }
        }
        return false;
    }
}
