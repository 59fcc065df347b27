package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.HeaderFields;
import org.autoreproduce.paper.grobid.GrobidFile;
import org.autoreproduce.ui.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The text beside its page: what is pointed at, and what is corrected. */
@ExtendWith(ApplicationExtension.class)
class TextBesideTest {
    private static final Document READ = ShownPaper.read(ShownPaper.SAMPLE);

    private ShownPaper shown;
    private final List<Corrections> saved = new ArrayList<>();

    @Start
    void start(Stage stage) {
        shown = new ShownPaper(stage, Theme.LIGHT);
        stage.setWidth(1100);
    }

    @BeforeEach
    void open(FxRobot robot) throws Exception {
        shown.open(ShownPaper.SAMPLE);
        robot.interact(() -> {
            shown.pane.onCorrect(saved::add);
            shown.snapshot.set(ShownPaper.known(READ));
            ((ToggleButton) shown.view().lookup("#paper-text")).setSelected(true);
        });
        ShownPaper.until(() -> shown.settled() && !cards().isEmpty());
    }

    private List<Node> cards() {
        return List.copyOf(shown.view().text().side().lookupAll(".correct-card"));
    }

    private Node card(String words) {
        return cards().stream().filter(card -> card.getAccessibleText() != null
                && card.getAccessibleText().contains(words)).findFirst().orElseThrow();
    }

    private static Block block(BlockKind kind) {
        return READ.blocks().stream().filter(block -> block.kind() == kind).findFirst().orElseThrow();
    }

    private static Button action(Node card, int fromTheEnd) {
        List<Node> all = List.copyOf(card.lookupAll(".correct-action"));
        return (Button) all.get(all.size() - 1 - fromTheEnd);
    }

    private void page(FxRobot robot, int page) throws Exception {
        robot.interact(() -> shown.model().camera().goTo(page));
        ShownPaper.until(shown::settled);
    }

    @Test
    void theBlocksOfThePageThatIsReadAreShownWithTheirKinds(FxRobot robot) throws Exception {
        assertThat(cards()).hasSize((int) READ.blocks().stream()
                .filter(block -> block.lines().stream().anyMatch(line -> line.box().page() == 1)).count());
        assertThat(card(block(BlockKind.TITLE).text()).getAccessibleText()).startsWith("Title. ");
        page(robot, 2);
        assertThat(cards()).noneMatch(card -> card.getAccessibleText().startsWith("Title. "));
        shown.shot(robot, "text-2");
    }

    @Test
    void whatIsPointedAtOnThePageIsToldBesideItAndTheOtherWayRound(FxRobot robot) {
        Block title = block(BlockKind.TITLE);
        Point2D middle = shown.pages().middle(title.boxes().getFirst());
        robot.moveTo(shown.pages().localToScreen(middle));

        assertThat(card(title.text()).getPseudoClassStates()).contains(PseudoClass.getPseudoClass("pointed"));
        assertThat(shown.view().lookupAll(".paper-frame-pointed")).isNotEmpty();

        Block authors = block(BlockKind.AUTHORS);
        robot.moveTo(card(authors.text()));
        assertThat(card(title.text()).getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("pointed"));
        robot.clickOn(card(authors.text()));
        assertThat(shown.view().lookupAll(".paper-frame-chosen")).isNotEmpty();
    }

    @Test
    void wordsAreCorrectedAndUndone(FxRobot robot) throws Exception {
        String old = READ.blocks().stream().map(Block::text).filter(text -> text.startsWith("We work on Anscombe"))
                .findFirst().orElseThrow();
        robot.interact(() -> action(card("We work on Anscombe"), 0).fire());
        TextArea area = robot.lookup(".correct-form .text-area").query();
        assertThat(area.getText()).isEqualTo(old);
        shown.shot(robot, "text-edit");
        robot.interact(() -> area.setText(old.replace("We work", "They toil")));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(saved).singleElement().satisfies(all -> assertThat(all.corrections()).singleElement()
                .isInstanceOfSatisfying(Correction.Text.class, one -> {
                    assertThat(one.where().quote()).isEqualTo(old);
                    assertThat(one.text()).startsWith("They toil on Anscombe");
                }));
        ShownPaper.until(() -> cards().stream().anyMatch(card -> card.getAccessibleText().contains("They toil")));
        shown.shot(robot, "text-corrected");
        robot.interact(() -> shown.model().search().queryProperty().set("They toil on"));
        ShownPaper.until(() -> shown.model().search().hitsProperty().get().size() == 1);
        assertThat(shown.model().textProperty().get().boxes(shown.model().search().hit())).singleElement()
                .satisfies(box -> assertThat(box.y()).isCloseTo(
                        READ.find("We work on Anscombe").orElseThrow().boxes().getFirst().y(), within(3.0)));
        robot.interact(() -> action(card("They toil"), 1).fire());
        assertThat(saved.getLast()).isEqualTo(Corrections.none());
        ShownPaper.until(() -> cards().stream().anyMatch(card -> card.getAccessibleText().contains("We work")));
    }

    @Test
    void whatIsTypedIsNotLostWhenThePageIsTurned(FxRobot robot) throws Exception {
        robot.interact(() -> action(card("We work on Anscombe"), 0).fire());
        TextArea area = robot.lookup(".correct-form .text-area").query();
        robot.interact(() -> area.setText("half a sent"));
        page(robot, 2);
        assertThat(robot.lookup(".correct-form .text-area").<TextArea>query().getText()).isEqualTo("half a sent");
        robot.clickOn(area).type(KeyCode.ESCAPE);
        assertThat(cards()).noneMatch(card -> card.getAccessibleText().startsWith("Title. "));
        assertThat(saved).isEmpty();
    }

