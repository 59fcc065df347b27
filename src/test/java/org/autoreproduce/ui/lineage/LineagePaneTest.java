package org.autoreproduce.ui.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.lineage.graph.GraphLayout.Spot;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Palette;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The pane as it is used by mouse and keyboard. */
class LineagePaneTest extends ApplicationTest {
    private final SimpleObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(Snapshot.empty());
    private final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.light());
    private final SimpleBooleanProperty readOnly = new SimpleBooleanProperty();
    private final Selection selection = new Selection(_ -> List.of());
    private final List<Choices> saved = new ArrayList<>();
    private final List<Integer> ks = new ArrayList<>();
    private final QuietOutside outside = new QuietOutside();
    private LineageController controller;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        controller = new LineageController(snapshot, selection, new Background(new UiThread()), palette, saved::add,
                ks::add, readOnly, outside);
        scene = new Scene((Parent) controller.view(), 640, 520);
        scene.getStylesheets().add(Palette.class.getResource("kit.css").toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void show(Snapshot now) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> snapshot.set(now));
        until(() -> controller.model().stateProperty().get() == LineageModel.State.READY
                && lookup("#lineage-canvas").tryQueryAs(GraphCanvas.class).filter(c -> c.getWidth() > 100).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private GraphCanvas canvas() {
        return lookup("#lineage-canvas").query();
    }

    private Point2D place(int node) {
        Spot spot = controller.model().pictureProperty().get().layout().spots().get(node);
        Viewport view = canvas().viewport();
        return canvas().localToScreen(spot.x() * view.scale() + view.shiftX(),
                spot.y() * view.scale() + view.shiftY());
    }

    private Fact selected() {
        return controller.model().selectedProperty().get();
    }

    private void shot(String name) {
        for (Theme theme : Theme.values()) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                Application.setUserAgentStylesheet(theme.styleSheet());
                palette.set(theme.palette());
            });
            WaitForAsyncUtils.waitForFxEvents();
            org.autoreproduce.ui.Picture.of(scene, "lineage-" + name + "-" + theme.name().toLowerCase());
        }
    }

    @Test
    void aClickOnACardSelectsItForAllPanesAndTellsOfIt() throws Exception {
        show(Examples.chosen(Choices.none()));
        clickOn(place(1));
        until(() -> selected() != null);
        assertThat(selected().node().name()).isEqualTo("DeepSVDD");
        assertThat(selection.focusProperty().get().anchor()).isEqualTo(new Anchor.Item(Id.of("W1")));
        assertThat(lookup(".hyperlink").queryAllAs(Hyperlink.class)).extracting(Hyperlink::getText)
                .anyMatch(words -> words.contains("Q1") && words.contains("hidden layer"))
                .anyMatch(words -> words.startsWith("A1"))
                .anyMatch(words -> words.startsWith("networks/mlp.py:12–20"))
                .anyMatch(words -> words.startsWith("p. 1, 2 Experiments: Our code is based"));
        shot("chosen");
        Hyperlink lines = lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().startsWith("networks")).findFirst().orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, lines::fire);
        assertThat(selection.focusProperty().get().anchor()).isEqualTo(Examples.LINES);
        assertThat(selected().node().name()).isEqualTo("DeepSVDD");
    }

    @Test
    void aWorkWithoutAnIdLeadsToWhereItIsCited() throws Exception {
        show(Examples.opened());
        shot("opened");
        clickOn(place(8));
        until(() -> selected() != null);
        assertThat(selection.focusProperty().get().anchor()).isInstanceOfSatisfying(Anchor.Passage.class,
                passage -> assertThat(passage.quote()).startsWith("Anomalies were looked for before"));
        type(KeyCode.ESCAPE);
        assertThat(selected()).isNull();
    }

    @Test
    void keysPinAndBanAndTabGoesFromCardToCard() throws Exception {
        show(Examples.chosen(Choices.none()));
        clickOn(place(0));
        type(KeyCode.TAB, KeyCode.TAB);
        until(() -> selected() != null && selected().node().reference() == 2);
        type(KeyCode.P);
        until(() -> selected().pinned());
        assertThat(saved).containsExactly(new Choices(List.of(WorkKey.reference(2)), List.of()));
        type(KeyCode.B);
        until(() -> selected().banned());
        assertThat(saved.getLast()).isEqualTo(new Choices(List.of(), List.of(WorkKey.reference(2))));
        assertThat(lookup("#lineage-ban").queryAs(ToggleButton.class).isSelected()).isTrue();
        shot("banned");
        double before = canvas().viewport().scale();
        type(KeyCode.PLUS);
        assertThat(canvas().viewport().scale()).isGreaterThan(before);
        type(KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().scale()).isLessThanOrEqualTo(before + 1e-9);
    }

    @Test
    void aReadOnlyPaneDecidesNothing() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> readOnly.set(true));
        show(Examples.chosen(Choices.none()));
        clickOn(place(1));
        type(KeyCode.P, KeyCode.B);
        until(() -> selected() != null);
        assertThat(saved).isEmpty();
        assertThat(lookup("#lineage-pin").queryAs(Node.class).isDisabled()).isTrue();
        assertThat(lookup("#lineage-k").queryAs(Node.class).isDisabled()).isTrue();
    }

    @Test
    void theListFiltersAndSharesTheSelection() throws Exception {
        show(Examples.chosen(new Choices(List.of(WorkKey.reference(5)), List.of(WorkKey.reference(4)))));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> selection.look(new Anchor.Item(Id.of("S1"))));
        until(() -> selected() != null && selected().node().reference() == 1);
        clickOn("List");
        TableView<Fact> table = lookup("#lineage-table").queryTableView();
        until(() -> table.getSelectionModel().getSelectedItem() != null);
        assertThat(table.getSelectionModel().getSelectedItem().node().name()).isEqualTo("DeepSVDD");
        shot("list");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> lookup("#lineage-filter").queryAs(TextField.class)
                .setText("study [20]"));
        until(() -> table.getItems().size() == 1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            table.getSelectionModel().select(0);
            table.requestFocus();
        });
        until(() -> selected() != null && selected().node().reference() == 20);
        type(KeyCode.P);
        until(() -> !saved.isEmpty());
        assertThat(saved.getLast().pinned()).containsExactly(WorkKey.reference(5), WorkKey.reference(20));
    }

    @Test
    void kIsChosenFromAMenu() throws Exception {
        show(Examples.opened());
        clickOn("#lineage-k");
        clickOn("Read 5 cited works");
        until(() -> ks.equals(List.of(5)));
        until(() -> controller.model().pictureProperty().get().cards().size() == 5);
        assertThat(lookup("k = 5").tryQuery()).isPresent();
    }

    @Test
    void everyStateIsTold() throws Exception {
        shot("empty");
        assertThat(lookup(".kit-placeholder-words").tryQuery()).isPresent();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> snapshot.set(Snapshot
                .of(new org.autoreproduce.lineage.graph.CitingPaper().heading("A").document())));
        until(() -> controller.model().stateProperty().get() == LineageModel.State.NO_REFERENCES);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup(".kit-placeholder-words").queryLabeled().getText()).contains("No list of references");
    }

    @Test
    void whatIsDraggedFollowsThePointerAndWhatIsUnderTheWheelStays() throws Exception {
        show(Examples.opened());
        Viewport before = canvas().viewport();
        drag(MouseEvent.MOUSE_PRESSED, 100, 200);
        drag(MouseEvent.MOUSE_DRAGGED, 140, 170);
        drag(MouseEvent.MOUSE_DRAGGED, 180, 150);
        drag(MouseEvent.MOUSE_RELEASED, 180, 150);
        Viewport moved = canvas().viewport();
        assertThat(moved).isEqualTo(new Viewport(before.scale(), before.shiftX() + 80, before.shiftY() - 50));
        assertThat(selected()).isNull();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> canvas().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 200, 90,
                200, 90, false, false, false, false, false, false, 0, 120, 0, 120,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        Viewport zoomed = canvas().viewport();
        assertThat(zoomed.scale()).isGreaterThan(moved.scale());
        Point2D wheel = canvas().sceneToLocal(200, 90);
        assertThat(zoomed.pictureX(wheel.getX())).isCloseTo(moved.pictureX(wheel.getX()), Offset.offset(1e-6));
        assertThat(zoomed.pictureY(wheel.getY())).isCloseTo(moved.pictureY(wheel.getY()), Offset.offset(1e-6));
    }

    private void drag(EventType<MouseEvent> kind, double x, double y) {
        boolean down = kind != MouseEvent.MOUSE_RELEASED;
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> canvas().fireEvent(new MouseEvent(kind, x, y, x, y,
                MouseButton.PRIMARY, 1, false, false, false, false, down, false, false, false, false, false, null)));
    }

    @Test
    @Tag("xvfb")
    void dragAndWheelMoveThePicture() throws Exception {
        assumeFalse("Headless".equals(System.getProperty("glass.platform")),
                "skipped: the headless robot drags nothing; run it under a display");
        show(Examples.opened());
        Viewport before = canvas().viewport();
        Point2D middle = canvas().localToScreen(canvas().getWidth() / 2, canvas().getHeight() - 20);
        moveTo(middle).press(MouseButton.PRIMARY).moveBy(40, -30).moveBy(40, -30).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().shiftX() - before.shiftX()).isBetween(60.0, 90.0);
        assertThat(selected()).isNull();
        moveTo(middle).scroll(3);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().viewport().scale()).isNotEqualTo(before.scale());
    }

    @Test
    void aRealPaperLooksAsItShould() throws Exception {
        Path drocc = List.of(Path.of("../shared"), Path.of("../../shared"), Path.of("../../../shared")).stream()
                .map(shared -> shared.resolve("papers/drocc-icml.pdf")).filter(Files::isRegularFile).findFirst()
                .orElse(Path.of("none"));
        assumeTrue(Files.isRegularFile(drocc), "skipped: the shared papers are not there");
        Document document = new PdfReader().read(drocc, new Cancellation());
        show(Snapshot.of(document));
        shot("drocc");
        clickOn(place(controller.model().pictureProperty().get().cards().getFirst()));
        until(() -> selected() != null);
        assertThat(selected().node().name()).isEqualTo("DAGMM");
        shot("drocc-selected");
        show(Examples.project(document, new Lineage(List.of(), List.of()),
                new Choices(List.of(WorkKey.reference(3)), List.of(WorkKey.reference(5))), 3));
        until(() -> controller.model().choicesProperty().get().pins(WorkKey.reference(3))
                && controller.model().pictureProperty().get().facts().get(3).pinned());
        moveTo(place(20));
        shot("drocc-pinned");
    }
}
