package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.grobid.GrobidService;
import org.autoreproduce.paper.ocr.PicturesReader;
import org.autoreproduce.pipeline.ChoicesEdit;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.CorrectionsEdit;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.GrobidEdit;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Reports;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.study.Choices;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.editor.EditorController;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Overlay;
import org.autoreproduce.ui.kit.Palette;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.lineage.LineageController;
import org.autoreproduce.ui.paper.PaperPane;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.stage.InspectorController;
import org.autoreproduce.ui.stage.RailController;
import org.autoreproduce.ui.verdict.PassageEdits;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One open paper with all its panes. */
public final class Room {
    private final Desk desk;
    private final Parts parts;
    private final RailController rail;
    private final BorderPane root = new BorderPane();
    private final HBox banner = new HBox();
    private final Label bannerWords = new Label();
    private final PictureReading pictures;
    private Cancellation asking = new Cancellation();
    private final PaperPane paper;
    private final EditorController editor;
    private final InspectorController inspector;
    private final Drawer drawer;
    private final RoomLayout layout;
    private final Overlay sheets = new Overlay();
    private final Node header;

    /**
     * All panes of an open paper.
     *
     * @param reproduce what Reproduce does
     * @param choosers lets the user choose files
     * @param compare   what a finished sample's button Compare does
     * @param open      opens another paper or project
     */
    public Room(Desk desk, Parts parts, Choosers choosers, Runnable reproduce, Runnable compare, Consumer<Path> open) {
        Background background = parts.background();
        this.desk = desk;
        this.parts = parts;
        BooleanProperty readOnly = new SimpleBooleanProperty(desk.readOnly());
        ObjectProperty<StageName> stage = new SimpleObjectProperty<>(StageName.INTAKE);
        Meter meter = new Meter();
        desk.snapshotProperty().subscribe(meter::show);
        DeviceButton device = new DeviceButton(parts.machine(), desk.snapshotProperty(), background, this::answer);
        this.rail = new RailController(desk, stage, reproduce);
        device.disableProperty().bind(rail.model().busyProperty().or(readOnly));
        editor = new EditorController(desk.snapshotProperty(), new SimpleObjectProperty<>(root(desk)),
                desk.selection(), background, (path, text) -> desk.submit(new Command.Edit(path, text)),
                readOnly, parts.drafts());
        inspector = new InspectorController(desk, stage, rail, background,
                new EditorDifferences(desk, editor), parts.drafts());
        root.getStyleClass().add("room");
        header = header(meter, device, compare);
        pictures = new PictureReading(desk.paper(), parts.machine().recogniser(), background, this::tell, () -> {
            tell(null);
            desk.refresh();
        });
        HBox stages = new HBox(rail.view());
        HBox.setHgrow(rail.view(), Priority.ALWAYS);
        stages.getStyleClass().add("room-top");
        root.setTop(new VBox(stages, banner()));
        paper = new PaperPane(new SimpleObjectProperty<>(desk.paper()), desk.snapshotProperty(), desk.selection(),
                parts.look().themeProperty(), parts.papers(), background);
        paper.onDrop(open);
        if (!desk.readOnly()) {
            paper.onCorrect(corrections -> desk.submit(CorrectionsEdit.of(corrections)));
            parts.background().run(_ -> parts.machine().grobid(), found -> found.ifPresent(this::grobid), this::tell);
        }
        // a binding holds the room weakly: the look outlives it
        ObjectProperty<Palette> palette = new SimpleObjectProperty<>();
        palette.bind(parts.look().palette());
        LineageController lineage = new LineageController(desk.snapshotProperty(), desk.selection(), background,
                palette, this::choose, k -> answer(Map.of("k", Integer.toString(k))),
                readOnly, new LineageOutside(desk, parts, choosers, editor, rail, this::tell));
        drawer = new Drawer(desk, parts, readOnly, this::enlargeDrawer);
        layout = new RoomLayout(paper.view(), lineage.view(), inspector.view(), editor.view(), drawer.view());
        sheets.content(layout.view());
        root.setCenter(sheets);
        paper.onPassage(new PassageSheets(new PassageEdits(desk.snapshotProperty(), desk.folder(), background,
                desk::submit, rail.model().busyProperty(), readOnly), sheets));
        StatusLine status = new StatusLine(desk, rail.model().doingProperty(), parts);
        root.setBottom(status.view());
        desk.problemProperty().subscribe(this::told);
        rail.model().problemProperty().subscribe(this::told);
        desk.follow(event -> {
            if (event instanceof Event.Problem problem) {
                editor.refused(problem.sentence());
            }
        });
    }

    /** Everything. */
    public Node view() {
        return root;
    }

    /** What is told of it beside the menus: title, what was spent, the device. */
    Node header() {
        return header;
    }

    /** Tells once that the first page has its picture. */
    void onSeen(Runnable listener) {
        paper.onSeen(listener);
    }

    /** Tells whenever all commands were carried out. */
    void onIdle(Runnable listener) {
        rail.model().busyProperty().addListener((_, _, busy) -> {
            if (!busy) {
                listener.run();
            }
        });
    }

    /** The open paper. */
    public Desk desk() {
        return desk;
    }

    /** Whether commands are being carried out. */
    public boolean busy() {
        return rail.model().busyProperty().get();
    }