    @Test
    void aPassageIsLeftOutAndABecomesAnotherKind(FxRobot robot) throws Exception {
        MenuButton kind = (MenuButton) card("We work on Anscombe").lookup(".menu-button");
        robot.interact(() -> kind.getItems().getLast().fire());
        ShownPaper.until(() -> robot.lookup("Left out").tryQuery().isPresent());
        assertThat(saved.getLast().corrections()).singleElement().isInstanceOf(Correction.Omission.class);

        MenuButton other = (MenuButton) card(block(BlockKind.TITLE).text()).lookup(".menu-button");
        robot.interact(() -> other.getItems().stream().filter(item -> "Footnote".equals(item.getText())).findFirst()
                .orElseThrow().fire());
        ShownPaper.until(() -> cards().stream().anyMatch(card -> card.getAccessibleText().startsWith("Footnote. ")));
        assertThat(saved.getLast().corrections()).hasSize(2);
        robot.interact(() -> ((ToggleButton) shown.view().lookup("#correct-all")).fire());
        assertThat(robot.lookup("Corrections (2)").tryQuery()).isPresent();
        shown.shot(robot, "text-list");
    }

    @Test
    void aCellIsCorrectedWhereItStands(FxRobot robot) throws Exception {
        Table table = READ.tables().getFirst();
        page(robot, READ.blocks().get(table.block()).page());
        shown.shot(robot, "text-table");
        Label cell = robot.lookup(".correct-cell").<Label>queryAll().stream()
                .filter(label -> label.getText().startsWith("0.143")).findFirst().orElseThrow();
        robot.interact(() -> cell.requestFocus());
        robot.interact(() -> cell.fireEvent(click(cell)));
        TextField field = robot.lookup(".correct-grid .text-field").query();
        robot.interact(() -> {
            field.setText("0.134");
            field.fireEvent(new javafx.event.ActionEvent());
        });

        assertThat(saved).singleElement().satisfies(all -> assertThat(all.corrections()).singleElement()
                .isInstanceOfSatisfying(Correction.CellText.class, one -> {
                    assertThat(one.where().quote()).startsWith("0.143");
                    assertThat(one.text()).isEqualTo("0.134");
                }));
        ShownPaper.until(() -> robot.lookup("0.134").tryQuery().isPresent());
    }

    @Test
    void anEntrysPartsAreCorrected(FxRobot robot) throws Exception {
        page(robot, READ.references().getFirst().page());
        Block entry = READ.blocks().get(READ.references().getFirst().block());
        robot.interact(() -> action(card(entry.text()), 1).fire());
        shown.shot(robot, "text-entry");
        List<TextField> fields = List.copyOf(robot.lookup(".correct-entry .text-field").queryAllAs(TextField.class));
        robot.interact(() -> fields.get(2).setText("nineteen"));
        assertThat(robot.lookup(".correct-form .accent").queryButton().isDisabled()).isTrue();
        robot.interact(() -> {
            fields.get(2).setText("1911");
            robot.lookup(".correct-form .accent").queryButton().fire();
        });

        assertThat(saved.getLast().corrections()).singleElement().isInstanceOfSatisfying(Correction.Entry.class,
                one -> assertThat(one.fields().year()).isEqualTo("1911"));
    }

    @Test
    void grobidsReadingIsSeenBesideOursAndTaken(FxRobot robot) throws Exception {
        Reference first = READ.references().getFirst();
        Reference second = READ.references().get(1);
        EntryFields other = new EntryFields(List.of("A. Nobody"), "Another title", "1999", null, null, null, null,
                null);
        GrobidFile file = new GrobidFile(GrobidFile.SCHEMA, READ.hash(),
                new HeaderFields("Shrink Toward Your Foes", List.of(), null, null, null),
                List.of(new GrobidFile.Entry(other, "", first.boxes()),
                        new GrobidFile.Entry(EntryFields.of(second), "", second.boxes())));
        robot.interact(() -> {
            shown.pane.onAsk(() -> shown.view().text().text().show(file));
            ((ToggleButton) shown.view().lookup("#correct-grobid")).fire();
        });
        robot.interact(() -> robot.lookup("Ask GROBID").queryButton().fire());
        assertThat(buttons(robot, "Take GROBID's")).isEqualTo(2);
        shown.shot(robot, "text-grobid");
        robot.interact(() -> robot.lookup("Take all of GROBID's").queryButton().fire());

        assertThat(saved.getLast().corrections()).hasSize(2);
        assertThat(saved.getLast().applied(READ).references().getFirst().title()).isEqualTo("Another title");
        ShownPaper.until(() -> buttons(robot, "Keep ours") == 2);
        shown.shot(robot, "text-grobid-taken");
    }

    private static long buttons(FxRobot robot, String words) {
        return robot.lookup(words).queryAll().stream().filter(Button.class::isInstance).count();
    }

    @Test
    void recognisedTextIsMarkedAndSearched(FxRobot robot) throws Exception {
        assertThat(robot.lookup("Recognised text").<Node>query().isVisible()).isFalse();
        robot.interact(() -> shown.snapshot.set(ShownPaper.known(READ.with(TextOrigin.RECOGNISED))));
        ShownPaper.until(() -> robot.lookup("Recognised text").<Node>query().isVisible());
        robot.interact(() -> shown.model().search().queryProperty().set("Anscombe"));
        ShownPaper.until(() -> !shown.model().search().hitsProperty().get().isEmpty());
        shown.shot(robot, "text-recognised");
    }

    private static javafx.scene.input.MouseEvent click(Node node) {
        return new javafx.scene.input.MouseEvent(javafx.scene.input.MouseEvent.MOUSE_CLICKED, 2, 2, 2, 2,
                MouseButton.PRIMARY, 2, false, false, false, false, true, false, false, false, false, true, null);
    }
}
