package org.autoreproduce.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.Overlay;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.jspecify.annotations.Nullable;

/** What the window shows: the welcome or one open paper, the menus above, a sheet before it. */
public final class Shell {
    private static final List<String> STYLES = List.of("kit/kit.css", "stage/stage.css", "shell/shell.css");

    private final Parts parts;
    private final Choosers choosers;
    private final Runnable end;
    private final Overlay overlay = new Overlay();
    private final BorderPane root = new BorderPane(overlay);
    private final StackPane header = new StackPane();
    private final Scene scene;
    private final Welcome welcome;
    private final Beginning beginning;
    private final Comparing comparing;
    private final Entrance entrance;
    private final ObjectProperty<@Nullable Room> room = new SimpleObjectProperty<>();
    private boolean recorded;
    /** Which wish to open something is the last; what comes late for an earlier one is dropped. */
    private int turn;
    private Runnable seen = () -> {};
    private Runnable entered = () -> {};

    /**
     * A window's content, showing the welcome; what is told there of this machine and of earlier projects comes with home.
     *
     * @param end closes the window and ends the program
     */
    public Shell(Parts parts, Choosers choosers, Runnable end, double width, double height) {
        this.parts = parts;
        this.choosers = choosers;
        this.end = end;
        this.scene = new Scene(root, width, height);
        this.welcome = new Welcome(this::sample, this::open, this::choosePaper, this::askAddress);
        this.entrance = new Entrance(overlay, parts);
        this.comparing = new Comparing(overlay, parts, choosers);
        this.beginning = new Beginning(overlay, parts, choosers, this::opened);
        STYLES.forEach(style -> scene.getStylesheets()
                .add(String.valueOf(Shell.class.getResource("/org/autoreproduce/ui/" + style))));
        ShellMenu menu = new ShellMenu(new Wished(), parts.look());
        menu.setMinWidth(ShellMenu.USE_PREF_SIZE);
        HBox.setHgrow(header, Priority.ALWAYS);
        HBox top = new HBox(menu, header);
        top.getStyleClass().add("shell-top");
        root.setTop(top);
        overlay.content(welcome.view());
    }

    /** The content. */
    public Scene scene() {
        return scene;
    }

    /** Tells once that the first page of the paper that is opened first has its picture. */
    void onSeen(Runnable listener) {
        seen = () -> {
            seen = () -> {};
            listener.run();
        };
    }

    /** Tells whenever a paper is open and its first page has its picture. */
    void onEntered(Runnable listener) {
        entered = listener;
    }

    /** The open paper; null while none is. */
    public @Nullable Room room() {
        return room.get();
    }

    /** The sample as it was left in the folder for projects; a new one where there is none yet. */
    public void sampleAgain() {
        overlay.content(Placeholder.loading(Words.of("ui.opening")));
        parts.opening().lastSample(parts.place(), last -> last.ifPresentOrElse(this::open, () -> sample(true)),
                this::failed);
    }

    /** Begins a new project of the sample. */
    public void sample(boolean lineage) {
        overlay.content(Placeholder.loading(Words.of("ui.opening")));
        int mine = ++turn;
        parts.opening().samplePaper(paper -> {
            if (mine == turn) {
                entrance.show(paper, List.of(), () -> seen.run());
            }
        });
        parts.opening().sample(parts.place(), lineage, this::opened, this::failed);
    }

    /** Opens a project's folder or a paper. */
    public void open(Path chosen) {
        overlay.content(Placeholder.loading(Words.of("ui.opening")));
        if (Files.isDirectory(chosen) && !parts.opening().papers().isSource(chosen)) {
            project(chosen);
        } else if (String.valueOf(chosen.getFileName()).equals(ProjectFolder.PROJECT_FILE)) {
            project(Objects.requireNonNull(chosen.toAbsolutePath().getParent()));
        } else {
            parts.opening().paper(chosen, this::opened, this::failed);
        }
    }

    private void project(Path folder) {
        Path paper = folder.resolve(ProjectFolder.PAPER_FILE);
        if (Files.isReadable(paper)) {
            WindowMemory.Room left = parts.memory().room(folder.toString());
            entrance.show(paper, left == null ? List.of() : left.dividers(), () -> seen.run());
        }
        parts.opening().project(folder, this::opened, this::failed);
    }

