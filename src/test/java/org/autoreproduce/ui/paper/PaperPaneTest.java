package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Page;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.session.Focus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pane as the user meets it, with the sample's paper. */
@ExtendWith(ApplicationExtension.class)
class PaperPaneTest {
    private ShownPaper shown;

    @Start
    void start(Stage stage) {
        shown = new ShownPaper(stage, Theme.LIGHT);
    }

    @BeforeEach
    void open() throws Exception {
        shown.open(ShownPaper.SAMPLE);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shown.pane::close);
    }

    @Test
    void theFirstPageIsSeenAsWideAsTheView() {
        PageNode first = shown.pages().pages().getFirst();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.getWidth()).isCloseTo(shown.pages().ground().getWidth() - 2 * PageColumn.MARGIN,
                within(1.0));
        assertThat(first.getAccessibleText()).startsWith("Page 1 of 4").contains("A clinic that lost one");
    }

    @Test
    void theFieldGoesToAPageAndKeysLeaf(FxRobot robot) throws Exception {
        TextField field = robot.lookup(".paper-page-field").query();
        robot.clickOn(field).write("3").type(KeyCode.ENTER);
        assertThat(shown.model().camera().pageProperty().get()).isEqualTo(3);
        ShownPaper.until(() -> shown.pages().pages().getLast().number() == 4);

        robot.clickOn(shown.pages()).type(KeyCode.HOME);
        assertThat(field.getText()).isEqualTo("1");
        robot.type(KeyCode.SPACE).type(KeyCode.PAGE_DOWN);
        assertThat(shown.model().camera().yProperty().get()).isGreaterThan(1000);
        robot.type(KeyCode.END);
        assertThat(field.getText()).isEqualTo("4");
    }

    @Test
    void aNumberThatIsNoPageIsTakenBack(FxRobot robot) {
        TextField field = robot.lookup(".paper-page-field").query();
        robot.clickOn(field).write("x").type(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("1");
    }

    @Test
    void keysZoom(FxRobot robot) {
        robot.clickOn(shown.pages()).push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(shown.model().camera().zoomProperty().get()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(shown.model().camera().zoomProperty().get()).isEqualTo(1.1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(shown.model().camera().fitProperty().get()).isEqualTo(Fit.WIDTH);
    }

    @Test
    void wordsAreSearchedAndTheirPlacesShown(FxRobot robot) {
        robot.clickOn(shown.pages()).push(KeyCode.CONTROL, KeyCode.F);
        robot.write("kernel");
        Label count = robot.lookup(".paper-count").query();
        int hits = shown.model().search().hitsProperty().get().size();
        assertThat(hits).isGreaterThan(2);
        assertThat(count.getText()).isEqualTo("1 of " + hits);
        robot.type(KeyCode.ENTER);
        assertThat(count.getText()).isEqualTo("2 of " + hits);
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertThat(count.getText()).isEqualTo(hits + " of " + hits);
        robot.write("zzz");
        assertThat(count.getText()).isEqualTo("Not found");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".paper-find").tryQuery()).isEmpty();
        assertThat(shown.pages().isFocused()).isTrue();
    }

    @Test
    void aDoubleClickSelectsAWordAndItIsCopied(FxRobot robot) throws Exception {
        robot.doubleClickOn(screen(box("clinic")));
        assertThat(shown.model().copy()).isEqualTo("clinic");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied).containsExactly("clinic");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(shown.model().copy()).contains("Shrink Toward Your Peers", "References");
        robot.type(KeyCode.ESCAPE);
        assertThat(shown.model().copy()).isEmpty();
    }

    @Test
    void aClickOnAMarkSelectsItsItem(FxRobot robot) throws Exception {
        List<Mark> told = new ArrayList<>();
        shown.pane.onSelect(told::add);
        know(robot, "C1", "0.143");
        Mark claim = shown.model().marks().of(Layer.CLAIMS).getFirst();
        robot.clickOn(screen(claim.boxes().getFirst()));

        assertThat(shown.selection.focusProperty().get()).isNotNull().extracting(Focus::anchor)
                .isEqualTo(new Anchor.Item(Id.of("C1")));
        assertThat(told).containsExactly(claim);
        assertThat(shown.model().highlightedProperty().get()).isEqualTo(claim.boxes());
    }

    @Test
    void aClickOnACitationLeadsToItsReferenceAndAltLeftBack(FxRobot robot) throws Exception {
        know(robot, "C1", "0.143");
        Mark mention = shown.model().marks().of(Layer.MENTIONS).getFirst();
        robot.clickOn(screen(mention.boxes().getFirst()));

        assertThat(shown.model().camera().pageProperty().get()).isEqualTo(4);
        assertThat(shown.model().highlightedProperty().get()).isNotEmpty().allMatch(box -> box.page() == 4);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(shown.model().camera().pageProperty().get()).isEqualTo(1);
    }

    @Test
    void aClickOnACitationOfTheLineageSelectsTheWorkAndThePagesStay(FxRobot robot) throws Exception {
        Document document = ShownPaper.read(ShownPaper.SAMPLE);
        Anchor.Passage entry = SnapshotMarks.passage(document, document.references().getFirst());
        robot.interact(() -> shown.snapshot.set(ShownPaper.known(document,
                new Evidence.Link(Id.of("W1"), entry, "the work"))));
        ShownPaper.until(() -> shown.model().citations().marks().stream().anyMatch(this::alone));
        Mark mention = shown.model().citations().marks().stream().filter(this::alone).findFirst().orElseThrow();
        robot.interact(() -> shown.model().camera().reveal(mention.boxes().getFirst()));
        ShownPaper.until(shown::settled);
        double y = shown.model().camera().yProperty().get();
        robot.clickOn(screen(mention.boxes().getFirst()));

        assertThat(shown.selection.focusProperty().get()).isNotNull().extracting(Focus::anchor)
                .isEqualTo(new Anchor.Item(Id.of("W1")));
        assertThat(shown.model().camera().yProperty().get()).isEqualTo(y);
    }

    private boolean alone(Mark mark) {
        List<Cited> cited = shown.model().citations().at(mark);
        return cited.size() == 1 && cited.getFirst().work().isPresent();
    }

    @Test
    void theCardOfACitationShowsUnderThePointerAndByKey(FxRobot robot) throws Exception {
        know(robot, "C1", "0.143");
        Mark mention = shown.model().citations().marks().getFirst();
        Node card = robot.lookup(".paper-card").query();
        assertThat(card.isVisible()).isFalse();
        robot.moveTo(screen(mention.boxes().getFirst()));
        ShownPaper.until(card::isVisible);
        assertThat(card.getAccessibleText()).contains("Stein");
        robot.moveTo(screen(box("clinic")));
        ShownPaper.until(() -> !card.isVisible());

        robot.clickOn(screen(box("clinic"))).push(KeyCode.CONTROL, KeyCode.K);
        assertThat(card.isVisible()).isTrue();
        Mark first = shown.model().hoveredProperty().get();
        assertThat(card.lookup(".hyperlink").isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(shown.model().hoveredProperty().get()).isNotEqualTo(first);
        robot.type(KeyCode.ESCAPE);
        assertThat(card.isVisible()).isFalse();
        assertThat(shown.pages().isFocused()).isTrue();
    }

    @Test
    void thePageThatIsReadIsWhatAReaderHears(FxRobot robot) throws Exception {
        robot.interact(() -> shown.model().camera().goTo(2));
        ShownPaper.until(shown::settled);
        List<Object> heard = new ArrayList<>();
        robot.interact(() -> {
            Node page = (Node) shown.pages().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            heard.add(page.getAccessibleRole());
            heard.add(page.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        });
        String second = shown.model().textProperty().get().page(2).text();
        assertThat(heard).containsExactly(AccessibleRole.TEXT, "Page 2 of 4. " + second);
    }

    @Test
    void whatOthersSelectIsBroughtIntoView(FxRobot robot) throws Exception {
        know(robot, "R1", "bandwidth");
        Document document = shown.snapshot.get().document().orElseThrow();
        Anchor.Passage reference = SnapshotMarks.passage(document, document.references().getLast());
        robot.interact(() -> shown.selection.look(new Focus(new Anchor.Metric("0001", 1), List.of(reference))));

        assertThat(shown.model().camera().pageProperty().get()).isEqualTo(reference.page());
        Node page = robot.lookup((Node node) -> node instanceof PageNode shownPage
                && shownPage.number() == reference.page()).query();
        assertThat(page.isVisible()).isTrue();
    }

    @Test
    void aLayerCanBeHidden(FxRobot robot) throws Exception {
        know(robot, "C1", "0.143");
        Node path = robot.lookup(".paper-claims").query();
        assertThat(path.isVisible()).isTrue();
        robot.clickOn(".paper-layers").clickOn("Claims: numbers to reproduce");
        assertThat(path.isVisible()).isFalse();
    }

    @Test
    void smallPicturesOfThePagesLeadToThem(FxRobot robot) throws Exception {
        robot.clickOn(shown.pages()).type(KeyCode.F9).clickOn("Pages");
        Thumbnails thumbnails = shown.view().side().thumbnails();
        ShownPaper.until(() -> shown.pages().small(3).isPresent());
        ShownPaper.until(() -> robot.lookup((Node node) -> node instanceof ListCell<?> cell && cell.isVisible()
                && cell.getItem() instanceof Page page && page.number() == 3).tryQuery().isPresent());
        robot.clickOn((Node node) -> node instanceof ListCell<?> cell && cell.isVisible()
                && cell.getItem() instanceof Page page && page.number() == 3);
        assertThat(shown.model().camera().pageProperty().get()).isEqualTo(3);
        assertThat(thumbnails.getSelectionModel().getSelectedItem().number()).isEqualTo(3);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(shown.model().camera().pageProperty().get()).isEqualTo(1);
    }

    @Test
    void theSideListLeadsToSectionsAndReferences(FxRobot robot) throws Exception {
        know(robot, "C1", "0.143");
        robot.clickOn(robot.lookup(".paper-bar .toggle-button").nth(0).<Node>query());
        robot.clickOn("References");
        ShownPaper.until(() -> robot.lookup((Node node) -> node instanceof ListCell<?> cell
                && cell.getText() != null && cell.getText().contains("Stein")).tryQuery().isPresent());
        robot.clickOn(robot.lookup((Node node) -> node instanceof ListCell<?> cell
                && cell.getText() != null && cell.getText().contains("Stein")).<Node>query());
        assertThat(shown.model().camera().pageProperty().get()).isEqualTo(4);
    }

    @Test
    void aPaperIsOpenedAgainWhereItWasLeft(FxRobot robot) throws Exception {
        robot.clickOn(shown.pages()).push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.interact(() -> {
            shown.model().camera().goTo(3);
            shown.view().beside(true, Side.REFERENCES);
        });
        double y = shown.model().camera().yProperty().get();
        robot.interact(() -> shown.pdf.set(null));
        robot.interact(() -> shown.view().beside(false, Side.CONTENTS));
        shown.open(ShownPaper.SAMPLE);

        assertThat(shown.model().camera().yProperty().get()).isCloseTo(y, within(1e-6));
        assertThat(shown.model().camera().zoomProperty().get()).isEqualTo(1);
        assertThat(shown.view().besideProperty().get()).isTrue();
        assertThat(shown.view().side().shownProperty().get()).isEqualTo(Side.REFERENCES);
    }

    @Test
    void whatIsSelectedCanBecomeARequirementOrAClaim(FxRobot robot) throws Exception {
        know(robot, "C1", "0.143");
        robot.clickOn(shown.pages()).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(shown.model().noticeProperty().get()).isEqualTo(Sentence.of("ui.passage.none"));
        robot.doubleClickOn(screen(box("clinic"))).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertThat(shown.model().noticeProperty().get()).isEqualTo(Sentence.of("ui.passage.no-project"));

        List<Anchor.Passage> made = new CopyOnWriteArrayList<>();
        shown.pane.onPassage(new PassageDeeds() {
            @Override
            public Optional<Sentence> refusal() {
                return Optional.empty();
            }

            @Override
            public void require(Anchor.Passage passage) {
                made.add(passage);
            }

            @Override
            public void claim(Anchor.Passage passage, CellNames names) {
                made.add(passage);
            }
        });
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        ShownPaper.until(() -> made.size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        ShownPaper.until(() -> made.size() == 2);
        assertThat(made).allSatisfy(passage -> {
            assertThat(passage.quote()).isEqualTo("clinic");
            assertThat(passage.boxes()).isNotEmpty();
        });
    }

    @Test
    void pagesAreTurnedDarkByAKey(FxRobot robot) throws Exception {
        ShownPaper.until(shown::settled);
        robot.clickOn(shown.pages()).push(KeyCode.CONTROL, KeyCode.I);
        List<Integer> corner = new ArrayList<>();
        robot.interact(() -> corner.add(((ImageView) shown.pages().pages().getFirst().lookup(".paper-picture"))
                .getImage().getPixelReader().getArgb(2, 2)));
        assertThat(corner).containsExactly(0xFF000000);
        robot.interact(() -> shown.theme.set(Theme.DARK));
        assertThat(shown.model().darkness().darkProperty().get()).isFalse();
    }

    @Test
    void anotherPaperTakesThePlaceOfTheFirst(FxRobot robot) throws Exception {
        robot.interact(() -> shown.pdf.set(Path.of("pom.xml")));
        ShownPaper.until(() -> shown.model().stateProperty().get() instanceof PaperState.Failed);
        assertThat(robot.lookup(".kit-problem").tryQuery()).isPresent();
        shown.open(ShownPaper.SAMPLE);
        assertThat(robot.lookup(".kit-problem").tryQuery()).isEmpty();
        robot.interact(() -> shown.pdf.set(null));
        assertThat(shown.model().stateProperty().get()).isInstanceOf(PaperState.Empty.class);
    }

    @Test
    void aMarkUnderThePointerTellsWhatItIs(FxRobot robot) throws Exception {
        know(robot, "C1", "0.143");
        robot.moveTo(screen(shown.model().marks().of(Layer.CLAIMS).getFirst().boxes().getFirst())).moveBy(1, 1);
        ShownPaper.until(() -> Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tip && tip.getText().equals("C1  what it says")));
        robot.moveTo(screen(box("clinic"))).moveBy(1, 0);
        ShownPaper.until(() -> Window.getWindows().stream().noneMatch(Tooltip.class::isInstance));
    }

    @Test
    void theRightButtonDoesNotSelect(FxRobot robot) throws Exception {
        robot.clickOn(screen(box("clinic")), MouseButton.SECONDARY).type(KeyCode.ESCAPE);
        assertThat(shown.model().copy()).isEmpty();
    }

    private void know(FxRobot robot, String id, String quote) throws Exception {
        Document document = ShownPaper.read(ShownPaper.SAMPLE);
        robot.interact(() -> shown.snapshot.set(ShownPaper.known(document,
                ShownPaper.link(document, id, quote, "what it says"))));
        ShownPaper.until(() -> !shown.model().marks().of(Layer.MENTIONS).isEmpty());
    }

    private Box box(String word) {
        PaperText text = shown.model().textProperty().get();
        assertThat(text).isNotNull();
        return text.boxes(new TextSearch(text).find(word).getFirst()).getFirst();
    }

    private Point2D screen(Box box) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> shown.pages().localToScreen(shown.pages().middle(box)))
                .get();
    }
}
