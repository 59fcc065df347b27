package org.autoreproduce.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.autoreproduce.code.colour.Colourist;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The pane of the program's files. Opens, saves and follows them, shows what is looked at, and lets differences be decided
 * about. To be used on the UI thread.
 */
public final class EditorController {
    private final ObservableValue<Snapshot> snapshot;
    private final ObservableValue<@Nullable Path> root;
    private final Selection selection;
    private final Background background;
    private final BiConsumer<String, String> save;
    private final BooleanExpression readOnly;
    private final EditorModel model = new EditorModel();
    private final Colourist colourist = new Colourist();
    private final DraftKeeper drafts;
    private final Latest listing;
    private final FileReading files;
    private final EditorActions actions = new Actions();
    private final EditorView view;
    private final ChangeListener<Snapshot> looked = (_, _, _) -> refresh();
    private final ChangeListener<@Nullable Path> moved = (_, old, _) -> projectChanged(old);
    private final ChangeListener<@Nullable Focus> focused = (_, _, now) -> focused(now);
    private @Nullable DiffModel compared;
    private boolean ownLook;

    /**
     * The pane of a desk.
     *
     * @param snapshot   what is known of the project; the files are looked at again whenever it changes
     * @param root       the project's folder; null while there is none
     * @param background where files are read and texts parsed
     * @param save       takes a file's path within the project and its text; what became of it is found on disk, or told
     *                   to {@link #refused}
     * @param readOnly   whether nothing may be edited
     * @param drafts     keeps what was typed and not saved
     */
    public EditorController(ObservableValue<Snapshot> snapshot, ObservableValue<@Nullable Path> root,
            Selection selection, Background background, BiConsumer<String, String> save, BooleanExpression readOnly,
            DraftStore drafts) {
        this.snapshot = snapshot;
        this.root = root;
        this.selection = selection;
        this.background = background;
        this.save = save;
        this.readOnly = readOnly;
        this.drafts = new DraftKeeper(drafts, background);
        this.listing = new Latest(background);
        this.view = new EditorView(model, actions, file -> new TextPane(file, model,
                colourist.colouring(file.language()), background, actions, readOnly));
        this.files = new FileReading(snapshot, root, model, this.drafts, background, view::pane);
        snapshot.addListener(looked);
        root.addListener(moved);
        selection.focusProperty().addListener(focused);
        refresh();
    }

    /** What is shown. */
    public Node view() {
        return view;
    }

    /** The paths of the open files, in the order of their tabs; for storing. */
    public ReadOnlyListProperty<String> openFiles() {
        return model.pathsProperty();
    }

    /** How texts are shown, and whether something is not saved; for binding and storing. */
    public EditorModel model() {
        return model;
    }

    /** Whether some text is not saved. */
    public BooleanBinding unsaved() {
        return model.unsaved();
    }

    /** Opens a file of the project, or looks at it where it is open. */
    public void open(String path) {
        files.open(path, _ -> {});
    }

