package org.autoreproduce.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.editor.DraftStore;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Desk;
import org.jspecify.annotations.Nullable;

/** What the window shows: the welcome, or one open paper. */
public final class Shell {
    private static final List<String> STYLES = List.of("kit/kit.css", "paper/paper.css", "stage/stage.css",
            "shell/shell.css");

    private final Opening opening;
    private final Background background;
    private final Look look;
    private final Path place;
    private final StackPane root = new StackPane();
    private final Scene scene;
    private final Welcome welcome;
    private final Recents recents;
    private final DraftStore drafts;
    private @Nullable Room room;

    /**
     * A window's content, showing the welcome.
     *
     * @param recents the projects opened last
     * @param drafts  what was typed and not saved
     * @param place   where new projects of the sample are made
     */
    public Shell(Opening opening, Recents recents, DraftStore drafts, Look look, Background background, Path place,
            double width, double height) {
        this.drafts = drafts;
        this.look = look;
        this.recents = recents;
        this.opening = opening;
        this.background = background;
        this.place = place;
        this.scene = new Scene(root, width, height);
        this.welcome = new Welcome(this::sample, this::open);
        STYLES.forEach(
                style -> scene.getStylesheets().add(String.valueOf(Shell.class.getResource("/org/autoreproduce/ui/"
                        + style))));
        show(welcome.view());
        background.run(_ -> recents.entries(), welcome::show, welcome::tell);
    }

    /** The content. */
    public Scene scene() {
        return scene;
    }

    /** The open paper; null while none is. */
    public @Nullable Room room() {
        return room;
    }

    /** Begins a new project of the sample. */
    public void sample(boolean lineage) {
        show(Placeholder.loading(Words.of("ui.opening")));
        opening.sample(place, lineage, this::opened, this::failed);
    }

    /** Opens a project's folder or a paper. */
    public void open(Path chosen) {
        show(Placeholder.loading(Words.of("ui.opening")));
        if (Files.isDirectory(chosen)) {
            opening.project(chosen, this::opened, this::failed);
        } else if (String.valueOf(chosen.getFileName()).equals(ProjectFolder.PROJECT_FILE)) {
            opening.project(java.util.Objects.requireNonNull(chosen.toAbsolutePath().getParent()), this::opened,
                    this::failed);
        } else {
            opening.paper(chosen, this::opened);
        }
    }

    private void opened(Opening.Opened found) {
        Room now = new Room(found.desk(), look.palette(), drafts, background);
        now.tell(found.remark());
        Room before = room;
        room = now;
        show(now.view());
        remember(found.desk());
        if (before != null) {
            before.closing();
        }
    }

    private void remember(Desk desk) {
        ProjectFolder folder = desk.folder();
        if (folder != null) {
            background.run(_ -> {
                recents.opened(folder.root());
                return folder;
            }, _ -> {}, room == null ? welcome::tell : room::tell);
        }
    }

    private void failed(Sentence why) {
        Room now = room;
        if (now != null) {
            show(now.view());
            now.tell(why);
        } else {
            show(welcome.view());
            welcome.tell(why);
        }
    }

    private void show(Node node) {
        root.getChildren().setAll(node);
    }
}
