package org.autoreproduce.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.pipeline.CodeReader;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Live;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.ui.Picture;
import org.autoreproduce.ui.ProposingProject;
import org.autoreproduce.ui.editor.EditorController;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Comparison;
import org.autoreproduce.ui.session.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Turns and tries in the editor: what is decided there is done. */
class EditorDifferencesTest extends ApplicationTest {
    @TempDir
    Path place;
    private final List<SourceTree> decided = new CopyOnWriteArrayList<>();
    private Desk desk;
    private EditorController editor;
    private EditorDifferences differences;
    private Scene scene;

    @Override
    public void start(Stage window) throws Exception {
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        Path folder = place.resolve("p");
        Background background = new Background(new UiThread());
        Session session = new ProposingProject(folder, decided).session();
        desk = Desk.of(ProjectFolder.at(folder), session, background);
        editor = new EditorController(desk.snapshotProperty(), new SimpleObjectProperty<>(folder), desk.selection(),
                background, (path, text) -> desk.submit(new Command.Edit(path, text)), new SimpleBooleanProperty(),
                new DraftStore(place.resolve("drafts")));
        differences = new EditorDifferences(desk, editor);
        desk.watch(live -> {
            if (live instanceof Live.Proposed turn) {
                differences.propose(turn);
            }
        });
        desk.follow(event -> {
            if (event instanceof Event.Decided) {
                differences.decided();
            }
        });
        scene = new Scene((Parent) editor.view(), 620, 440);
        for (String style : List.of("kit/kit.css", "editor/editor.css")) {
            scene.getStylesheets().add(String.valueOf(Desk.class.getResource("/org/autoreproduce/ui/" + style)));
        }
        window.setScene(scene);
        window.setX(0);
        window.setY(0);
        window.show();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, editor::close);
        desk.close();
    }

    @Test
    void oneChangeIsTakenAndOneIsRejectedWithTheKeyboard() throws Exception {
        desk.submit(new Command.Review(true));
        desk.submit(new Command.RunTo(StageName.EXPERIMENT));
        until(() -> lookup("#diff-rows").tryQuery().isPresent());
        key(KeyCode.A);
        key(KeyCode.R);
        until(() -> !lookup("#diff-apply").query().isDisabled());
        Picture.of(scene, "turn-decided");
        fx(() -> lookup("#diff-apply").<ButtonBase>query().fire());
        until(() -> !decided.isEmpty());
        assertThat(decided).containsExactly(SourceTree.of(
                java.util.Map.of("model.py", ProposingProject.AFTER.text("model.py").orElseThrow())));
    }

    @Test
    void aComparisonThatWasLeftIsThereAgainAndGoesWhenTheTurnWasDecidedElsewhere() throws Exception {
        desk.submit(new Command.Review(true));
        desk.submit(new Command.RunTo(StageName.EXPERIMENT));
        until(() -> lookup("#diff").tryQuery().isPresent());
        desk.submit(new Command.Decide(ProposingProject.AFTER.files()));
        until(() -> !decided.isEmpty() && lookup("#diff").tryQuery().isEmpty());
        assertThat(decided).containsExactly(ProposingProject.AFTER);
    }

    @Test
    void aRejectedChangeOfTheProgramAsItIsIsTakenBack() throws Exception {
        Path code = place.resolve("p/code");
        SourceTree now = new CodeReader(ProjectFolder.at(place.resolve("p"))).current();
        SourceTree before = now.with("model.py", "import math\n").without("train.py");
        assertThat(now.text("train.py")).isPresent();
        fx(() -> differences.compare(new Comparison("two", before, now, true)));
        until(() -> lookup("#diff-reject-all").tryQuery().isPresent());
        fx(() -> lookup("#diff-reject-all").<ButtonBase>query().fire());
        fx(() -> lookup("#diff-apply").<ButtonBase>query().fire());
        until(() -> Files.readString(code.resolve("model.py")).equals("import math\n")
                && !Files.exists(code.resolve("train.py")));
    }

    private void key(KeyCode code) {
        ListView<?> rows = lookup("#diff-rows").query();
        fx(() -> javafx.event.Event.fireEvent(rows,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
