package org.autoreproduce.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Latest;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of the project and lines of cited works into the editor's model, and follows what becomes of them on disk.
 * To be used on the UI thread; reading goes on beside it.
 */
final class FileReading {
    private final ObservableValue<Snapshot> snapshot;
    private final ObservableValue<@Nullable Path> root;
    private final EditorModel model;
    private final DraftKeeper drafts;
    private final Background background;
    private final Latest reading;
    private final Function<OpenFile, Optional<TextPane>> pane;

    /**
     * For a model.
     *
     * @param pane finds the text of an open file
     */
    FileReading(ObservableValue<Snapshot> snapshot, ObservableValue<@Nullable Path> root, EditorModel model,
            DraftKeeper drafts, Background background, Function<OpenFile, Optional<TextPane>> pane) {
        this.snapshot = snapshot;
        this.root = root;
        this.model = model;
        this.drafts = drafts;
        this.background = background;
        this.reading = new Latest(background);
        this.pane = pane;
    }

    /** Looks at all open files again. */
    void refresh(Path folder) {
        List<OpenFile> files = model.files().stream().filter(file -> snippet(file.path()).isEmpty()).toList();
        reading.run(_ -> files.stream().map(file -> TextFile.read(folder.resolve(file.path()))).toList(),
                read -> found(files, read), _ -> {});
        files.forEach(this::mark);
    }

    /** Ends what goes on. */
    void cancel() {
        reading.cancel();
    }

    /** Opens a file of the project, or looks at it where it is open; tells its text once it is there. */
    void open(String path, Consumer<TextPane> then) {
        Path folder = root.getValue();
        if (folder == null) {
            return;
        }
        Optional<OpenFile> there = model.find(path);
        OpenFile file = there.orElseGet(() -> new OpenFile(path, !editable(path),
                snippet(path).map(snippet -> snippet.where().from()).orElse(1)));
        if (there.isPresent()) {
            model.selectedProperty().set(file);
        } else {
            model.add(file);
            load(folder, file);
        }
        if (file.loadedProperty().get()) {
            pane.apply(file).ifPresent(then);
        } else {
            file.loadedProperty().addListener((_, _, _) -> pane.apply(file).ifPresent(then));
        }
    }

    private void load(Path folder, OpenFile file) {
        Optional<Snippet> snippet = snippet(file.path());
        if (snippet.isPresent()) {
            file.opened(snippet.get().text(), Optional.empty(), "");
            return;
        }
        background.run(_ -> new Loaded(TextFile.read(folder.resolve(file.path())),
                file.locked() ? Optional.empty() : drafts.find(folder, file.path())), loaded -> {
                    switch (loaded.text) {
                        case TextFile.Text(String text) -> {
                            file.opened(text, loaded.draft, new Hashes().of(text));
                            mark(file);
                            pane.apply(file).ifPresent(pane -> pane.area().requestFocus());
                        }
                        case TextFile.Other(Sentence why) -> file.unreadableProperty().set(why);
                        case TextFile.Missing() ->
                            file.unreadableProperty().set(Sentence.of("project.gone", file.path()));
                    }
                }, why -> file.unreadableProperty().set(why));
    }

    /** A file and what had not been saved of it. */
    private record Loaded(TextFile text, Optional<DraftStore.Draft> draft) {}

    private void found(List<OpenFile> files, List<TextFile> read) {
        for (int i = 0; i < files.size(); i++) {
            OpenFile file = files.get(i);
            switch (read.get(i)) {
                case TextFile.Text(String text) when file.unreadableProperty().get() != null -> {
                    file.unreadableProperty().set(null);
                    file.opened(text, Optional.empty(), "");
                }
                case TextFile.Text(String text) -> file.found(text);
                case TextFile.Missing() -> file.missing();
                case TextFile.Other _ -> {
                    // what is shown stays until it can be read again
                }
            }
            if (!file.modifiedProperty().get() && file.loadedProperty().get()) {
                forget(file);
            }
            mark(file);
        }
    }

    private void mark(OpenFile file) {
        if (file.loadedProperty().get() && file.path().startsWith("code/")) {
            pane.apply(file).ifPresent(pane -> pane.mark(
                    Links.of(snapshot.getValue().evidence(), file.path().substring("code/".length()), file.text())));
        }
    }

    /** What was typed in a file is on disk, or was given up. */
    void forget(OpenFile file) {
        Path folder = root.getValue();
        if (folder != null && !file.locked()) {
            drafts.forget(folder, file);
        }
    }

    /** What is known of the cited works. */
    Lineage lineage() {
        return snapshot.getValue().found().map(Found::lineage).orElse(Lineage.none());
    }

    private Optional<Snippet> snippet(String path) {
        return path.indexOf('#') < 0
                ? Optional.empty()
                : lineage().snippets().stream().filter(snippet -> ProjectTree.path(snippet).equals(path)).findFirst();
    }

    private static boolean editable(String path) {
        return path.startsWith("code/") || path.startsWith("plan/") || path.startsWith("review/")
                || path.equals("lineage/lineage.json");
    }
}
