package org.autoreproduce.ui.stage;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.ui.session.Desk;
import org.jspecify.annotations.Nullable;

/** Joins the rail to the session. */
public final class RailController {
    private final Desk desk;
    private final ObjectProperty<StageName> selected;
    private final Runnable reproduce;
    private final RailModel model = new RailModel();
    private final RailView view;

    /**
     * A rail.
     *
     * @param selected  the stage that is looked at
     * @param reproduce what Reproduce does: it may have to ask for a model first
     */
    public RailController(Desk desk, ObjectProperty<StageName> selected, Runnable reproduce) {
        this.desk = desk;
        this.selected = selected;
        this.reproduce = reproduce;
        // a paper without a project has no session either, but Reproduce begins one
        this.view = new RailView(model, new Wished(), desk.readOnly() && desk.folder() != null);
        selected.subscribe(view::selected);
        desk.snapshotProperty().subscribe(model::show);
        desk.follow(this::on);
    }

    /** The rail. */
    public Node view() {
        return view;
    }

    /** What it shows. */
    public RailModel model() {
        return model;
    }

    /** Runs every stage that is not finished, up to this one. */
    public void runTo(StageName stage) {
        if (!desk.readOnly()) {
            model.began();
            desk.submit(new Command.RunTo(stage));
        }
    }

    /** Runs the next stage. */
    public void step() {
        if (!desk.readOnly()) {
            model.began();
            desk.submit(new Command.Step());
        }
    }

    /** Stops at once. */
    public void stop() {
        desk.submit(new Command.Stop());
    }

    private void on(Event event) {
        @Nullable
        StageName before = model.runningProperty().get();
        model.on(event);
        StageName now = model.runningProperty().get();
        // the eye follows what runs, unless it looks elsewhere
        if (now != null && (before == null || before == selected.get())) {
            selected.set(now);
        }
    }

    private final class Wished implements RailView.Wishes {
        @Override
        public void select(StageName stage) {
            selected.set(stage);
        }

        @Override
        public void runTo(StageName stage) {
            RailController.this.runTo(stage);
        }

        @Override
        public void reproduce() {
            reproduce.run();
        }

        @Override
        public void step() {
            RailController.this.step();
        }

        @Override
        public void pause() {
            if (model.pausedProperty().get()) {
                model.began();
                desk.submit(new Command.RunTo(StageName.VERDICT));
            } else {
                model.rest();
                desk.submit(new Command.Pause());
            }
        }

        @Override
        public void skip() {
            desk.submit(new Command.Skip());
        }

        @Override
        public void stop() {
            RailController.this.stop();
        }
    }
}
