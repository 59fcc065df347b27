package org.autoreproduce.ui.stage;

import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a stage tried, and what came of it. */
final class TriesPane extends BorderPane {
    final ListView<StageLedger.Try> tries = new ListView<>();
    final Button compare = new Button(Words.of("ui.inspector.compare"));
    final Label fault = new Label();

    TriesPane(ObservableList<StageLedger.Try> all) {
        tries.setId("tries");
        tries.setItems(all);
        tries.setPlaceholder(Placeholder.empty(Feather.REPEAT, Words.of("ui.inspector.no-tries")));
        tries.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(StageLedger.@Nullable Try attempt, boolean empty) {
                super.updateItem(attempt, empty);
                setText(attempt == null || empty
                        ? null
                        : attempt.number() + "/" + attempt.limit() + "  " + attempt.outcome());
                setGraphic(attempt == null || empty
                        ? null
                        : new Icon(attempt.program() == null ? Feather.MINUS : Feather.FILE_TEXT));
            }
        });
        compare.setId("tries-compare");
        compare.disableProperty().bind(tries.getSelectionModel().selectedItemProperty().isNull());
        compare.setMinWidth(USE_PREF_SIZE);
        fault.setWrapText(true);
        fault.getStyleClass().add("inspector-fault");
        HBox.setHgrow(fault, Priority.ALWAYS);
        HBox bar = new HBox(compare, fault);
        bar.getStyleClass().add("inspector-bar");
        setTop(bar);
        setCenter(tries);
    }
}
