package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.session.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A whole window over real sessions, in a folder of its own. */
abstract class ShellRig extends ApplicationTest {
    final List<String> shown = new CopyOnWriteArrayList<>();
    Shell shell;
    WindowMemory memory;
    Look look;

    /** Where everything is kept. */
    abstract Path place();

    @Override
    public void start(Stage window) {
        look = new Look(Theme.LIGHT);
        Parts parts = TrialParts.in(place(), look, shown::add);
        memory = parts.memory();
        shell = new Shell(parts, new NativeChoosers(window), window::hide, 1440, 900);
        shell.home();
        window.setScene(shell.scene());
        window.setX(0);
        window.setY(0);
        window.show();
    }

    @AfterEach
    void end() throws Exception {
        Room room = shell.room();
        if (room != null) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, room::closing).get(60, TimeUnit.SECONDS);
        }
    }

    void open(Path path) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> shell.open(path));
    }

    void press(String id) throws Exception {
        until(() -> lookup(id).tryQuery().filter(Node::isVisible).isPresent(), 20);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> lookup(id).<ButtonBase>queryAs(ButtonBase.class).fire());
    }

    void onUi(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
    }

    Snapshot snapshot() {
        return shell.room().desk().snapshotProperty().get();
    }

    StageState state(StageName stage) {
        return snapshot().found().map(found -> found.stages().get(stage.ordinal()).state())
                .orElse(StageState.PENDING);
    }

    <T> TableView<T> table(String id) {
        return lookup(id).queryTableView();
    }

    static void until(Callable<Boolean> condition, int seconds) throws Exception {
        WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> {
            boolean[] holds = new boolean[1];
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                holds[0] = condition.call();
                return null;
            });
            return holds[0];
        });
    }
}
