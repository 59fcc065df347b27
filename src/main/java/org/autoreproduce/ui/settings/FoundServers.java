package org.autoreproduce.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.llm.discover.LocalServer;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** The servers on this machine, each to be taken with one click. */
final class FoundServers extends VBox {
    private final ConnectModel model;
    private final ConnectController controller;

    FoundServers(ConnectModel model, ConnectController controller) {
        super(6);
        this.model = model;
        this.controller = controller;
        getStyleClass().add("settings-found");
        model.found().addListener((ListChangeListener<LocalServer>) _ -> show());
        model.lookingProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        getChildren().setAll(heading());
        if (model.lookingProperty().get()) {
            getChildren().add(muted(Words.of("ui.settings.found.looking")));
        } else if (model.found().isEmpty()) {
            getChildren().add(muted(Words.of("ui.settings.found.none")));
        } else {
            model.found().forEach(server -> getChildren().add(row(server)));
        }
    }

    private Node heading() {
        Label title = new Label(Words.of("ui.settings.found"));
        title.getStyleClass().add("settings-heading");
        HBox heading = new HBox(8, title, space());
        heading.setAlignment(Pos.CENTER_LEFT);
        if (model.lookingProperty().get()) {
            ProgressIndicator turning = new ProgressIndicator();
            turning.getStyleClass().add("settings-turning");
            heading.getChildren().add(turning);
        } else {
            Button again = new Button(Words.of("ui.settings.found.again"), new Icon(Feather.REFRESH_CW));
            again.getStyleClass().addAll("flat", "small");
            again.setOnAction(_ -> controller.look());
            heading.getChildren().add(again);
        }
        return heading;
    }

    private Node row(LocalServer server) {
        Label name = new Label(server.name());
        name.getStyleClass().add("settings-name");
        int count = server.models().size();
        Label about = muted(Words.of("ui.settings.found.about", server.address(), count));
        Button use = new Button(Words.of("ui.settings.found.use"));
        use.getStyleClass().add("small");
        use.setAccessibleText(Words.of("ui.settings.found.use-this", server.name()));
        use.setOnAction(_ -> controller.use(server));
        HBox row = new HBox(10, new Icon(Feather.SERVER), name, about, space(), use);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        return row;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("settings-note");
        return label;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
