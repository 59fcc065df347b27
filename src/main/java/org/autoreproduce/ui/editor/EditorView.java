package org.autoreproduce.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Placeholder;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The pane: files on the left, tabs with texts on the right, over which a comparison can lie. */
final class EditorView extends BorderPane {
    private static final double TREE_SHARE = 0.26;

    private final EditorModel model;
    private final EditorActions actions;
    private final Function<OpenFile, TextPane> panes;
    private final TreePane tree;
    private final TabPane tabs = new TabPane();
    private final StatusLine status;
    private final StackPane stage = new StackPane();
    private final Placeholder nothingOpen = Placeholder.empty(Feather.FILE_TEXT,
            Sentence.of("editor.empty").words());
    private final Map<OpenFile, FileTab> byFile = new HashMap<>();
    private Placeholder noFiles = Placeholder.empty(Feather.FOLDER, Sentence.of("editor.tree.empty").words());
    private boolean hasFiles;
    private @Nullable Node over;

    EditorView(EditorModel model, EditorActions actions, Function<OpenFile, TextPane> panes) {
        this.model = model;
        this.actions = actions;
        this.panes = panes;
        this.tree = new TreePane(actions::open);
        this.status = new StatusLine(model);
        setId("editor");
        getStyleClass().add("editor");
        getStylesheets().add(Objects.requireNonNull(EditorView.class.getResource("editor.css")).toExternalForm());
        tabs.getStyleClass().add("dense");
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.FIXED);
        StackPane side = new StackPane(tree);
        SplitPane split = new SplitPane(side, stage);
        SplitPane.setResizableWithParent(side, false);
        split.setDividerPositions(TREE_SHARE);
        model.treeProperty().addListener((_, _, shown) -> {
            if (shown) {
                split.getItems().addFirst(side);
                split.setDividerPositions(TREE_SHARE);
            } else {
                split.getItems().remove(side);
            }
        });
        setCenter(split);
        setBottom(status);
        model.files().addListener((ListChangeListener<OpenFile>) _ -> syncTabs());
        model.selectedProperty().addListener((_, _, now) -> select(now));
        tabs.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> tabChosen(now));
        new EditorKeys(this, model, actions, this::current);
        arrange();
    }

    /** The files of the project. */
    void show(ProjectTree files) {
        hasFiles = !files.children().isEmpty();
        tree.show(files);
        arrange();
    }

    /** There is no project whose files could be shown, or they could not be read. */
    void noProject(String words) {
        hasFiles = false;
        noFiles = Placeholder.empty(Feather.FOLDER, words);
        arrange();
    }

    /** Lays something over the tabs; null takes it away. */
    void cover(@Nullable Node wanted) {
        over = wanted;
        arrange();
        if (wanted != null) {
            wanted.requestFocus();
        } else {
            current().ifPresent(pane -> pane.area().requestFocus());
        }
    }

    /** The text of an open file. */
    Optional<TextPane> pane(OpenFile file) {
        return Optional.ofNullable(byFile.get(file)).map(FileTab::pane);
    }

    /** The text that is looked at. */
    Optional<TextPane> current() {
        OpenFile file = model.selectedProperty().get();
        return file == null || over != null ? Optional.empty() : pane(file);
    }

    private void arrange() {
        Node shown = over;
        if (shown == null) {
            boolean none = model.files().isEmpty();
            shown = !none ? tabs : hasFiles ? nothingOpen : noFiles;
        }
        if (!stage.getChildren().equals(List.of(shown))) {
            stage.getChildren().setAll(shown);
        }
        tree.setVisible(hasFiles);
        status.follow(current().orElse(null));
    }

    private void syncTabs() {
        List<OpenFile> files = model.files();
        tabs.getTabs().stream().map(FileTab.class::cast).filter(tab -> !files.contains(tab.file())).toList()
                .forEach(tab -> {
                    tabs.getTabs().remove(tab);
                    byFile.remove(tab.file());
                    tab.pane().close();
                });
        for (int i = 0; i < files.size(); i++) {
            OpenFile file = files.get(i);
            if (!byFile.containsKey(file)) {
                FileTab tab = new FileTab(file, panes, actions);
                byFile.put(file, tab);
                tabs.getTabs().add(Math.min(i, tabs.getTabs().size()), tab);
            }
        }
        select(model.selectedProperty().get());
    }

    private void select(@Nullable OpenFile file) {
        FileTab tab = file == null ? null : byFile.get(file);
        if (tab != null) {
            tabs.getSelectionModel().select(tab);
            tree.select(tab.file().path());
        }
        arrange();
    }

    private void tabChosen(@Nullable Tab now) {
        if (now instanceof FileTab tab && model.files().contains(tab.file())) {
            model.selectedProperty().set(tab.file());
        }
    }
}
