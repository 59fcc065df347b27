package org.autoreproduce.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Role;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Live;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.ui.Picture;
import org.autoreproduce.ui.ProposingProject;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.LineArea;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Comparison;
import org.autoreproduce.ui.session.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector on a small project whose next stage proposes a turn. */
class InspectorTest extends ApplicationTest {
    @TempDir
    Path place;
    private final ObjectProperty<StageName> stage = new SimpleObjectProperty<>(StageName.REVIEW);
    private final List<Live.Proposed> proposed = new CopyOnWriteArrayList<>();
    private final List<SourceTree> decided = new CopyOnWriteArrayList<>();
    private Desk desk;
    private InspectorController inspector;
    private Scene scene;

    @Override
    public void start(Stage window) throws Exception {
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        Path folder = place.resolve("p");
        Background background = new Background(new UiThread());
        Session session = new ProposingProject(folder, decided).session();
        desk = Desk.of(ProjectFolder.at(folder), session, background);
        inspector = new InspectorController(desk, stage, new RailController(desk, stage, () -> {}), background,
                new Differences() {
                    @Override
                    public void compare(Comparison two) {
                        throw new AssertionError("not asked for");
                    }

                    @Override
                    public void propose(Live.Proposed turn) {
                        proposed.add(turn);
                    }

                    @Override
                    public void decided() {
                        proposed.clear();
                    }
                }, new DraftStore(place.resolve("drafts")));
        scene = new Scene((Parent) inspector.view(), 620, 440);
        for (String style : List.of("kit/kit.css", "stage/stage.css")) {
            scene.getStylesheets().add(String.valueOf(Desk.class.getResource("/org/autoreproduce/ui/" + style)));
        }
        window.setScene(scene);
        window.setX(0);
        window.setY(0);
        window.show();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void requirementsAreATableWhoseCellsLeadToWhereTheyStand() throws Exception {
        choose("review/requirements.json");
        until(() -> shown("#requirements"));
        TableView<?> table = lookup("#requirements").queryTableView();
        assertThat(table.getItems()).isNotEmpty();
        until(() -> lookup(".form-link").tryQuery().isPresent());
        fx(() -> lookup(".form-link").<Hyperlink>query().fire());
        assertThat(desk.selection().focusProperty().get()).isNotNull();
        pictures("inspector-requirements");
        choose("review/questions.json");
        until(() -> shown("#questions"));
        pictures("inspector-questions");
    }

    @Test
    void summariesAndPlanAreFormattedAndChecksOfCodeAreATable() throws Exception {
        stage(StageName.PLAN, "plan/plan.md");
        until(() -> shown("#artefact-markdown"));
        pictures("inspector-plan");
        stage(StageName.METHOD, "checks/method.json");
        until(() -> shown("#checks") || shown("#artefact-text"));
        pictures("inspector-checks");
    }

    @Test
    void nonsenseIsRefusedInPlaceAndTheTextStays() throws Exception {
        choose("review/requirements.json");
        until(() -> shown("#requirements"));
        fx(() -> lookup("#artefact-edit").<ToggleButton>query().fire());
        until(() -> shown("#artefact-text"));
        LineArea area = lookup("#artefact-text").query();
        fx(() -> area.replaceText(0, 1, "["));
        fx(() -> lookup("#artefact-save").<ButtonBase>query().fire());
        until(() -> lookup("#artefact-refusal").<Label>query().getText().contains("requirements.json"));
        pictures("inspector-refused");
        String mine = area.getText();
        fx(() -> stage.set(StageName.PLAN));
        until(() -> !shown("#artefact-text") || lookup("#artefact-text").query() != area);
        fx(() -> stage.set(StageName.REVIEW));
        choose("review/requirements.json");
        until(() -> shown("#artefact-text"));
        assertThat(lookup("#artefact-text").<LineArea>query().getText()).isEqualTo(mine);
        fx(() -> lookup("#artefact-text").<LineArea>query().undo());
        assertThat(lookup("#artefact-text").<LineArea>query().getText()).startsWith("{");
    }

    @Test
    void aTurnWaitsUntilTheUserDecided() throws Exception {
        fx(() -> stage.set(StageName.EXPERIMENT));
        fx(() -> lookup("#review-edits").<ToggleButton>query().fire());
        until(() -> desk.reviewingProperty().get());
        desk.submit(new Command.RunTo(StageName.EXPERIMENT));
        until(() -> shown("#turn"));
        assertThat(lookup("#turn-words").<Label>query().getText()).contains("Experiment", "2 changes");
        assertThat(proposed).singleElement().matches(turn -> turn.after().equals(ProposingProject.AFTER));
        pictures("inspector-turn");
        desk.submit(new Command.Decide(Map.of("model.py", "width = (\n")));
        until(() -> lookup("#turn-problem").<Label>query().getText().contains("invalid syntax"));
        pictures("inspector-turn-problem");
        fx(() -> lookup("#turn-reject").<ButtonBase>query().fire());
        until(() -> !decided.isEmpty() && !shown("#turn"));
        assertThat(decided).containsExactly(ProposingProject.BEFORE);
        assertThat(proposed).isEmpty();
    }

    @Test
    void aReplyThatComesInNeitherMovesTheCaretNorTheEyeThatLooksElsewhere() throws Exception {
        InspectorModel model = inspector.model();
        fx(() -> lookup(".inspector .tab-pane").<TabPane>query().getSelectionModel().select(2));
        fx(() -> {
            model.on(new Live.Asked(StageName.REVIEW, new ChatRequest("research", "review-method",
                    List.of(new Message(Role.SYSTEM, "Be exact. ".repeat(40)), new Message(Role.USER, "Read this.")),
                    null)));
            model.on(new Live.Piece(StageName.REVIEW, lines(0, 200)));
        });
        LineArea area = lookup("#reply-text").query();
        until(() -> area.getText().contains("line 199"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(area.getCaretPosition()).as("who did nothing follows").isEqualTo(area.getLength());
        fx(() -> {
            area.selectRange(10, 20);
            area.scrollYToPixel(40);
        });
        WaitForAsyncUtils.waitForFxEvents();
        double top = area.getEstimatedScrollY();
        fx(() -> IntStream.range(200, 260)
                .forEach(i -> model.on(new Live.Piece(StageName.REVIEW, lines(i, i + 1)))));
        until(() -> area.getText().contains("line 259"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(area.getSelection().getStart()).isEqualTo(10);
        assertThat(area.getSelection().getEnd()).isEqualTo(20);
        assertThat(area.getEstimatedScrollY()).as("but for rounding").isCloseTo(top, Offset.offset(3.0));
        pictures("inspector-reply");
        fx(() -> lookup(".inspector .tab-pane").<TabPane>query().getSelectionModel().select(1));
        pictures("inspector-prompt");
    }

    @Test
    void aWordIsFoundInALongPromptAndInTheRulesThatAreFolded() throws Exception {
        InspectorModel model = inspector.model();
        fx(() -> lookup(".inspector .tab-pane").<TabPane>query().getSelectionModel().select(1));
        String rules = "Answer in JSON.";
        fx(() -> model.on(new Live.Asked(StageName.REVIEW, new ChatRequest("research", "review-method",
                List.of(new Message(Role.SYSTEM, rules), new Message(Role.USER, lines(0, 6_000) + "the needle")),
                null))));
        LineArea user = lookup("#prompt-user").query();
        until(() -> user.getText().endsWith("needle"));
        assertThat(lookup("#prompt-folded").<TitledPane>query().isExpanded()).isFalse();
        fx(() -> javafx.event.Event.fireEvent(user, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false,
                true, false, false)));
        TextField field = lookup(".find-field").<TextField>queryAll().stream()
                .filter(one -> one.getParent().isVisible()).findFirst().orElseThrow();
        fx(() -> field.setText("NEEDLE"));
        assertThat(user.getSelectedText()).isEqualTo("needle");
        pictures("inspector-find");
        fx(() -> field.setText("json"));
        assertThat(lookup("#prompt-folded").<TitledPane>query().isExpanded()).isTrue();
        assertThat(lookup("#prompt-system").<LineArea>query().getSelectedText()).isEqualTo("JSON");
    }

    @Test
    void aReplyInJsonIsReadableOnceItIsWholeAndRawWhenItIsWanted() throws Exception {
        InspectorModel model = inspector.model();
        fx(() -> lookup(".inspector .tab-pane").<TabPane>query().getSelectionModel().select(2));
        String answer = "{\"claims\":[{\"metric\":\"F1\"}]}";
        LineArea area = lookup("#reply-text").query();
        fx(() -> {
            model.on(new Live.Asked(StageName.REVIEW, new ChatRequest("research", "review-claims",
                    List.of(new Message(Role.USER, "Which?")), null)));
            model.on(new Live.Piece(StageName.REVIEW, answer));
        });
        until(() -> area.getText().equals(answer));
        fx(() -> model.reply().end(answer));
        until(() -> area.getText().lines().count() > 3);
        pictures("inspector-json");
        fx(() -> lookup("#reply-raw").<ToggleButton>query().fire());
        assertThat(area.getText()).isEqualTo(answer);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    private void stage(StageName name, String artefact) throws Exception {
        fx(() -> stage.set(name));
        choose(artefact);
    }

    private void choose(String artefact) throws Exception {
        until(() -> lookup("#artefact").<ComboBox<String>>query().getItems().contains(artefact));
        fx(() -> lookup("#artefact").<ComboBox<String>>query().setValue(artefact));
    }

    private boolean shown(String id) {
        return lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void pictures(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Picture.of(scene, name);
        fx(() -> Application.setUserAgentStylesheet(Theme.DARK.styleSheet()));
        Picture.of(scene, name + "-dark");
        fx(() -> Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet()));
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
