package org.autoreproduce.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.discover.LocalServers;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.llm.keys.Keyring;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.ui.Picture;
import org.autoreproduce.ui.editor.DraftStore;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.ui.settings.RealModels;
import org.autoreproduce.verdict.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The window on the sample, as a newcomer sees it. */
class ShellTest extends ApplicationTest {
    @TempDir
    static Path place;

    private Shell shell;

    @Override
    public void start(Stage stage) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("XDG_STATE_HOME", place.resolve("state").toString());
        Background background = new Background(new UiThread());
        Workbench workbench = new Workbench(environment, _ -> false, Patience.defaults());
        KeyChain keys = new KeyChain(new ApiKeys(Map.of()), Keyring.NONE);
        Parts parts = new Parts(new Opening(workbench, new Sample(environment), new PdfReader(), background),
                new Recents(place.resolve("recent.json")), new DraftStore(place.resolve("drafts")),
                new WindowMemory(place.resolve("window.json")),
                new Look(Theme.LIGHT), new RealModels(keys, Map.of(), _ -> false, LocalServers.usual()),
                new RealMachine(workbench, place), new HandDesk(), background, place);
        shell = new Shell(parts, new NativeChoosers(stage), stage::hide, 1440, 900);
        shell.home();
        stage.setScene(shell.scene());
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void end() throws Exception {
        Room room = shell.room();
        if (room != null) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, room::closing).get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void twoClicksLeadToAVerdict() throws Exception {
        Picture.of(shell.scene(), "welcome");
        click("#sample");
        until(() -> shell.room() != null && !snapshot().found().isEmpty(), 60);
        Picture.of(shell.scene(), "sample-opened");
        click("#reproduce");
        until(() -> state(StageName.REVIEW) == StageState.DONE, 120);
        Picture.of(shell.scene(), "sample-running");
        until(() -> state(StageName.VERDICT) == StageState.DONE, 300);
        until(() -> !this.<ClaimEntry>table("#claims").getItems().isEmpty()
                && this.<ClaimEntry>table("#claims").getItems().getFirst().verdict().mean() != null, 30);
        assertThat(this.<ClaimEntry>table("#claims").getItems())
                .allMatch(entry -> entry.verdict().outcome() == Outcome.REPRODUCED);
        Picture.of(shell.scene(), "sample-done");
    }

    @Test
    void aBrokenProjectIsLeftAloneAndSaid() throws Exception {
        Path folder = Files.createDirectories(place.resolve("newer.repro"));
        Files.writeString(folder.resolve("project.json"), "{\"schema\": 99}");
        WaitForAsyncUtils.asyncFx(() -> shell.open(folder));
        until(() -> lookup("#problem").tryQueryAs(Label.class).filter(l -> !l.getText().isBlank()).isPresent(), 30);
        assertThat(lookup("#problem").queryAs(Label.class).getText()).contains("project.json");
        assertThat(Files.readString(folder.resolve("project.json"))).isEqualTo("{\"schema\": 99}");
    }

    private void click(String id) throws Exception {
        until(() -> lookup(id).tryQuery().isPresent(), 10);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> lookup(id).queryButton().fire());
    }

    private Snapshot snapshot() {
        return shell.room().desk().snapshotProperty().get();
    }

    private StageState state(StageName stage) {
        return snapshot().found().map(found -> found.stages().get(stage.ordinal()).state())
                .orElse(StageState.PENDING);
    }

    private <T> TableView<T> table(String id) {
        return lookup(id).queryTableView();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition, int seconds) throws Exception {
        WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, condition);
    }
}