    /** How it is left. */
    WindowMemory.Room remembered() {
        return new WindowMemory.Room(layout.dividers(), List.copyOf(editor.openFiles()),
                drawer.chosen());
    }

    /** Makes it as it was left. */
    void restore(WindowMemory.Room left) {
        layout.restore(left.dividers());
        editor.restore(left.files(), null);
        drawer.choose(left.drawer());
    }

    /** Runs every stage that is not finished, up to this one. */
    public void run(StageName last) {
        rail.runTo(last);
    }

    /** Runs the next stage. */
    public void step() {
        rail.step();
    }

    /** Stops what runs. */
    public void stop() {
        rail.stop();
    }

    /** Saves what was typed in the editor. */
    public void saveAll() {
        editor.saveAll();
    }

    /** Writes the report anew and tells where it is. */
    public void report() {
        ProjectFolder folder = desk.folder();
        if (folder != null) {
            parts.background().run(_ -> new Reports().write(folder, new Account(parts.machine().prices()).of(folder)),
                    written -> {
                        tell(Sentence.of("cli.report.written", written));
                        parts.browse().accept(written.toUri().toString());
                    }, this::tell);
        }
    }

    /** Keeps what was typed and lets what runs go on; it is found again when the project is opened. */
    public void leave() {
        paper.remember();
        editor.close();
        drawer.leave();
        inspector.close();
    }

    /** Tells something in place, until it is closed. */
    public void tell(@Nullable Sentence words) {
        bannerWords.setText(words == null ? "" : words.words());
        banner.setVisible(words != null);
    }

    /** Stops what runs and ends the session; done when the future is. To be begun on the UI thread, not to be awaited there. */
    public CompletableFuture<Void> closing() {
        pictures.stop();
        asking.cancel();
        paper.close();
        editor.close();
        inspector.close();
        drawer.close();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().name("closing").start(() -> {
            desk.close();
            done.complete(null);
        });
        return done;
    }

    private static @Nullable Path root(Desk desk) {
        ProjectFolder folder = desk.folder();
        return folder == null ? null : folder.root();
    }

    private void answer(Map<String, String> settings) {
        desk.submit(new Command.Answer(settings));
    }

    private void choose(Choices choices) {
        desk.submit(ChoicesEdit.of(choices));
    }

    private Node header(Meter meter, DeviceButton device, Runnable compare) {
        Label title = new Label();
        title.getStyleClass().add("room-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        desk.snapshotProperty().subscribe(now -> title.setText(now.report().map(r -> r.paper().title())
                .or(() -> now.document().map(d -> String.valueOf(d.title())))
                .orElse(String.valueOf(desk.given().getFileName()))));
        HBox row = new HBox(title, recording(), compare(compare), meter, device);
        row.getStyleClass().add("room-header");
        return row;
    }

    /** A project can be laid beside others of the same paper, a finished sample beside its other recording. */
    private Node compare(Runnable compare) {
        Button button = new Button(Words.of("ui.compare.button"), new Icon(Feather.COLUMNS));
        button.setId("compare-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> compare.run());
        button.managedProperty().bind(button.visibleProperty());
        desk.snapshotProperty().subscribe(now -> button.setVisible(now.found().filter(
                found -> found.project().settings().models() != null || found.held().isEmpty()).isPresent()));
        return button;
    }

    /** Where no model is named, only a recording can answer; that is always said. */
    private Node recording() {
        Chip chip = new Chip(new Chip.Look(Words.of("ui.recording"), Chip.Mood.WARNING));
        chip.setTooltip(new Tooltip(Words.of("ui.recording.tip")));
        chip.setMinWidth(Chip.USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        desk.snapshotProperty().subscribe(now -> chip.setVisible(
                now.found().filter(found -> found.project().settings().models() == null).isPresent()));
        return chip;
    }

    private Node banner() {
        Button close = new Button(null, new Icon(Feather.X));
        close.setAccessibleText(Words.of("ui.banner.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(_ -> {
            pictures.stop();
            pictures.offer(false);
            tell(null);
            rail.model().forgetProblem();
        });
        bannerWords.setWrapText(true);
        bannerWords.setMaxWidth(Double.MAX_VALUE);
        bannerWords.setId("banner");
        HBox.setHgrow(bannerWords, Priority.ALWAYS);
        banner.getChildren().addAll(new Icon(Feather.ALERT_TRIANGLE), bannerWords, pictures.button(), close);
        banner.getStyleClass().add("room-banner");
        banner.managedProperty().bind(banner.visibleProperty());
        banner.setVisible(false);
        return banner;
    }

    private void enlargeDrawer() {
        layout.enlargeDrawer();
    }

    /** What the service reads is kept in the project. */
    private void grobid(GrobidService service) {
        paper.onAsk(() -> asking = parts.background().run(stop -> service.read(desk.paper(), stop),
                read -> desk.submit(GrobidEdit.of(read)), this::tell));
    }

    private void told(Event.@Nullable Problem problem) {
        if (problem != null) {
            bannerWords.setText(problem.sentence());
            banner.setVisible(true);
        }
    }

    private void told(@Nullable Sentence why) {
        if (why != null) {
            tell(why);
            pictures.offer(desk.folder() == null && PicturesReader.solves(why.key()));
        }
    }
}
