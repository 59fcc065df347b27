package org.autoreproduce.ui.paper;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Placeholder;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Puts bars, side list and pages together, and says in words what there is where there are no pages. */
final class PaperView extends BorderPane {
    /** The side list is so wide, in a narrow pane only so much of it. */
    private static final double SIDE = 232;
    private static final double SIDE_SHARE = .42;
    /** The text takes so much of the pane. */
    private static final double TEXT_SHARE = .48;

    private final PaperModel model;
    private final Wishes wishes;
    private final PaperBar bar;
    private final FindBar find;
    private final SidePanel side;
    private final PagesView pages;
    private final CitationCards cards;
    private final StackPane middle = new StackPane();
    private final TextBeside text;
    private final VBox top = new VBox();
    private final Label notice = new Label();
    private final HBox noticeBar = new HBox(8);

    /** What the user wants that leads out of the pages. */
    interface Wishes {
        /** These marks. */
        void clicked(List<Mark> marks, MouseEvent event);

        void toReference(Cited cited);

        void toLineage(Cited cited);

        /** The selected passage is a requirement. */
        void require();

        /** The selected number is a claim. */
        void claim();
    }

    PaperView(PaperModel model, Wishes wishes, Background background) {
        this.model = model;
        this.wishes = wishes;
        getStyleClass().add("paper-pane");
        getStylesheets().add(Objects.requireNonNull(PaperView.class.getResource("paper.css")).toExternalForm());
        bar = new PaperBar(model);
        find = new FindBar(model, () -> bar.find().setSelected(false));
        pages = new PagesView(model);
        Thumbnails thumbnails = new Thumbnails(this::jump, pages::small, pages::beside);
        model.stateProperty().subscribe(_ -> thumbnails.show(model.pages()));
        model.camera().pageProperty().subscribe(page -> thumbnails.read(page.intValue()));
        model.darkness().darkProperty().subscribe(thumbnails::inverted);
        side = new SidePanel(thumbnails, entry -> model.highlight(entry.boxes()));
        cards = new CitationCards(model, pages, wishes::toReference, wishes::toLineage);
        new PointerInput(model, pages, cards, wishes::clicked);
        text = new TextBeside(model, pages, background);
        text.side().prefWidthProperty().bind(widthProperty().multiply(TEXT_SHARE));
        side.prefWidthProperty().bind(widthProperty().map(wide -> Math.min(SIDE, SIDE_SHARE * wide.doubleValue())));
        contextMenu(new KeyInput(model, pages, cards));
        notices();
        top.getChildren().add(bar);
        setTop(top);
        setCenter(middle);
        bar.side().selectedProperty().subscribe(shown -> setLeft(shown ? side : null));
        bar.text().selectedProperty().subscribe(shown -> {
            text.shown(shown);
            setRight(shown ? text.side() : null);
        });
        bar.find().selectedProperty().subscribe(this::showFind);
        model.stateProperty().subscribe(state -> middle.getChildren().setAll(content(state)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
    }

    PaperBar bar() {
        return bar;
    }

    TextBeside text() {
        return text;
    }

    PaperModel model() {
        return model;
    }

    PagesView pages() {
        return pages;
    }

    SidePanel side() {
        return side;
    }

    /** There is a new picture of a page. */
    void arrived(int page) {
        pages.arrived(page);
        side.thumbnails().arrived(page);
    }

    CitationCards cards() {
        return cards;
    }

    /** Whether something is shown beside the pages. */
    BooleanProperty besideProperty() {
        return bar.side().selectedProperty();
    }

    /** Shows that beside the pages, or nothing. */
    void beside(boolean shown, Side what) {
        side.shownProperty().set(what);
        besideProperty().set(shown);
    }

    /** Opens the search bar, ready to type. */
    void find() {
        if (!model.pages().isEmpty()) {
            bar.find().setSelected(true);
            find.begin();
        }
    }

    void onDrop(Consumer<Path> listener) {
        setOnDragOver(event -> {
            if (pdf(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped((DragEvent event) -> {
            Optional<Path> dropped = pdf(event.getDragboard());
            dropped.ifPresent(listener);
            event.setDropCompleted(dropped.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> pdf(Dragboard board) {
        return board.hasFiles()
                ? board.getFiles().stream().filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                        .map(File::toPath).findFirst()
                : Optional.empty();
    }

    private void jump(int page) {
        model.camera().remember();
        model.camera().goTo(page);
    }

    private Node content(PaperState state) {
        return switch (state) {
            case PaperState.Empty _ -> Placeholder.empty(Feather.FILE_TEXT, Sentence.of("ui.paper.empty").words());
            case PaperState.Loading(String name) ->
                Placeholder.loading(Sentence.of("ui.paper.loading", name).words());
            case PaperState.Failed(Sentence why) -> Placeholder.problem(why.words());
            case PaperState.Open _ -> text.over();
        };
    }

    private void showFind(boolean shown) {
        if (shown) {
            model.camera().remember();
            model.search().from(new TextSpot(Math.max(1, model.camera().pageProperty().get()), 0));
            top.getChildren().add(1, find);
            find.begin();
        } else if (top.getChildren().remove(find)) {
            model.search().queryProperty().set("");
            pages.requestFocus();
        }
    }

    private void notices() {
        notice.setWrapText(true);
        HBox.setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        IconButton away = new IconButton(Feather.X, "ui.paper.dismiss", model::dismissNotice);
        noticeBar.getStyleClass().add("paper-notice");
        noticeBar.getChildren().addAll(new Icon(Feather.ALERT_TRIANGLE), notice, away);
        model.noticeProperty().subscribe(this::tell);
    }

    private void tell(@Nullable Sentence said) {
        notice.setText(said == null ? "" : said.words());
        top.getChildren().remove(noticeBar);
        if (said != null) {
            top.getChildren().add(noticeBar);
        }
    }

    private void contextMenu(KeyInput keys) {
        MenuItem copy = item("ui.paper.copy", keys::copy);
        MenuItem require = item("ui.paper.require", wishes::require);
        MenuItem claim = item("ui.paper.claim", wishes::claim);
        MenuItem cited = item("ui.paper.cited", cards::next);
        ContextMenu menu = new ContextMenu(copy, item("ui.paper.selectAll", model::selectAll), new SeparatorMenuItem(),
                require, claim, new SeparatorMenuItem(), cited);
        menu.setOnShowing(_ -> {
            List.of(copy, require, claim).forEach(item -> item.setDisable(model.selectedProperty().get() == null));
            cited.setDisable(model.citations().marks().isEmpty());
        });
        pages.setOnContextMenuRequested(event -> {
            menu.show(pages, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Sentence.of(key).words());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Wherever in the pane the focus is. */
    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.F3 && !model.pages().isEmpty()) {
            again(event.isShiftDown());
            event.consume();
        }
        if (event.getCode() == KeyCode.F9) {
            bar.side().setSelected(!bar.side().isSelected());
            event.consume();
        }
        if (!model.pages().isEmpty() && (event.isShortcutDown()
                ? !event.isAltDown() && (event.isShiftDown() && passage(event.getCode()) || command(event.getCode()))
                : event.isAltDown() && history(event.getCode()))) {
            event.consume();
        }
    }

    private boolean command(KeyCode key) {
        Camera camera = model.camera();
        switch (key) {
            case F -> find();
            case K -> cards.next();
            case G -> bar.typePage();
            case PLUS, EQUALS, ADD -> camera.larger();
            case MINUS, SUBTRACT -> camera.smaller();
            case DIGIT0, NUMPAD0 -> camera.fitWidth();
            case DIGIT1, NUMPAD1 -> camera.whole();
            case DIGIT2, NUMPAD2 -> camera.fitPage();
            case I -> model.darkness().darkProperty().set(!model.darkness().darkProperty().get());
            case DIGIT3, NUMPAD3 ->
                camera.spread(camera.spreadProperty().get() == Spread.SINGLE ? Spread.FACING : Spread.SINGLE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean passage(KeyCode key) {
        switch (key) {
            case R -> wishes.require();
            case M -> wishes.claim();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean history(KeyCode key) {
        switch (key) {
            case LEFT -> model.camera().back();
            case RIGHT -> model.camera().forward();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The next or the previous place of what was searched last. */
    private void again(boolean back) {
        if (!bar.find().isSelected()) {
            find();
        } else if (back) {
            model.search().previous();
        } else {
            model.search().next();
        }
    }
}
