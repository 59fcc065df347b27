package org.autoreproduce.ui.lineage;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Palette;
import org.autoreproduce.ui.kit.Placeholder;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The pane: picture and list as tabs, the selected work under them. */
final class LineageView extends StackPane {
    private static final int MOST_K = 8;
    /** Share of the pane that the selected work's words take. */
    private static final double DETAIL = 0.42;
    /** From this width on they stand beside the picture. */
    private static final double WIDE = 680;
    private static final double BESIDE = 320;

    private final LineageModel model;
    private final Deeds deeds;
    private final BooleanExpression readOnly;
    private final BorderPane works = new BorderPane();
    private final TabPane tabs = new TabPane();
    private final WorkDetail detail;
    private final GraphCanvas canvas;
    private final Legend legend;
    private boolean shown;

    LineageView(LineageModel model, Deeds deeds, ObservableValue<Palette> palette, BooleanExpression readOnly) {
        this.model = model;
        this.deeds = deeds;
        this.readOnly = readOnly;
        this.detail = new WorkDetail(deeds, readOnly);
        this.canvas = new GraphCanvas(palette);
        new GraphPointer(model, canvas, deeds, () -> readOnly.get());
        this.legend = new Legend(() -> tabs.getSelectionModel().select(1));
        getStyleClass().add("lineage");
        getStylesheets().add(Objects.requireNonNull(LineageView.class.getResource("lineage.css")).toExternalForm());
        setMinSize(0, 0);
        tabs.getTabs().addAll(graphTab(), listTab());
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        StackPane.setAlignment(tabs, Pos.TOP_LEFT);
        HBox corner = new HBox(chooser());
        corner.getStyleClass().add("lineage-corner");
        corner.setPickOnBounds(false);
        corner.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        works.widthProperty().subscribe(_ -> place());
        works.setCenter(new StackPane(tabs, corner));
        model.stateProperty().subscribe(this::stand);
        model.pictureProperty().subscribe(this::picture);
        model.selectedProperty().subscribe(this::selected);
    }

    private Tab graphTab() {
        canvas.setId("lineage-canvas");
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        canvas.setOnContextMenuRequested(event -> Optional.ofNullable(model.selectedProperty().get())
                .ifPresent(fact -> new WorkMenu(fact, deeds, readOnly).show(canvas, event.getScreenX(),
                        event.getScreenY())));
        VBox.setVgrow(canvas, Priority.ALWAYS);
        return new Tab(Sentence.of("lineage.tab.graph").words(),
                new VBox(new GraphTools(model, canvas, deeds, readOnly), canvas, legend));
    }

    private Tab listTab() {
        TextField filter = new TextField();
        filter.setId("lineage-filter");
        filter.setPromptText(Sentence.of("lineage.filter").words());
        filter.setAccessibleText(Sentence.of("lineage.filter").words());
        filter.getStyleClass().add("small");
        filter.textProperty().bindBidirectional(model.filterProperty());
        WorkTable table = new WorkTable(model, deeds, readOnly);
        table.setId("lineage-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(filter, table);
        box.getStyleClass().add("lineage-list");
        return new Tab(Sentence.of("lineage.tab.list").words(), box);
    }

    private MenuButton chooser() {
        MenuButton chooser = new MenuButton();
        chooser.setId("lineage-k");
        chooser.getStyleClass().addAll("flat", "small");
        chooser.setAccessibleText(Sentence.of("lineage.k.long").words());
        ToggleGroup group = new ToggleGroup();
        for (int count = 1; count <= MOST_K; count++) {
            int chosen = count;
            RadioMenuItem item = new RadioMenuItem(
                    Sentence.of(count == 1 ? "lineage.k.one" : "lineage.k.several", count).words());
            item.setToggleGroup(group);
            item.setOnAction(_ -> deeds.choose(chosen));
            chooser.getItems().add(item);
        }
        model.kProperty().subscribe(k -> {
            chooser.setText(Sentence.of("lineage.k", k).words());
            for (int i = 0; i < MOST_K; i++) {
                ((RadioMenuItem) chooser.getItems().get(i)).setSelected(i + 1 == k.intValue());
            }
        });
        chooser.disableProperty().bind(readOnly);
        return chooser;
    }

    private void stand(LineageModel.State state) {
        Node shown = switch (state) {
            case EMPTY -> Placeholder.empty(Feather.SHARE_2, Sentence.of("lineage.empty").words());
            case LOADING -> Placeholder.loading(Sentence.of("lineage.loading").words());
            case NO_REFERENCES -> Placeholder.empty(Feather.SHARE_2, Sentence.of("lineage.noReferences").words());
            case PROBLEM -> Placeholder.problem(Optional.ofNullable(model.problemProperty().get())
                    .map(Sentence::words).orElse(""));
            case READY -> works;
        };
        getChildren().setAll(shown);
    }

    private void picture(@Nullable Picture picture) {
        canvas.show(picture);
        legend.show(picture);
    }

    private void selected(@Nullable Fact fact) {
        if (fact == null) {
            shown = false;
        } else {
            shown = true;
            detail.show(fact, model.snapshotProperty().get());
        }
        place();
        canvas.select(fact == null ? -1 : index(fact));
    }

    /** Beside the picture where there is room, else under it. */
    private void place() {
        boolean wide = works.getWidth() >= WIDE;
        detail.setPrefHeight(wide ? Region.USE_COMPUTED_SIZE : works.getHeight() * DETAIL);
        detail.setPrefWidth(wide ? BESIDE : Region.USE_COMPUTED_SIZE);
        works.setRight(shown && wide ? detail : null);
        works.setBottom(shown && !wide ? detail : null);
    }

    private int index(Fact fact) {
        return Optional.ofNullable(model.pictureProperty().get())
                .flatMap(picture -> picture.graph().index(fact.node().key())).orElse(-1);
    }

    private void key(KeyEvent event) {
        new GraphKeys(model, canvas, deeds, readOnly.get()).press(event);
    }
}
