package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.autoreproduce.SharedFolder;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Takes pictures of the pane in its states and themes for people to look at. */
@ExtendWith(ApplicationExtension.class)
class PaperShotsTest {
    private static final Path DROCC = SharedFolder.path().resolve("papers/drocc-icml.pdf");
    private ShownPaper shown;

    @Start
    void start(Stage stage) {
        shown = new ShownPaper(stage, Theme.LIGHT);
    }

    @Test
    void states(FxRobot robot) throws Exception {
        shown.shot(robot, "empty");
        robot.interact(() -> shown.pdf.set(Path.of("pom.xml")));
        ShownPaper.until(() -> shown.model().stateProperty().get() instanceof PaperState.Failed);
        shown.shot(robot, "error");
        shown.open(ShownPaper.SAMPLE);
        shown.shot(robot, "sample");
        assertThat(shown.pages().pages()).isNotEmpty();
    }

    @Test
    void marks(FxRobot robot) throws Exception {
        assumeTrue(Files.exists(DROCC), "the shared papers are not on this machine");
        Document document = ShownPaper.read(DROCC);
        shown.open(DROCC);
        robot.interact(() -> shown.snapshot.set(ShownPaper.known(document,
                ShownPaper.link(document, "C1", "0.78 ± 0.03", "F1, Thyroid, DROCC: 0.78 ± 0.03"),
                ShownPaper.link(document, "R1",
                        "A fully-connected network with a single hidden layer is used as the base network",
                        "One hidden layer"),
                ShownPaper.link(document, "Q1", "In line with prior work, we use the F1-Score",
                        "Which threshold is the F1 score computed at?"))));
        ShownPaper.until(() -> !shown.model().marks().of(Layer.CLAIMS).isEmpty());
        robot.interact(() -> shown.selection.look(new Anchor.Item(Id.of("R1"))));
        ShownPaper.until(shown::settled);
        shown.shot(robot, "marks");
        robot.interact(() -> shown.view().cards().open(shown.model().citations().marks().stream()
                .filter(mark -> shown.model().citations().at(mark).size() > 2).findFirst().orElseThrow()));
        ShownPaper.until(shown::settled);
        shown.shot(robot, "card");
        robot.interact(() -> shown.view().cards().hide());
        robot.interact(() -> {
            shown.view().find();
            shown.model().search().queryProperty().set("deepsvdd");
        });
        ShownPaper.until(shown::settled);
        shown.shot(robot, "search");
        robot.interact(() -> ((ToggleButton) shown.view().lookup(".toggle-button"))
                .setSelected(true));
        robot.interact(() -> shown.model().selectAll());
        ShownPaper.until(shown::settled);
        shown.shot(robot, "side");
        robot.interact(() -> {
            shown.model().selectedProperty().set(null);
            shown.view().setMaxWidth(370);
            shown.model().look(List.of(new Anchor.Passage("another", 1, List.of(),
                    "a sentence that was in an earlier version of this paper and is not in this one", "", "")));
        });
        ShownPaper.until(shown::settled);
        shown.shot(robot, "narrow");
        robot.interact(() -> shown.view().setMaxWidth(Double.MAX_VALUE));
        robot.interact(() -> shown.model().camera().zoomAt(5, 200, 200));
        ShownPaper.until(shown::settled);
        shown.shot(robot, "deep");
        robot.interact(() -> {
            shown.model().look(List.of());
            shown.view().beside(true, Side.PAGES);
            shown.model().camera().fitPage();
            shown.model().camera().goTo(4);
        });
        ShownPaper.until(shown::settled);
        shown.shot(robot, "thumbnails");
        robot.interact(() -> {
            shown.view().beside(false, Side.PAGES);
            shown.model().camera().fitWidth();
            shown.model().camera().spread(Spread.FACING);
            shown.model().darkness().darkProperty().set(true);
        });
        ShownPaper.until(shown::settled);
        shown.shot(robot, "spread-inverted");
        robot.interact(() -> {
            shown.model().camera().spread(Spread.SINGLE);
            shown.view().beside(true, Side.PAGES);
            shown.model().camera().goTo(7);
        });
        ShownPaper.until(shown::settled);
        shown.shot(robot, "inverted");
        robot.interact(() -> shown.model().darkness().darkProperty().set(false));
    }
}
