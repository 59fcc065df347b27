package org.autoreproduce.ui.editor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The project's files as a tree; what was unfolded stays so when the files change. */
final class TreePane extends TreeView<ProjectTree> {
    private final Consumer<String> open;
    private final Set<String> folded = new HashSet<>();

    /** Opens the files that are chosen. */
    TreePane(Consumer<String> open) {
        this.open = open;
        setId("project-tree");
        setShowRoot(false);
        setAccessibleText(Sentence.of("editor.tree").words());
        getStyleClass().addAll("dense", "code-tree");
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                chosen(getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                chosen(getSelectionModel().getSelectedItem());
            }
        });
    }

    /** Shows these files. */
    void show(ProjectTree tree) {
        TreeItem<ProjectTree> root = getRoot();
        if (root == null) {
            setRoot(item(tree));
            return;
        }
        TreeItem<ProjectTree> chosen = getSelectionModel().getSelectedItem();
        String path = chosen == null ? "" : chosen.getValue().path();
        update(root, tree);
        select(path);
    }

    /** Only what is otherwise is made anew: a stage that wrote a file must not make the whole tree flicker. */
    private void update(TreeItem<ProjectTree> item, ProjectTree tree) {
        if (item.getValue().equals(tree)) {
            return;
        }
        item.setValue(tree);
        Map<String, TreeItem<ProjectTree>> there = new HashMap<>();
        item.getChildren().forEach(child -> there.put(child.getValue().path(), child));
        List<TreeItem<ProjectTree>> wanted = tree.children().stream().map(child -> {
            TreeItem<ProjectTree> same = there.get(child.path());
            if (same == null || same.getValue().folder() != child.folder()) {
                return item(child);
            }
            update(same, child);
            return same;
        }).toList();
        if (!wanted.equals(item.getChildren())) {
            item.getChildren().setAll(wanted);
        }
    }

    /** Marks the file of a path, where it can be seen. */
    void select(String path) {
        TreeItem<ProjectTree> found = find(getRoot(), path);
        if (found != null && found != getSelectionModel().getSelectedItem()) {
            getSelectionModel().select(found);
        }
    }

    private void chosen(@Nullable TreeItem<ProjectTree> item) {
        if (item != null && !item.getValue().folder()) {
            open.accept(item.getValue().path());
        }
    }

    private TreeItem<ProjectTree> item(ProjectTree tree) {
        TreeItem<ProjectTree> item = new TreeItem<>(tree);
        tree.children().forEach(child -> item.getChildren().add(item(child)));
        item.setExpanded(!folded.contains(tree.path()));
        item.expandedProperty().addListener((_, _, now) -> {
            if (now) {
                folded.remove(tree.path());
            } else {
                folded.add(tree.path());
            }
        });
        return item;
    }

    private static @Nullable TreeItem<ProjectTree> find(@Nullable TreeItem<ProjectTree> item, String path) {
        if (item == null || item.getValue().path().equals(path)) {
            return item;
        }
        for (TreeItem<ProjectTree> child : item.getChildren()) {
            TreeItem<ProjectTree> found = find(child, path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A file, or a folder. */
    private static final class Cell extends TreeCell<ProjectTree> {
        private @Nullable Feather symbol;

        @Override
        protected void updateItem(@Nullable ProjectTree item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                setGraphic(null);
                symbol = null;
            } else {
                setText(item.name());
                Feather wanted = item.folder() ? Feather.FOLDER : item.locked() ? Feather.LOCK : Feather.FILE_TEXT;
                if (wanted != symbol) {
                    setGraphic(new Icon(wanted));
                    symbol = wanted;
                }
                setAccessibleText(item.locked() && !item.folder()
                        ? Sentence.of("editor.tree.locked", item.name()).words()
                        : item.name());
            }
        }
    }
}