    /** Opens these files, and looks at that one; what is not there any more says so in its tab. */
    public void restore(List<String> paths, @Nullable String looked) {
        // what cited works hold is known from the snapshot alone
        if (snapshot.getValue().found().isEmpty() && root.getValue() != null) {
            snapshot.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Snapshot> from, Snapshot before, Snapshot now) {
                    snapshot.removeListener(this);
                    restore(paths, looked);
                }
            });
            return;
        }
        paths.forEach(this::open);
        if (looked != null && model.find(looked).isPresent()) {
            open(looked);
        }
    }

    /** Asks for all that was typed to be saved. */
    public void saveAll() {
        List.copyOf(model.files()).forEach(actions::save);
    }

    /** The session could not do something; a save that this is about was refused. The words name the file. */
    public void refused(String words) {
        model.files().stream().filter(OpenFile::sending).filter(file -> words.contains(file.path()))
                .forEach(file -> file.refused(words));
    }

    /** Looks at the files again; not needed where the snapshot changes anyway. */
    public void refresh() {
        Path folder = root.getValue();
        if (folder == null) {
            view.noProject(Sentence.of("editor.tree.none").words());
            return;
        }
        Lineage lineage = files.lineage();
        listing.run(_ -> ProjectTree.of(folder, lineage), view::show, why -> view.noProject(why.words()));
        files.refresh(folder);
    }

    /** Shows how two versions of files differ. */
    public void showDiff(DiffModel diff) {
        compare(diff, null);
    }

    /** Shows how two versions of files differ, and tells what was decided: path and text of all that is to be there. */
    public void showDiff(DiffModel diff, Consumer<Map<String, String>> decided) {
        compare(diff, decided);
    }

    /** Takes this comparison away where it is shown. */
    public void endDiff(DiffModel diff) {
        if (diff.equals(compared)) {
            compared = null;
            view.cover(null);
        }
    }

    /** Keeps what is not saved, waits for that, and ends the pane. */
    public void close() {
        snapshot.removeListener(looked);
        root.removeListener(moved);
        selection.focusProperty().removeListener(focused);
        listing.cancel();
        files.cancel();
        drafts.flush();
        model.files().clear();
    }

    private void compare(DiffModel diff, @Nullable Consumer<Map<String, String>> decided) {
        DiffView shown = new DiffView(diff, decided, () -> {
            compared = null;
            view.cover(null);
        });
        view.cover(shown);
        compared = diff;
        background.run(_ -> DiffColours.of(diff, colourist), shown::colour, _ -> {});
    }

    private void projectChanged(@Nullable Path ignored) {
        drafts.flush();
        view.cover(null);
        model.files().clear();
        model.selectedProperty().set(null);
        refresh();
    }

    private void focused(@Nullable Focus focus) {
        if (focus != null && !ownLook) {
            CodeTarget.of(focus, files.lineage()).ifPresent(this::reveal);
        }
    }

    private void reveal(CodeTarget target) {
        files.open(target.path(), pane -> {
            switch (CodePlace.of(target.lines(), pane.text())) {
                case CodePlace.Found(int from, int to) -> pane.reveal(from, to);
                case CodePlace.Moved(int from, int to) -> {
                    pane.reveal(from, to);
                    pane.file().tell(Sentence.of("editor.moved", target.lines().from()));
                }
                case CodePlace.Lost() -> pane.file().tell(Sentence.of("editor.lost", pane.file().name()));
            }
        });
    }

    /** What the parts of the pane ask. */
    private final class Actions implements EditorActions {
        @Override
        public void open(String path) {
            EditorController.this.open(path);
        }

        @Override
        public void close(OpenFile file) {
            drafts.flush();
            model.remove(file);
        }

        @Override
        public void save(OpenFile file) {
            boolean open = file.noticeProperty().get() instanceof Notice.Changed;
            if (file.modifiedProperty().get() && !file.locked() && !readOnly.get() && !open) {
                save.accept(file.path(), file.send());
            }
        }

        @Override
        public void saveAll() {
            EditorController.this.saveAll();
        }

        @Override
        public void reopen() {
            model.lastClosed().ifPresent(EditorController.this::open);
        }

        @Override
        public void typed(OpenFile file) {
            Path folder = root.getValue();
            if (folder != null && file.loadedProperty().get() && !file.locked()) {
                drafts.typed(folder, file);
            }
        }

        @Override
        public void look(Mark mark) {
            ownLook = true;
            try {
                selection.look(new Anchor.Item(mark.id()));
            } finally {
                ownLook = false;
            }
        }

        @Override
        public void keepMine(OpenFile file) {
            file.keepMine();
        }

        @Override
        public void takeTheirs(OpenFile file) {
            file.takeTheirs();
            files.forget(file);
        }

        @Override
        public void compare(OpenFile file) {
            String theirs = file.noticeProperty().get() instanceof Notice.Changed(String text) ? text : file.disk();
            DiffModel diff = DiffModel.of(Sentence.of("editor.diff.title", file.name()).words(),
                    Map.of(file.path(), theirs), Map.of(file.path(), file.text()));
            showDiff(diff, texts -> {
                file.rewrite(Objects.requireNonNull(texts.get(file.path())));
                file.keepMine();
            });
        }

        @Override
        public void dismiss(OpenFile file) {
            file.dismiss();
        }
    }
}
