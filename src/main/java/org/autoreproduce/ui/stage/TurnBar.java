package org.autoreproduce.ui.stage;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.autoreproduce.pipeline.Live;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Tells that a turn waits, and lets it be taken, rejected or looked at. Not there while none waits. */
final class TurnBar extends VBox {
    final Button accept = button("ui.turn.accept", "turn-accept", Feather.CHECK);
    final Button reject = button("ui.turn.reject", "turn-reject", Feather.X);
    final Button show = button("ui.turn.show", "turn-show", Feather.EYE);
    private final TurnModel model;
    private final Label words = new Label();
    private final Label prose = new Label();
    private final Label problem = new Label();

    TurnBar(TurnModel model) {
        this.model = model;
        setId("turn");
        getStyleClass().add("turn-bar");
        words.setId("turn-words");
        words.getStyleClass().add("turn-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setGraphic(new Icon(Feather.USER));
        prose.setWrapText(true);
        prose.getStyleClass().add("turn-prose");
        problem.setId("turn-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("inspector-fault");
        HBox buttons = new HBox(show, accept, reject);
        buttons.getStyleClass().add("turn-buttons");
        getChildren().addAll(words, prose, problem, buttons);
        for (Label label : new Label[]{prose, problem}) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
            label.visibleProperty().bind(label.managedProperty());
        }
        managedProperty().bind(visibleProperty());
        model.turnProperty().subscribe(this::waiting);
    }

    private void waiting(Live.@Nullable Proposed turn) {
        if (turn != null) {
            int changes = model.changes();
            String stage = StageWords.name(turn.stage());
            words.setText(
                    changes == 1 ? Words.of("ui.turn.waits-one", stage) : Words.of("ui.turn.waits", stage, changes));
            prose.setText(turn.prose().strip());
            String wrong = turn.problem();
            problem.setText(wrong == null ? "" : wrong);
        }
        setVisible(turn != null);
    }

    private static Button button(String key, String id, Feather symbol) {
        Button button = new Button(Words.of(key), new Icon(symbol));
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