    /** The user wants to end: at once where nothing runs, else only as he decides. */
    public void quit() {
        Room now = room.get();
        if (now == null) {
            end.run();
        } else if (now.busy()) {
            overlay.show(new CloseQuestion(() -> close(now), () -> {
                left(now);
                now.leave();
                end.run();
            }, overlay::hide));
        } else {
            close(now);
        }
    }

    private void close(Room now) {
        left(now);
        entrance.forget();
        overlay.content(Placeholder.loading(Words.of("ui.closing")));
        overlay.hide();
        now.closing().thenRun(() -> parts.background().onUi(end));
    }

    private void left(Room now) {
        ProjectFolder folder = now.desk().folder();
        if (folder != null) {
            parts.memory().room(folder.toString(), now.remembered());
        }
    }

    /** Shows the welcome, and looks which projects there were and what this machine lacks. */
    public void home() {
        entrance.forget();
        header.getChildren().clear();
        overlay.content(welcome.view());
        parts.background().run(_ -> parts.recents().entries(), welcome::show, welcome::tell);
        parts.background().run(parts.machine()::findings, welcome::lacking, welcome::tell);
    }

    /** Closes the open paper, unless something runs, and shows the welcome. */
    void leaveRoom() {
        Room now = room.get();
        if (now != null && !now.busy()) {
            room.set(null);
            left(now);
            now.closing();
        }
        if (room.get() == null) {
            home();
        }
    }

    private void choosePaper() {
        choosers.paper().ifPresent(this::open);
    }

    private void askAddress() {
        AddressSheet sheet = new AddressSheet(parts.opening(), file -> {
            overlay.hide();
            open(file);
        }, overlay::hide);
        overlay.show(sheet);
        sheet.begin();
    }

    private void opened(Opening.Opened found) {
        Room now = new Room(found.desk(), parts, choosers, this::reproduce, this::compare, this::open);
        now.tell(found.remark());
        Room before = room.get();
        room.set(now);
        recorded = found.recorded();
        header.getChildren().setAll(now.header());
        turn++;
        entrance.enter(now, () -> {
            seen.run();
            entered.run();
        });
        ProjectFolder folder = found.desk().folder();
        Optional.ofNullable(folder).map(place -> parts.memory().room(place.toString())).ifPresent(now::restore);
        remember(found.desk());
        if (before != null) {
            left(before);
            before.closing();
        }
        if (found.begun()) {
            now.run(StageName.VERDICT);
        }
    }

    private void reproduce() {
        Room now = room.get();
        if (now != null) {
            beginning.reproduce(now, recorded);
        }
    }

    private void compare() {
        Room now = room.get();
        if (now != null) {
            comparing.compare(now.desk());
        }
    }

    private void remember(Desk desk) {
        ProjectFolder folder = desk.folder();
        if (folder != null) {
            parts.background().run(_ -> {
                parts.recents().opened(folder.root());
                return folder;
            }, _ -> {}, this::failed);
        }
    }

    private void failed(Sentence why) {
        turn++;
        entrance.forget();
        Room now = room.get();
        if (now != null) {
            overlay.content(now.view());
            now.tell(why);
        } else {
            overlay.content(welcome.view());
            welcome.tell(why);
        }
    }

    /** What the menus lead to. */
    private final class Wished implements ShellMenu.Wishes {
        @Override
        public BooleanExpression open() {
            return room.isNotNull();
        }

        @Override
        public void openPaper() {
            choosePaper();
        }

        @Override
        public void openAddress() {
            askAddress();
        }

        @Override
        public void openProject() {
            choosers.folder(Words.of("ui.choose.project")).ifPresent(Shell.this::open);
        }

        @Override
        public void sample(boolean lineage) {
            Shell.this.sample(lineage);
        }

        @Override
        public void home() {
            leaveRoom();
        }

        @Override
        public void reproduce() {
            Shell.this.reproduce();
        }

        @Override
        public void step() {
            inRoom(Room::step);
        }

        @Override
        public void stop() {
            inRoom(Room::stop);
        }

        @Override
        public void models() {
            inRoom(beginning::models);
        }

        @Override
        public void compare() {
            inRoom(_ -> Shell.this.compare());
        }

        @Override
        public void saveAll() {
            inRoom(Room::saveAll);
        }

        @Override
        public void report() {
            inRoom(Room::report);
        }

        @Override
        public void quit() {
            Shell.this.quit();
        }

        private void inRoom(Consumer<Room> action) {
            Room now = room.get();
            if (now != null && !overlay.showing()) {
                action.accept(now);
            }
        }
    }
}
