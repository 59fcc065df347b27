package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.autoreproduce.paper.Page;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Small pictures of all pages; only those that are seen have a cell and are asked for. A click or Enter goes there. */
final class Thumbnails extends ListView<Page> {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
    private static final PseudoClass INVERTED = PseudoClass.getPseudoClass("inverted");
    private static final double AROUND = 44;
    private static final double UNDER = 34;
    private static final double WIDEST = 180;

    private final IntConsumer go;
    private final IntFunction<Optional<Image>> pictures;
    private final Consumer<Set<Integer>> wanted;
    private final List<Cell> cells = new ArrayList<>();
    private int read;

    /**
     * Of no paper yet.
     *
     * @param go       told the page that the user wants to see
     * @param pictures what there is of a page
     * @param wanted   told which pages are seen here
     */
    Thumbnails(IntConsumer go, IntFunction<Optional<Image>> pictures, Consumer<Set<Integer>> wanted) {
        this.go = go;
        this.pictures = pictures;
        this.wanted = wanted;
        getStyleClass().addAll("paper-thumbnails", "edge-to-edge");
        setAccessibleText(Words.of("ui.paper.side.pages"));
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(event -> {
            Page chosen = getSelectionModel().getSelectedItem();
            if (chosen != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                go.accept(chosen.number());
                event.consume();
            }
        });
        widthProperty().subscribe(this::size);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                wanted.accept(Set.of());
            } else {
                ask();
            }
        });
    }

    void show(List<Page> pages) {
        getItems().setAll(IntStream.range(0, pages.size()).mapToObj(i -> new Page(i + 1, pages.get(i).width(),
                pages.get(i).height())).toList());
        size();
    }

    /** There is a new picture of a page. */
    void arrived(int page) {
        cells.stream().filter(cell -> cell.page() == page).forEach(Cell::fill);
    }

    /** Dark paper or white. */
    void inverted(boolean is) {
        pseudoClassStateChanged(INVERTED, is);
    }

    /** Marks the page that is read and keeps it in view. */
    void read(int page) {
        read = page;
        cells.forEach(Cell::mark);
        boolean near = cells.stream().anyMatch(cell -> cell.page() == page && cell.within());
        if (page >= 1 && page <= getItems().size() && !near) {
            scrollTo(Math.max(0, page - 2));
        }
        if (page >= 1 && !isFocused()) {
            getSelectionModel().clearAndSelect(page - 1);
        }
    }

    private double wide() {
        return Math.clamp(getWidth() - AROUND, 40, WIDEST);
    }

    private double tall() {
        return getItems().stream().mapToDouble(page -> page.height() / page.width()).max().orElse(1.4) * wide();
    }

    private void size() {
        setFixedCellSize(tall() + UNDER);
        cells.forEach(Cell::fill);
    }

    private void ask() {
        Set<Integer> seen = new HashSet<>();
        cells.stream().filter(Cell::isVisible).map(Cell::page).filter(page -> page > 0).forEach(seen::add);
        if (getScene() != null) {
            wanted.accept(seen);
        }
    }

    private final class Cell extends ListCell<Page> {
        private final ImageView picture = new ImageView();
        private final StackPane paper = new StackPane(picture);
        private final Label number = new Label();
        private final VBox all = new VBox(4, paper, number);

        Cell() {
            cells.add(this);
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            picture.getStyleClass().add("paper-picture");
            paper.getStyleClass().add("paper-thumbnail");
            all.setAlignment(Pos.CENTER);
            setAlignment(Pos.CENTER);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (page() > 0 && event.getButton() == MouseButton.PRIMARY) {
                    go.accept(page());
                }
            });
        }

        private int page() {
            Page page = getItem();
            return page == null || isEmpty() ? 0 : page.number();
        }

        private boolean within() {
            double top = getLayoutY() + (getParent() == null ? 0 : getParent().getLayoutY());
            return top >= 0 && top + getHeight() <= Thumbnails.this.getHeight() + UNDER;
        }

        private void fill() {
            Page page = getItem();
            if (page != null && !isEmpty()) {
                picture.setFitWidth(wide());
                picture.setImage(pictures.apply(page.number()).orElse(null));
                double tall = wide() * page.height() / page.width();
                paper.setMinSize(wide(), tall);
                paper.setMaxSize(wide(), tall);
            }
        }

        private void mark() {
            pseudoClassStateChanged(READ, page() > 0 && page() == read);
        }

        @Override
        protected void updateItem(@Nullable Page page, boolean empty) {
            super.updateItem(page, empty);
            setGraphic(page == null || empty ? null : all);
            number.setText(page == null || empty ? "" : Integer.toString(page.number()));
            setAccessibleText(page == null || empty
                    ? ""
                    : Words.of("ui.paper.page", page.number(), getListView().getItems().size()));
            fill();
            mark();
            ask();
        }
    }
}
