package org.autoreproduce.ui.lineage;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.autoreproduce.study.EdgeKind;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.kordamp.ikonli.feather.Feather;

/** What stands over the picture: words to look for, the kinds that are shown, steps back and forth, export. */
final class GraphTools extends FlowPane {
    private final LineageModel model;
    private final GraphCanvas canvas;
    private final Deeds deeds;
    private int hit = -1;

    GraphTools(LineageModel model, GraphCanvas canvas, Deeds deeds, BooleanExpression readOnly) {
        this.model = model;
        this.canvas = canvas;
        this.deeds = deeds;
        getStyleClass().add("lineage-tools");
        getChildren().add(search());
        for (EdgeKind kind : EdgeKind.values()) {
            getChildren().add(kind(kind));
        }
        Button undo = step("lineage.undo", Feather.CORNER_UP_LEFT, deeds::undo);
        undo.disableProperty().bind(model.history().undoableProperty().not().or(readOnly));
        Button redo = step("lineage.redo", Feather.CORNER_UP_RIGHT, deeds::redo);
        redo.disableProperty().bind(model.history().redoableProperty().not().or(readOnly));
        getChildren().addAll(undo, redo, step("lineage.fit", Feather.MAXIMIZE, canvas::fit), export());
        model.kindsProperty().subscribe(this::look);
        model.pictureProperty().subscribe(this::look);
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("lineage-search");
        search.setPromptText(Sentence.of("lineage.search").words());
        search.setAccessibleText(Sentence.of("lineage.search").words());
        search.setPrefColumnCount(9);
        search.getStyleClass().add("small");
        search.textProperty().bindBidirectional(model.filterProperty());
        model.filterProperty().subscribe(_ -> {
            hit = -1;
            look();
        });
        search.setOnAction(_ -> next());
        return search;
    }

    /** The next of the works that hold the words. */
    private void next() {
        List<Integer> hits = model.hits(model.filterProperty().get());
        Picture picture = model.pictureProperty().get();
        if (picture != null && !hits.isEmpty()) {
            hit = (hit + 1) % hits.size();
            deeds.select(picture.graph().node(hits.get(hit)).key());
        }
    }

    private void look() {
        canvas.look(model.kindsProperty().get(), java.util.Set.copyOf(model.hits(model.filterProperty().get())));
    }

    private ToggleButton kind(EdgeKind kind) {
        ToggleButton chip = new ToggleButton(Phrasing.kind(kind));
        chip.setId("lineage-kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        chip.getStyleClass().addAll("small", "lineage-kind");
        chip.setSelected(true);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setTooltip(new Tooltip(Sentence.of("lineage.kind.tip").words()));
        chip.selectedProperty().subscribe(on -> model.show(kind, on));
        return chip;
    }

    private static Button step(String key, Feather symbol, Runnable action) {
        Button button = new Button(null, new Icon(symbol));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Tooltip(Sentence.of(key).words()));
        button.setAccessibleText(Sentence.of(key).words());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton(null, new Icon(Feather.DOWNLOAD));
        menu.setId("lineage-export");
        menu.getStyleClass().addAll("flat", "small");
        menu.setAccessibleText(Sentence.of("lineage.export.title").words());
        menu.setTooltip(new Tooltip(Sentence.of("lineage.export.title").words()));
        for (Export as : Export.values()) {
            MenuItem item = new MenuItem(Sentence.of(as.key()).words());
            item.setOnAction(_ -> deeds.export(as));
            menu.getItems().add(item);
        }
        return menu;
    }
}
