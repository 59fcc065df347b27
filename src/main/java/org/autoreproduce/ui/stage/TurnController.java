package org.autoreproduce.ui.stage;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.kordamp.ikonli.feather.Feather;

/** Joins the review of turns to the session. */
final class TurnController {
    private final Desk desk;
    private final TurnModel model = new TurnModel();
    private final TurnBar bar = new TurnBar(model);
    private final ToggleButton toggle = new ToggleButton(Words.of("ui.turn.review"), new Icon(Feather.EYE));

    TurnController(Desk desk, Differences differences) {
        this.desk = desk;
        bar.show.setOnAction(_ -> Optional.ofNullable(model.turnProperty().get()).ifPresent(differences::propose));
        bar.accept.setOnAction(_ -> decide(true));
        bar.reject.setOnAction(_ -> decide(false));
        toggle.setId("review-edits");
        toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(Words.of("ui.turn.review.tip")));
        toggle.setDisable(desk.readOnly());
        toggle.managedProperty().bind(toggle.visibleProperty());
        toggle.setOnAction(_ -> desk.submit(new Command.Review(toggle.isSelected())));
        desk.reviewingProperty().subscribe(toggle::setSelected);
        model.turnProperty().addListener((_, before, now) -> {
            if (now != null) {
                differences.propose(now);
            } else if (before != null) {
                differences.decided();
            }
        });
        desk.watch(live -> model.on(live));
        desk.follow(event -> model.on(event));
    }

    /** Tells what waits. */
    TurnBar bar() {
        return bar;
    }

    /** Switches the review on and off. */
    ToggleButton toggle() {
        return toggle;
    }

    /** The switch is there for stages that write code. */
    void looksAt(StageName stage) {
        toggle.setVisible(stage.compareTo(StageName.DATA) >= 0 && stage.compareTo(StageName.EXPERIMENT) <= 0);
    }

    private void decide(boolean accepted) {
        Map<String, String> texts = model.all(accepted);
        if (model.turnProperty().get() != null) {
            desk.submit(new Command.Decide(texts));
        }
    }
}
