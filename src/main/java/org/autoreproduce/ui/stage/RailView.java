package org.autoreproduce.ui.stage;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** The stages as a row of pills, and what can be done with them all. */
final class RailView extends HBox {
    private static final double GAP = 6;

    private final Map<StageName, StagePill> pills = new EnumMap<>(StageName.class);
    private final Button reproduce = new Button();
    private final Button step = new Button(Words.of("ui.rail.step"));
    private final Button pause = new Button();

    /** What the user wants. */
    interface Wishes {
        void select(StageName stage);

        void runTo(StageName stage);

        void reproduce();

        void step();

        void pause();

        void skip();

        void stop();
    }

    /** @param lookOnly whether nothing can be begun here */
    RailView(RailModel model, Wishes wishes, boolean lookOnly) {
        super(GAP);
        getStyleClass().add("rail");
        HBox stages = new HBox(GAP);
        stages.getStyleClass().add("rail-stages");
        for (StageName stage : StageName.values()) {
            StagePill pill = new StagePill(stage);
            pill.setOnAction(_ -> wishes.select(stage));
            pill.setContextMenu(menu(stage, wishes::runTo, model));
            pills.put(stage, pill);
            stages.getChildren().add(pill);
        }
        Region spring = new Region();
        setHgrow(spring, Priority.ALWAYS);
        reproduce.setId("reproduce");
        reproduce.setOnAction(_ -> {
            if (model.busyProperty().get()) {
                wishes.stop();
            } else {
                wishes.reproduce();
            }
        });
        step.setId("step");
        step.setTooltip(new Tooltip(Words.of("ui.rail.step.tip")));
        step.setOnAction(_ -> wishes.step());
        reproduce.setDisable(lookOnly);
        step.disableProperty().bind(model.busyProperty().or(new SimpleBooleanProperty(lookOnly)));
        pause.setId("pause");
        pause.setOnAction(_ -> wishes.pause());
        pause.visibleProperty().bind(model.busyProperty());
        pause.managedProperty().bind(pause.visibleProperty());
        Button skip = new Button(Words.of("ui.rail.skip"), new Icon(Feather.SKIP_FORWARD));
        skip.setId("skip");
        skip.setTooltip(new Tooltip(Words.of("ui.rail.skip.tip")));
        skip.setOnAction(_ -> wishes.skip());
        skip.visibleProperty().bind(model.skippableProperty());
        skip.managedProperty().bind(skip.visibleProperty());
        for (Button button : new Button[]{skip, pause, step, reproduce}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(stages, spring, skip, pause, step, reproduce);
        model.cells().addListener((ListChangeListener<StageCell>) _ -> model.cells().forEach(this::show));
        model.cells().forEach(this::show);
        model.busyProperty().subscribe(this::busy);
        model.pausedProperty().subscribe(this::paused);
    }

    void selected(StageName stage) {
        pills.forEach((name, pill) -> pill.chosen(name == stage));
    }

    private void show(StageCell cell) {
        StagePill pill = pills.get(cell.stage());
        if (pill != null) {
            pill.show(cell);
        }
    }

    private void busy(boolean now) {
        reproduce.setText(Words.of(now ? "ui.rail.stop" : "ui.rail.reproduce"));
        reproduce.setGraphic(new Icon(now ? Feather.SQUARE : Feather.PLAY));
        reproduce.getStyleClass().removeAll("success", "danger");
        reproduce.getStyleClass().add(now ? "danger" : "success");
    }

    private void paused(boolean now) {
        pause.setGraphic(new Icon(now ? Feather.PLAY : Feather.PAUSE));
        pause.setText(Words.of(now ? "ui.rail.resume" : "ui.rail.pause"));
    }

    private static ContextMenu menu(StageName stage, Consumer<StageName> runTo, RailModel model) {
        MenuItem item = new MenuItem(Words.of("ui.rail.run-to", StageWords.name(stage)));
        item.disableProperty().bind(model.busyProperty());
        item.setOnAction(_ -> runTo.accept(stage));
        return new ContextMenu(item);
    }
}
