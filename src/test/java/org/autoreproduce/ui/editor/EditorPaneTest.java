package org.autoreproduce.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.session.Focus;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EditorPaneTest {
    @TempDir
    static Path place;

    private EditorRig rig;

    @Start
    void start(Stage stage) throws IOException {
        rig = new EditorRig(Files.createTempDirectory(place, "project"));
        rig.show(stage, Theme.LIGHT);
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> rig.editor.close());
    }

    @Test
    void typingColouringUndoingAndSaving(FxRobot robot) throws Exception {
        CodeArea area = rig.open("code/model.py").area();
        assertThat(styles(area, "import")).contains("code-keyword");
        fx(() -> {
            area.requestFocus();
            area.moveTo(0);
        });

        robot.write("x = 1 ");
        rig.until(() -> styles(area, "1 import").contains("code-number"));
        assertThat(rig.editor.unsaved().get()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        rig.until(() -> !rig.editor.unsaved().get());

        assertThat(rig.read("code/model.py")).startsWith("x = 1 import torch");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(area.getText()).startsWith("import torch");
        assertThat(rig.editor.unsaved().get()).isTrue();
    }

    @Test
    void newLinesStepInTabsAreBlanksAndLinesBecomeComments(FxRobot robot) throws Exception {
        CodeArea area = rig.open("code/model.py").area();
        int line = 7;
        fx(() -> {
            area.requestFocus();
            area.moveTo(line, area.getParagraphLength(line));
        });

        robot.type(KeyCode.ENTER).write("a").type(KeyCode.TAB).write("b");
        assertThat(area.getText(line + 1)).isEqualTo("        a   b");
        robot.press(KeyCode.CONTROL).type(KeyCode.SLASH).release(KeyCode.CONTROL);
        assertThat(area.getText(line + 1)).isEqualTo("        # a   b");
        robot.press(KeyCode.CONTROL).type(KeyCode.SLASH).release(KeyCode.CONTROL);
        assertThat(area.getText(line + 1)).isEqualTo("        a   b");
    }

    @Test
    void wordsAreFoundAndReplacedInOneStep(FxRobot robot) throws Exception {
        CodeArea area = rig.open("code/model.py").area();
        fx(area::requestFocus);

        robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL).write("lr");
        rig.until(() -> count().equals("1 of 2"));
        assertThat(area.getSelectedText()).isEqualTo("lr");
        robot.type(KeyCode.F3);
        assertThat(count()).isEqualTo("2 of 2");
        robot.clickOn("#find-by").write("rate").clickOn("#find-replace-all");
        rig.until(() -> count().equals("No matches"));

        assertThat(area.getText()).contains("steps, rate):", "h + rate * grad").doesNotContain("lr");
        fx(area::undo);
        assertThat(area.getText()).isEqualTo(EditorRig.MODEL);
    }

    @Test
    void tabsAreClosedTurnedAndOpenedAgain(FxRobot robot) throws Exception {
        rig.open("code/config.yaml");
        CodeArea area = rig.open("code/model.py").area();
        fx(area::requestFocus);
        assertThat(rig.editor.openFiles().get()).containsExactly("code/config.yaml", "code/model.py");

        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        assertThat(rig.editor.openFiles().get()).containsExactly("code/config.yaml");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.CONTROL, KeyCode.SHIFT);
        rig.text("code/model.py");
        robot.press(KeyCode.CONTROL).type(KeyCode.TAB).release(KeyCode.CONTROL);

        assertThat(rig.editor.model().selectedProperty().get().path()).isEqualTo("code/config.yaml");
    }

    @Test
    void aStageThatWritesAFileDoesNotMoveTheReader(FxRobot robot) throws Exception {
        CodeArea area = rig.open("code/model.py").area();
        fx(() -> area.moveTo(10, 8));

        rig.write("code/model.py", "# new\n" + EditorRig.MODEL);
        fx(rig.editor::refresh);
        rig.until(() -> area.getText().startsWith("# new"));

        assertThat(area.getCurrentParagraph()).isEqualTo(11);
        assertThat(area.getCaretColumn()).isEqualTo(8);
        assertThat(rig.editor.unsaved().get()).isFalse();
    }

    @Test
    void whatWasTypedAndWhatAStageWroteAreBothKept(FxRobot robot) throws Exception {
        TextPane pane = rig.open("code/model.py");
        fx(() -> pane.area().insertText(0, "# mine\n"));

        rig.write("code/model.py", "# theirs\n" + EditorRig.MODEL);
        fx(rig.editor::refresh);
        rig.until(() -> pane.file().noticeProperty().get() instanceof Notice.Changed);
        assertThat(pane.text()).startsWith("# mine");
        robot.clickOn("Compare");
        robot.type(KeyCode.A).clickOn("#diff-apply");

        assertThat(pane.text()).startsWith("# mine\nimport");
        assertThat(rig.editor.unsaved().get()).isTrue();
        fx(rig.editor::saveAll);
        rig.until(() -> !rig.editor.unsaved().get());
        assertThat(rig.read("code/model.py")).startsWith("# mine\nimport");
    }

    @Test
    void whatIsRefusedIsToldAndStays(FxRobot robot) throws Exception {
        TextPane pane = rig.open("code/model.py");
        fx(() -> pane.area().insertText(0, "nonsense ("));

        fx(rig.editor::saveAll);

        rig.until(() -> pane.file().noticeProperty().get() instanceof Notice.Refused);
        assertThat(pane.text()).startsWith("nonsense (");
        assertThat(rig.read("code/model.py")).isEqualTo(EditorRig.MODEL);
    }

    @Test
    void unsavedTextOutlivesTheProgram() throws Exception {
        TextPane pane = rig.open("code/model.py");
        fx(() -> pane.area().insertText(0, "# draft\n"));
        rig.until(() -> rig.drafts.find(rig.project, "code/model.py").isPresent());

        // as after kill -9: nothing was closed
        fx(() -> rig.show(new Stage(), Theme.LIGHT));
        TextPane again = rig.open("code/model.py");

        assertThat(again.text()).startsWith("# draft\nimport");
        assertThat(again.file().noticeProperty().get()).isInstanceOf(Notice.Restored.class);
        assertThat(rig.editor.unsaved().get()).isTrue();
    }

    @Test
    void anAncestorsFileIsReadOnly(FxRobot robot) throws Exception {
        CodeArea area = rig.open("lineage/works/W1/code/networks/mlp.py").area();
        fx(area::requestFocus);

        robot.write("x");

        assertThat(area.isEditable()).isFalse();
        assertThat(area.getText()).startsWith("class MLP:");
    }

    @Test
    void aLookAtCodeOpensItAtItsLines() throws Exception {
        fx(() -> rig.selection.look(new Anchor.Item(Id.of("C1"))));

        CodeArea area = rig.text("code/model.py").area();
        rig.until(() -> area.getCurrentParagraph() == 12);
        assertThat(area.getText(12)).isEqualTo("    return (x + h).detach()");
    }

    @Test
    void revealedLinesFlashAndCalmDown() throws Exception {
        TextPane pane = rig.open("code/model.py");

        Collection<String> style = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            pane.reveal(5, 6);
            return pane.area().getParagraph(5).getParagraphStyle();
        });

        assertThat(style).contains("code-flash");
        rig.until(() -> pane.area().getParagraph(5).getParagraphStyle().isEmpty());
    }

    @Test
    void linesThatMovedAreFoundAndLostOnesAreToldOf() throws Exception {
        rig.write("code/model.py", "\n\n" + EditorRig.MODEL);
        fx(() -> rig.selection.look(new Anchor.Item(Id.of("C1"))));
        TextPane pane = rig.text("code/model.py");
        rig.until(() -> pane.area().getCurrentParagraph() == 14);

        fx(() -> rig.selection.look(new Focus(new Anchor.Code(Evidence.RUN + "0007", "model.py", 3, 3,
                new Hashes().of("gone")), List.of())));

        rig.until(() -> pane.file().noticeProperty().get() instanceof Notice.Told told
                && told.words().key().equals("editor.lost"));
    }

    @Test
    void aMarkLeadsToItsItemAndTheReaderStays() throws Exception {
        TextPane pane = rig.open("code/model.py");
        fx(() -> pane.area().moveTo(11, 0));

        fx(pane::chooseMark);

        assertThat(rig.selection.focusProperty().get().anchor()).isEqualTo(new Anchor.Item(Id.of("R2")));
        assertThat(pane.area().getCurrentParagraph()).isEqualTo(11);
    }

    @Test
    void changesAreDecidedByKeys(FxRobot robot) throws Exception {
        AtomicReference<Map<String, String>> result = new AtomicReference<>();
        DiffModel diff = EditorRig.diff();
        fx(() -> rig.editor.showDiff(diff, result::set));
        WaitForAsyncUtils.waitForFxEvents();

        robot.type(KeyCode.A).type(KeyCode.R).type(KeyCode.A).type(KeyCode.R);
        assertThat(diff.openProperty().get()).isZero();
        robot.clickOn("#diff-apply");

        assertThat(result.get().keySet()).containsExactly("model.py", "new.py", "old.py");
        assertThat(result.get().get("model.py")).contains("grad.norm").doesNotContain("fc2");
    }

    @Test
    void nothingIsEditedWhereAnotherWindowHasTheProject(FxRobot robot) throws Exception {
        CodeArea area = rig.open("code/model.py").area();
        fx(() -> {
            rig.readOnly.set(true);
            area.requestFocus();
        });

        robot.write("x");

        assertThat(area.getText()).isEqualTo(EditorRig.MODEL);
        assertThat(new ArrayList<>(rig.saves)).isEmpty();
    }

    private String count() {
        return ((Label) rig.find("#find-count")).getText();
    }

    private static List<String> styles(CodeArea area, String word) {
        return List.copyOf(area.getStyleOfChar(area.getText().indexOf(word)));
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
