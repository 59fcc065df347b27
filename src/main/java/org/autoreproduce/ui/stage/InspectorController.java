package org.autoreproduce.ui.stage;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.autoreproduce.llm.journal.CallRecord;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.pipeline.ChangedWords;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.stage.output.OutputController;
import org.jspecify.annotations.Nullable;

/** Joins the inspector to the project: reads what is to be shown, sends what the user wants of the stage. */
public final class InspectorController {
    private final Desk desk;
    private final InspectorModel model;
    private final OutputController output;
    private final TurnController turns;
    private final InspectorView view;
    private final RailModel rail;
    private final Latest readingCall;

    /**
     * An inspector.
     *
     * @param stage       the stage that is looked at
     * @param rail        tells where every stage stands
     * @param differences shows two states of the program side by side
     * @param drafts      keeps what was typed and not saved
     */
    public InspectorController(Desk desk, ObjectProperty<StageName> stage, RailController rail, Background background,
            Differences differences, DraftStore drafts) {
        this.desk = desk;
        this.model = new InspectorModel(stage);
        this.output = new OutputController(desk, stage, background, drafts);
        this.turns = new TurnController(desk, differences);
        this.view = new InspectorView(model, new InspectorView.Parts(output.view(),
                new TriesController(desk, model, background, differences).view(), turns.bar(), turns.toggle()));
        this.rail = rail.model();
        this.readingCall = new Latest(background);
        view.runTo.setOnAction(_ -> rail.runTo(stage.get()));
        view.runTo.disableProperty().bind(this.rail.busyProperty().or(new SimpleBooleanProperty(desk.readOnly())));
        view.keep.setOnAction(_ -> desk.submit(new Command.Keep(stage.get())));
        view.overwrite.setOnAction(_ -> desk.submit(new Command.Overwrite(stage.get())));
        view.guide.setOnAction(_ -> guide());
        view.guide.setDisable(desk.readOnly());
        model.callProperty().subscribe(this::readCall);
        this.rail.cells().addListener((ListChangeListener<StageCell>) _ -> head());
        stage.subscribe(this::head);
        desk.snapshotProperty().subscribe(model::show);
        desk.watch(live -> model.on(live));
        desk.follow(event -> model.on(event));
        head();
    }

    /** The inspector. */
    public Node view() {
        return view;
    }

    /** What it shows of calls and tries. */
    public InspectorModel model() {
        return model;
    }

    /** Keeps what was typed and not saved. */
    public void close() {
        output.close();
    }

    private void head() {
        StageName stage = model.stageProperty().get();
        StageCell cell = rail.cells().get(stage.ordinal());
        view.title.setText(StageWords.name(stage));
        view.state.look(new Chip.Look(StageWords.state(cell), mood(cell.state())));
        String why = cell.sentence() == null ? "" : cell.sentence();
        view.sentence.setText(cell.changed().isEmpty()
                ? why
                : ChangedWords.of(cell.changed()).words());
        view.runTo.setText(Words.of("ui.rail.run-to", StageWords.name(stage).toLowerCase(Locale.ROOT)));
        boolean idle = !desk.readOnly() && rail.runningProperty().get() != stage;
        view.keep.setVisible(idle && (cell.state() == StageState.STALE || cell.state() == StageState.FAILED));
        view.overwrite.setVisible(idle && cell.state() == StageState.EDITED);
        output.running(rail.runningProperty().get() == stage);
        turns.looksAt(stage);
    }

    private void readCall() {
        StageLedger.Call call = model.callProperty().get();
        ProjectFolder folder = desk.folder();
        if (call == null || folder == null) {
            readingCall.cancel();
            return;
        }
        readingCall.run(_ -> {
            @Nullable
            CallRecord record = CallStore.open(folder.root().resolve("journal").resolve("calls")).records()
                    .get(call.number());
            return record == null ? List.<CallRecord>of() : List.of(record);
        }, found -> found.forEach(record -> model.read(record.messages(), record.reply())), this::told);
    }

    private void guide() {
        String words = view.guide.getText().strip();
        if (!words.isEmpty()) {
            desk.submit(new Command.Guide(words));
            view.guide.clear();
        }
    }

    private void told(Sentence why) {
        view.sentence.setText(why.words());
    }

    private static Chip.Mood mood(StageState state) {
        return switch (state) {
            case RUNNING -> Chip.Mood.ACTIVE;
            case DONE -> Chip.Mood.GOOD;
            case WAITING, EDITED, STALE -> Chip.Mood.WARNING;
            case FAILED -> Chip.Mood.BAD;
            case PENDING, SKIPPED -> Chip.Mood.QUIET;
        };
    }
}
