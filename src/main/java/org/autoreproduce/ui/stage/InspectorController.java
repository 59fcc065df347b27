package org.autoreproduce.ui.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.llm.journal.CallRecord;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.pipeline.CodeReader;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.account.StageLedger;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Comparison;
import org.autoreproduce.ui.session.Desk;
import org.jspecify.annotations.Nullable;

/** Joins the inspector to the project: reads what is to be shown, sends what was changed. */
public final class InspectorController {
    private final Desk desk;
    private final InspectorModel model;
    private final InspectorView view;
    private final RailModel rail;
    private final Latest readingText;
    private final Latest readingCall;
    private final Latest comparing;
    private final Consumer<Comparison> compare;

    /**
     * An inspector.
     *
     * @param stage   the stage that is looked at
     * @param rail    tells where every stage stands
     * @param compare shows two states of the program side by side
     */
    public InspectorController(Desk desk, ObjectProperty<StageName> stage, RailController rail, Background background,
            Consumer<Comparison> compare) {
        this.desk = desk;
        this.model = new InspectorModel(stage);
        this.view = new InspectorView(model);
        this.rail = rail.model();
        this.readingText = new Latest(background);
        this.readingCall = new Latest(background);
        this.comparing = new Latest(background);
        this.compare = compare;
        view.runTo.setOnAction(_ -> rail.runTo(stage.get()));
        view.runTo.disableProperty().bind(this.rail.busyProperty());
        view.keep.setOnAction(_ -> desk.submit(new Command.Keep(stage.get())));
        view.overwrite.setOnAction(_ -> desk.submit(new Command.Overwrite(stage.get())));
        view.save.setOnAction(_ -> save());
        view.revert.setOnAction(_ -> shown(model.textProperty().get()));
        view.compare.setOnAction(_ -> compare());
        view.guide.setOnAction(_ -> guide());
        view.guide.setDisable(desk.readOnly());
        view.text.setEditable(!desk.readOnly());
        view.text.textProperty().subscribe(this::edited);
        model.artefactProperty().subscribe(this::readText);
        model.callProperty().subscribe(this::readCall);
        model.textProperty().subscribe(this::shown);
        this.rail.cells().addListener((ListChangeListener<StageCell>) _ -> head());
        stage.subscribe(this::head);
        desk.snapshotProperty().subscribe(now -> {
            model.show(now);
            if (!unsaved()) {
                readText();
            }
        });
        desk.watch(model::on);
        edited();
    }

    /** The inspector. */
    public Node view() {
        return view;
    }

    /** What it shows. */
    public InspectorModel model() {
        return model;
    }

    /** Whether the shown artefact was changed and not saved. */
    public boolean unsaved() {
        return model.artefactProperty().get() != null && !view.text.getText().equals(model.textProperty().get());
    }

    private void head() {
        StageName stage = model.stageProperty().get();
        StageCell cell = rail.cells().get(stage.ordinal());
        view.title.setText(StageWords.name(stage));
        view.state.look(new Chip.Look(StageWords.state(cell.state()), mood(cell.state())));
        String why = cell.sentence() == null ? "" : cell.sentence();
        view.sentence.setText(cell.changed().isEmpty()
                ? why
                : Words.of("ui.rail.changed", String.join(", ", cell.changed())));
        view.runTo.setText(Words.of("ui.rail.run-to", StageWords.name(stage).toLowerCase(Locale.ROOT)));
        boolean idle = !desk.readOnly() && cell.state() != StageState.RUNNING;
        view.keep.setVisible(idle && (cell.state() == StageState.STALE || cell.state() == StageState.FAILED));
        view.overwrite.setVisible(idle && cell.state() == StageState.EDITED);
    }

    private void save() {
        String path = model.artefactProperty().get();
        if (path != null && !desk.readOnly()) {
            String text = view.text.getText();
            desk.submit(new Command.Edit(path, text));
            model.read(text);
        }
    }

    private void edited() {
        boolean changed = unsaved();
        view.save.setDisable(!changed || desk.readOnly());
        view.revert.setDisable(!changed);
    }

    private void shown(String text) {
        if (!view.text.getText().equals(text)) {
            view.text.setText(text);
        }
        edited();
    }

    private void readText() {
        String path = model.artefactProperty().get();
        ProjectFolder folder = desk.folder();
        if (path == null || folder == null) {
            model.read("");
            return;
        }
        readingText.run(_ -> new Artefacts(folder, Migrations.none()).loadText(path).orElse(""), model::read,
                this::told);
    }

    private void readCall() {
        StageLedger.Call call = model.callProperty().get();
        ProjectFolder folder = desk.folder();
        if (call == null || folder == null) {
            return;
        }
        readingCall.run(_ -> {
            @Nullable
            CallRecord record = CallStore.open(folder.root().resolve("journal").resolve("calls")).records()
                    .get(call.number());
            return record == null ? List.<CallRecord>of() : List.of(record);
        }, found -> found.forEach(record -> model.read(record.messages(), record.reply())), this::told);
    }

    private void compare() {
        int index = view.tries.getSelectionModel().getSelectedIndex();
        StageLedger.Try chosen = model.tries().get(index);
        Path after = chosen.program();
        Path before = model.tries().subList(0, index).reversed().stream().map(StageLedger.Try::program)
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
        if (after == null) {
            view.fault.setText(Words.of("ui.inspector.no-program"));
            return;
        }
        comparing.run(_ -> new Comparison(Words.of("ui.inspector.comparison", chosen.number()), tree(before),
                tree(after)), compare, this::told);
    }

    private static SourceTree tree(@Nullable Path folder) {
        return folder == null ? SourceTree.EMPTY : new CodeReader(folder).current();
    }

    private void guide() {
        String words = view.guide.getText().strip();
        if (!words.isEmpty()) {
            desk.submit(new Command.Guide(words));
            view.guide.clear();
        }
    }

    private void told(Sentence why) {
        view.fault.setText(why.words());
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
