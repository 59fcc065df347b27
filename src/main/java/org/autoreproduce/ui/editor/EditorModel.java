package org.autoreproduce.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which files are open, which is looked at, and how. Needs no toolkit; to be used on the UI thread. */
public final class EditorModel {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 32;
    private static final int USUAL = 13;

    private final ObservableList<OpenFile> files = FXCollections
            .observableArrayList(file -> new Observable[]{file.modifiedProperty()});
    private final ReadOnlyListWrapper<String> paths = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ObjectProperty<@Nullable OpenFile> selected = new SimpleObjectProperty<>();
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final BooleanProperty tree = new SimpleBooleanProperty(true);
    private final IntegerProperty fontSize = new SimpleIntegerProperty(USUAL);
    private final Deque<String> closed = new ArrayDeque<>();
    private final BooleanBinding unsaved = Bindings.createBooleanBinding(
            () -> files.stream().anyMatch(file -> file.modifiedProperty().get()), files);

    /** Nothing is open. */
    public EditorModel() {
        files.addListener((ListChangeListener<OpenFile>) _ -> {
            List<String> now = files.stream().map(OpenFile::path).toList();
            if (!now.equals(paths.get())) {
                paths.setAll(now);
            }
        });
    }

    /** The open files, in the order of their tabs. */
    ObservableList<OpenFile> files() {
        return files;
    }

    /** Their paths, relative to the project, for storing. */
    public ReadOnlyListProperty<String> pathsProperty() {
        return paths.getReadOnlyProperty();
    }

    /** The file that is looked at; null for none. */
    ObjectProperty<@Nullable OpenFile> selectedProperty() {
        return selected;
    }

    /** Whether some file has text that is not saved. */
    public BooleanBinding unsaved() {
        return unsaved;
    }

    /** Whether long lines are broken. */
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    /** Whether the project's files are shown beside the text. */
    public BooleanProperty treeProperty() {
        return tree;
    }

    /** Size of the text in points, 8 to 32. */
    public IntegerProperty fontSizeProperty() {
        return fontSize;
    }

    /** Makes the text larger by so many points, or smaller; 0 makes it usual. */
    void enlarge(int by) {
        fontSize.set(by == 0 ? USUAL : Math.clamp(fontSize.get() + by, SMALLEST, LARGEST));
    }

    /** The open file of a path. */
    Optional<OpenFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** Adds a file and looks at it. */
    void add(OpenFile file) {
        files.add(file);
        selected.set(file);
    }

    /** Takes a file away; its path can be asked for again. */
    void remove(OpenFile file) {
        int at = files.indexOf(file);
        closed.remove(file.path());
        closed.push(file.path());
        files.remove(file);
        if (file.equals(selected.get())) {
            selected.set(files.isEmpty() ? null : files.get(Math.min(Math.max(0, at), files.size() - 1)));
        }
    }

    /** The path that was closed last, which is forgotten by that. */
    Optional<String> lastClosed() {
        return Optional.ofNullable(closed.poll());
    }

    /** Looks at the file so many tabs further, round and round. */
    void turn(int by) {
        if (!files.isEmpty()) {
            selected.set(files.get(Math.floorMod(files.indexOf(selected.get()) + by, files.size())));
        }
    }
}
