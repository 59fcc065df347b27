package org.autoreproduce.ui.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Placeholder;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The lines, with the choice of the log, a search and the rest above. */
final class ConsoleView extends BorderPane {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ConsoleModel model;
    private final Consumer<TracePlace> look;
    private final ListView<ConsoleLine> list = new ListView<>();
    private final TextField find = new TextField();
    private final Label count = new Label();
    private final Label cut = new Label(Words.of("ui.console.cut"));
    private final ListChangeListener<ConsoleLine> grown = _ -> changed();

    ConsoleView(ConsoleModel model, Consumer<@Nullable KnownRun> choose, Consumer<TracePlace> look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("console-pane");
        getStylesheets().add(Objects.requireNonNull(ConsoleView.class.getResource("run.css")).toExternalForm());
        setMinSize(0, 0);
        list.setId("console");
        list.getStyleClass().add("console");
        list.setAccessibleText(Words.of("ui.console.lines"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new ConsoleCell(model, look));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setTop(bar(choose));
        setCenter(list);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                find.requestFocus();
                find.selectAll();
                event.consume();
            }
        });
        model.runProperty().subscribe(_ -> shown());
        // the list's skin has to hear of new lines first, else it is sent to ones that it does not know
        list.skinProperty().subscribe(_ -> listen());
        model.readingProperty().subscribe(_ -> empty());
        model.problemProperty().subscribe(_ -> empty());
        model.followingProperty().subscribe(_ -> changed());
        model.wantedProperty().subscribe(_ -> count());
    }

    private Node bar(Consumer<@Nullable KnownRun> choose) {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        find.setId("console-find");
        find.setPromptText(Words.of("ui.console.find"));
        find.setAccessibleText(Words.of("ui.console.find"));
        find.textProperty().bindBidirectional(model.wantedProperty());
        find.addEventHandler(KeyEvent.KEY_PRESSED, this::searched);
        count.setId("console-count");
        count.getStyleClass().add("run-muted");
        cut.getStyleClass().add("run-muted");
        cut.managedProperty().bind(cut.visibleProperty());
        CheckBox follow = new CheckBox(Words.of("ui.console.follow"));
        follow.setId("console-follow");
        follow.selectedProperty().bindBidirectional(model.followingProperty());
        Button copy = new Button(Words.of("ui.console.copy"), new Icon(Feather.COPY));
        copy.setId("console-copy");
        copy.getStyleClass().add("small");
        copy.setTooltip(new Tooltip(Words.of("ui.console.copy.tip")));
        copy.setOnAction(_ -> copy());
        HBox bar = new HBox(chooser(choose), cut, spring, find, count, follow, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("run-bar");
        return bar;
    }

    private ComboBox<Optional<KnownRun>> chooser(Consumer<@Nullable KnownRun> choose) {
        ComboBox<Optional<KnownRun>> chooser = new ComboBox<>();
        chooser.setId("console-log");
        chooser.setAccessibleText(Words.of("ui.console.log"));
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Optional<KnownRun> run) {
                return run == null
                        ? ""
                        : run.map(KnownRun::words).orElseGet(() -> Words.of("ui.console.session"));
            }

            @Override
            public Optional<KnownRun> fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        boolean[] filling = {false};
        model.runs().subscribe(() -> {
            filling[0] = true;
            Optional<String> chosen = Optional.ofNullable(model.runProperty().get()).map(KnownRun::run);
            chooser.getItems().setAll(List.of(Optional.empty()));
            model.runs().forEach(run -> chooser.getItems().add(Optional.of(run)));
            chooser.getItems().stream().filter(run -> run.map(KnownRun::run).equals(chosen)).findFirst()
                    .ifPresent(chooser::setValue);
            filling[0] = false;
        });
        chooser.getItems().setAll(List.of(Optional.empty()));
        chooser.setValue(Optional.empty());
        chooser.valueProperty().subscribe(run -> {
            if (run != null && !filling[0]) {
                choose.accept(run.orElse(null));
            }
        });
        return chooser;
    }

    private void shown() {
        if (list.getItems() != null) {
            list.getItems().removeListener(grown);
        }
        list.setItems(model.lines());
        listen();
        empty();
        changed();
    }

    private void listen() {
        list.getItems().removeListener(grown);
        list.getItems().addListener(grown);
    }

    private void changed() {
        if (model.followingProperty().get() && !model.lines().isEmpty()) {
            list.scrollTo(model.lines().size() - 1);
        }
        cut.setVisible(model.cut());
        count();
    }

    private void empty() {
        var problem = model.problemProperty().get();
        if (problem != null) {
            list.setPlaceholder(Placeholder.problem(problem.words()));
        } else if (model.readingProperty().get()) {
            list.setPlaceholder(Placeholder.loading(Words.of("ui.console.reading")));
        } else {
            list.setPlaceholder(Placeholder.empty(Feather.TERMINAL,
                    Words.of(model.runProperty().get() == null ? "ui.console.empty" : "ui.console.silent")));
        }
    }

    private void count() {
        long hits = model.wantedProperty().get().isEmpty() ? 0 : model.hits();
        count.setText(model.wantedProperty().get().isEmpty()
                ? ""
                : hits == 0 ? Words.of("ui.console.none") : Words.of("ui.console.hits", hits));
    }

    private void searched(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            int at = model.next(list.getSelectionModel().getSelectedIndex(), event.isShiftDown() ? -1 : 1);
            if (at >= 0) {
                model.followingProperty().set(false);
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 2));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            find.clear();
            list.requestFocus();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                    .flatMap(line -> TracePlace.in(line.text())).ifPresent(look);
            event.consume();
        }
    }

    /** The chosen lines; all of them where none is. */
    private void copy() {
        List<ConsoleLine> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        ClipboardContent content = new ClipboardContent();
        content.putString((chosen.isEmpty() ? model.lines() : chosen).stream().map(ConsoleLine::text)
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
