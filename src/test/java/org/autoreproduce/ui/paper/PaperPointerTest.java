package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.ui.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Wheel and drag, which only a real window system delivers: under Xvfb, see the tag. */
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
class PaperPointerTest {
    private ShownPaper shown;

    @Start
    void start(Stage stage) {
        shown = new ShownPaper(stage, Theme.LIGHT);
    }

    @BeforeEach
    void open() throws Exception {
        assumeFalse("Headless".equals(System.getProperty("glass.platform")), "the Headless platform drags nothing");
        shown.open(ShownPaper.SAMPLE);
    }

    @Test
    void aDragSelectsToTheLetter(FxRobot robot) throws Exception {
        Box word = word("clinic");
        Point2D from = screen(new Box(word.page(), word.x(), word.y(), .2, word.height()));
        Point2D to = screen(new Box(word.page(), word.x() + word.width(), word.y(), .2, word.height()));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);

        assertThat(shown.model().copy()).isEqualTo("clinic");
    }

    @Test
    void theWheelScrolls(FxRobot robot) {
        robot.moveTo(shown.pages()).scroll(5, VerticalDirection.DOWN);
        assertThat(shown.model().camera().yProperty().get()).isPositive();
    }

    @Test
    void theWheelWithControlZoomsAboutThePointer(FxRobot robot) throws Exception {
        robot.moveTo(screen(word("clinic")));
        double before = shown.model().camera().zoomProperty().get();
        Point2D place = shown.pages().middle(word("clinic"));
        robot.press(KeyCode.CONTROL).scroll(3, VerticalDirection.UP).release(KeyCode.CONTROL);

        assertThat(shown.model().camera().zoomProperty().get()).isGreaterThan(before);
        assertThat(shown.pages().middle(word("clinic")).distance(place)).isLessThan(3);
    }

    private Box word(String word) {
        PaperText text = shown.model().textProperty().get();
        assertThat(text).isNotNull();
        return text.boxes(new TextSearch(text).find(word).getFirst()).getFirst();
    }

    private Point2D screen(Box box) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> shown.pages().localToScreen(shown.pages().middle(box))).get();
    }
}
