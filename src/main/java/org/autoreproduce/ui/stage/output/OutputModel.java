package org.autoreproduce.ui.stage.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The files that a stage left, one of them shown: as it lies on disk, and as it was typed. What was typed in a file stays
 * until it was saved or given up, whichever file or stage is shown meanwhile.
 */
public final class OutputModel {
    private final ObservableList<String> artefacts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> artefact = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper disk = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final BooleanBinding unsaved = Bindings.createBooleanBinding(() -> !text.get().equals(disk.get()), text,
            disk);
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private @Nullable String sent;
    private @Nullable String loaded;

    /** The paths of the files that people can read and change, relative to the project. */
    public ObservableList<String> artefacts() {
        return artefacts;
    }

    /** The one that is shown; null for none. */
    public ObjectProperty<@Nullable String> artefactProperty() {
        return artefact;
    }

    /** Its text as it lies on disk. */
    public ReadOnlyStringProperty diskProperty() {
        return disk.getReadOnlyProperty();
    }

    /** Its text as it was typed. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why it was not saved; empty where nothing was refused. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether it is shown as plain text to be edited. */
    public BooleanProperty editingProperty() {
        return editing;
    }

    /** Whether it was changed and not saved. */
    public BooleanBinding unsaved() {
        return unsaved;
    }

    /** These are the files now; the shown one stays shown if it is still there, or was shown before. */
    public void show(List<String> files) {
        if (!files.equals(artefacts)) {
            String shown = artefact.get();
            artefacts.setAll(files);
            artefact.set(shown);
        }
        String shown = artefact.get();
        if (shown == null || !files.contains(shown)) {
            artefact.set(files.isEmpty() ? null : files.getFirst());
        }
    }

    /** Whether the texts are those of the shown file; while it is being read they are not. */
    public boolean loaded() {
        return loaded != null && loaded.equals(artefact.get());
    }

    /** A file was read; nothing happens where another one is shown by now. */
    public void read(String path, String content) {
        if (!path.equals(artefact.get())) {
            return;
        }
        loaded = path;
        String mine = typed.get(path);
        disk.set(content);
        if (mine == null || mine.equals(content)) {
            typed.remove(path);
            refusals.remove(path);
            text.set(content);
        } else {
            text.set(mine);
            editing.set(true);
        }
        refusal.set(refusals.getOrDefault(path, ""));
    }

    /** The shown file was typed in. */
    public void type(String content) {
        String path = artefact.get();
        if (path == null || !loaded()) {
            return;
        }
        if (content.equals(disk.get())) {
            typed.remove(path);
            refusals.remove(path);
        } else {
            typed.put(path, content);
        }
        text.set(content);
    }

    /** What had been typed in a file before the program ended. */
    public void restore(String path, String content) {
        typed.putIfAbsent(path, content);
    }

    /** What was typed in a file and not saved; none where nothing was. */
    public Optional<String> typed(String path) {
        return Optional.ofNullable(typed.get(path));
    }

    /** The shown text is given up: that on disk holds. */
    public void giveUp() {
        type(disk.get());
        refusal.set("");
    }

    /** The shown text is on its way to the session. */
    public void sending() {
        sent = artefact.get();
        refusals.remove(sent);
        refusal.set("");
    }

    /** The session could not do something; where that is about a text on its way, it was not saved. */
    public void refused(String words) {
        String path = sent;
        if (path != null && words.contains(path)) {
            sent = null;
            refusals.put(path, words);
            if (path.equals(artefact.get())) {
                refusal.set(words);
            }
        }
    }
}
