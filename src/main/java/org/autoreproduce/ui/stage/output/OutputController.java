package org.autoreproduce.ui.stage.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** Joins a stage's files to the project: reads them, sends what was changed, keeps what was typed. */
public final class OutputController {
    private static final Duration MOMENT = Duration.millis(500);
    /** Characters that an area can lay out without a pause that is felt. */
    private static final int MOST = 60_000;

    private final Desk desk;
    private final ObservableValue<StageName> stage;
    private final DraftStore drafts;
    private final Background background;
    private final Latest reading;
    private final OutputModel model = new OutputModel();
    private final OutputView view = new OutputView();
    private final PauseTransition pause = new PauseTransition(MOMENT);
    /** Begins above what an earlier room of the same project counted to. */
    private long drafted = System.currentTimeMillis() * 1_000;
    private boolean filling;
    private boolean running;
    private @Nullable Object shown;

    /**
     * The files of the stage that is looked at.
     *
     * @param drafts keeps what was typed and not saved
     */
    public OutputController(Desk desk, ObservableValue<StageName> stage, Background background, DraftStore drafts) {
        this.desk = desk;
        this.stage = stage;
        this.drafts = drafts;
        this.background = background;
        this.reading = new Latest(background);
        view.artefact.setItems(model.artefacts());
        view.artefact.valueProperty().bindBidirectional(model.artefactProperty());
        view.edit.selectedProperty().bindBidirectional(model.editingProperty());
        view.edit.setDisable(desk.readOnly());
        view.unsaved.visibleProperty().bind(model.unsaved());
        view.save.visibleProperty().bind(model.editingProperty());
        view.revert.visibleProperty().bind(model.editingProperty());
        view.save.disableProperty().bind(model.unsaved().not());
        view.revert.disableProperty().bind(model.unsaved().not());
        view.refusal.textProperty().bind(model.refusalProperty());
        view.refusal.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        view.save.setOnAction(_ -> save());
        view.revert.setOnAction(_ -> giveUp());
        model.artefactProperty().addListener((_, before, now) -> chosen(before, now));
        model.editingProperty().addListener((_, _, _) -> show());
        pause.setOnFinished(_ -> keep(model.artefactProperty().get()));
        stage.subscribe(this::list);
        desk.snapshotProperty().subscribe(this::list);
        desk.follow(event -> {
            if (event instanceof Event.Problem problem) {
                model.refused(problem.sentence());
            }
        });
        read();
    }

    /** The files. */
    public Node view() {
        return view;
    }

    /** Tells whether the stage is under way. */
    public void running(boolean now) {
        if (running != now) {
            running = now;
            show();
        }
    }

    /** What is shown. */
    public OutputModel model() {
        return model;
    }

    /** Writes down what was typed last, at once. */
    public void close() {
        typedUntilNow(model.artefactProperty().get());
    }

    private void typedUntilNow(@Nullable String path) {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            pause.stop();
            keep(path);
        }
    }

    private void list() {
        String before = model.artefactProperty().get();
        model.show(StageArtefacts.of(stage.getValue(), desk.snapshotProperty().get()));
        if (java.util.Objects.equals(before, model.artefactProperty().get())) {
            read();
        }
    }

    private void chosen(@Nullable String before, @Nullable String now) {
        typedUntilNow(before);
        model.editingProperty().set(now != null && model.typed(now).isPresent());
        read();
    }

    private void read() {
        String path = model.artefactProperty().get();
        ProjectFolder folder = desk.folder();
        if (path == null || folder == null) {
            show();
            return;
        }
        reading.run(_ -> new Found(new Artefacts(folder, Migrations.none()).loadText(path).orElse(""),
                drafts.find(key(folder), path)), found -> {
                    found.draft.ifPresent(draft -> model.restore(path, draft.text()));
                    model.read(path, found.text);
                    if (model.typed(path).isEmpty() && found.draft.isPresent()) {
                        forget(folder, path);
                    }
                    show();
                }, why -> model.refused(why.words()));
    }

    /** A file, and what had been typed in it. */
    private record Found(String text, Optional<DraftStore.Draft> draft) {}

    private void show() {
        String path = model.artefactProperty().get();
        Snapshot now = desk.snapshotProperty().get();
        if (path == null) {
            shown = null;
            view.nothing(running);
            return;
        }
        if (!model.loaded()) {
            return;
        }
        boolean formed = path.endsWith(".md") || new Forms(now, desk.selection()::look).knows(path);
        view.edit.setVisible(formed);
        if (!formed && !model.editingProperty().get()) {
            model.editingProperty().set(true);
        } else if (formed && !model.editingProperty().get()) {
            form(path, now);
        } else if (model.textProperty().get().length() > MOST) {
            shown = null;
            view.shown(new LongText(model.textProperty().get()));
        } else {
            shown = null;
            view.shown(area(path).scrolled());
        }
    }

    /** What is the same stays as it is, with all that is chosen and scrolled in it. */
    private void form(String path, Snapshot now) {
        Object wanted = Arrays.asList(path, model.diskProperty().get(), now.report().map(ReportData::requirements),
                now.report().map(ReportData::assumptions), now.evidence());
        if (!wanted.equals(shown)) {
            shown = wanted;
            view.shown(path.endsWith(".md")
                    ? OutputView.scrolled(new MarkdownView(model.diskProperty().get()))
                    : new Forms(now, desk.selection()::look).of(path));
        }
    }

    private LineArea area(String path) {
        LineArea area = view.area(path);
        area.setEditable(!desk.readOnly());
        if (area.getUserData() == null) {
            area.setUserData(path);
            area.textProperty().addListener((_, _, text) -> typed(path, text));
        }
        filling = true;
        area.show(model.textProperty().get());
        filling = false;
        return area;
    }

    private void typed(String path, String text) {
        if (!filling && path.equals(model.artefactProperty().get())) {
            model.type(text);
            if (pause.getStatus() != Animation.Status.RUNNING) {
                pause.playFromStart();
            }
        }
    }

    private void save() {
        String path = model.artefactProperty().get();
        if (path != null && model.unsaved().get() && !desk.readOnly()) {
            model.sending();
            desk.submit(new Command.Edit(path, model.textProperty().get()));
        }
    }

    private void giveUp() {
        pause.stop();
        model.giveUp();
        keep(model.artefactProperty().get());
        show();
    }

    private void keep(@Nullable String path) {
        ProjectFolder folder = desk.folder();
        if (path == null || folder == null) {
            return;
        }
        Optional<String> text = model.typed(path);
        if (text.isEmpty()) {
            forget(folder, path);
            return;
        }
        String base = new Hashes().of(model.diskProperty().get());
        long own = ++drafted;
        background.run(_ -> {
            drafts.keep(key(folder), new DraftStore.Draft(path, base, text.get()), own);
            return own;
        }, _ -> {}, why -> model.refused(why.words()));
    }

    private void forget(ProjectFolder folder, String path) {
        long own = ++drafted;
        background.run(_ -> {
            drafts.forget(key(folder), path, own);
            return own;
        }, _ -> {}, _ -> {});
    }

    /** Not the editor's: both may have the same file open. */
    private static Path key(ProjectFolder folder) {
        return folder.root().resolve("#inspector");
    }
}
