package org.autoreproduce.ui.paper;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.paper.correct.CorrectModel;
import org.autoreproduce.ui.paper.correct.CorrectSide;
import org.jspecify.annotations.Nullable;

/**
 * The text beside the pages: what is pointed at there is framed on its page, and what is pointed at on a page is told
 * there.
 */
final class TextBeside {
    private final PaperModel model;
    private final PagesView pages;
    private final CorrectModel text;
    private final CorrectSide side;
    private final Pane frames = new Pane();
    private boolean shown;

    TextBeside(PaperModel model, PagesView pages, Background background) {
        this.model = model;
        this.pages = pages;
        text = new CorrectModel(background);
        side = new CorrectSide(text, model.camera().pageProperty(), this::go);
        frames.setMouseTransparent(true);
        frames.getStyleClass().add("paper-frames");
        pages.addEventFilter(MouseEvent.MOUSE_MOVED, event -> point(event, false));
        pages.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> point(event, true));
        pages.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, _ -> text.pointedProperty().set(null));
        text.pointedProperty().subscribe(this::frames);
        text.chosenProperty().subscribe(this::frames);
        Camera camera = model.camera();
        camera.columnProperty().subscribe(this::frames);
        camera.xProperty().subscribe(this::frames);
        camera.yProperty().subscribe(this::frames);
    }

    CorrectModel text() {
        return text;
    }

    Region side() {
        return side;
    }

    /** The pages with the frames over them. */
    Node over() {
        return new StackPane(pages, frames);
    }

    /** Whether the text is shown; while it is not, pointing at the pages does nothing. */
    void shown(boolean now) {
        shown = now;
        text.pointedProperty().set(null);
        text.choose(null);
    }

    private void go(Block block) {
        model.highlight(block.boxes());
    }

    private void point(MouseEvent event, boolean click) {
        PagePoint at = shown ? pages.at(event.getX(), event.getY()) : null;
        Block block = at == null ? null : text.at(at.page(), at.x(), at.y());
        text.pointedProperty().set(block);
        if (click && block != null) {
            text.choose(block);
        }
    }

    private void frames() {
        frames.getChildren().clear();
        if (shown) {
            frame(text.chosenProperty().get(), "paper-frame-chosen");
            frame(text.pointedProperty().get(), "paper-frame-pointed");
        }
    }

    private void frame(@Nullable Block block, String style) {
        List<Box> boxes = block == null ? List.of() : block.boxes();
        PageColumn column = model.camera().column();
        for (Box box : boxes) {
            if (box.page() <= model.pages().size()) {
                double left = column.x(new PagePoint(box.page(), box.x(), box.y()));
                double top = column.y(new PagePoint(box.page(), box.x(), box.y()));
                PagePoint end = new PagePoint(box.page(), box.x() + box.width(), box.y() + box.height());
                Region frame = new Region();
                frame.getStyleClass().setAll("paper-frame", style);
                frame.resizeRelocate(left - model.camera().xProperty().get() - 2,
                        top - model.camera().yProperty().get() - 2, column.x(end) - left + 4,
                        column.y(end) - top + 4);
                frame.setManaged(false);
                frames.getChildren().add(frame);
            }
        }
    }
}
