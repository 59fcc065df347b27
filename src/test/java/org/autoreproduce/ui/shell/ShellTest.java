package org.autoreproduce.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.report.compare.ClaimRow;
import org.autoreproduce.ui.Picture;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on the sample, as a newcomer sees it. */
class ShellTest extends ShellRig {
    @TempDir
    static Path place;

    @Override
    Path place() {
        return place;
    }

    @Test
    void aFolderWithoutAProjectIsSaid() throws Exception {
        Path folder = Files.createDirectories(place.resolve("nothing.repro"));
        onUi(() -> shell.open(folder));
        until(() -> lookup("#problem").tryQueryAs(Label.class).filter(l -> l.getText().contains("project.json"))
                .isPresent(), 30);
    }

    @Test
    void thePaperIsThereBeforeItsProject() throws Exception {
        List<Boolean> roomsThen = new CopyOnWriteArrayList<>();
        onUi(() -> {
            shell.onSeen(() -> roomsThen.add(shell.room() != null));
            shell.sample(true);
        });
        until(() -> shell.room() != null, 60);
        until(() -> lookup(".paper-pages").queryAll().size() == 1, 30);
        assertThat(roomsThen).as("seen once, and no room was there").containsExactly(false);
    }

    @Test
    void twoClicksLeadToAVerdictAndItsNumbersToTheirLines() throws Exception {
        Picture.of(shell.scene(), look, "welcome");
        press("#sample");
        until(() -> shell.room() != null && !snapshot().found().isEmpty(), 60);
        Picture.of(shell.scene(), look, "sample-opened");
        press("#reproduce");
        until(() -> state(StageName.REVIEW) == StageState.DONE, 120);
        Picture.of(shell.scene(), look, "sample-running");
        until(() -> state(StageName.VERDICT) == StageState.DONE, 300);
        until(() -> this.<ClaimEntry>table("#claims").getItems().stream()
                .allMatch(entry -> entry.verdict().mean() != null), 30);
        assertThat(this.<ClaimEntry>table("#claims").getItems()).hasSize(5)
                .allMatch(entry -> entry.verdict().outcome() == Outcome.REPRODUCED);

        onUi(() -> table("#claims").getSelectionModel().select(3));
        Focus focus = shell.room().desk().selection().focusProperty().get();
        assertThat(focus.first(Anchor.Passage.class).orElseThrow().quote()).contains("0.143");
        assertThat(focus.first(Anchor.Metric.class)).isPresent();
        String file = focus.first(Anchor.Code.class).orElseThrow().file();
        assertThat(Files.readString(shell.room().desk().folder().root().resolve("code").resolve(file)))
                .contains("autoreproduce.metric(");
        until(() -> lookup(file).tryQuery().isPresent(), 20);
        Picture.of(shell.scene(), look, "sample-done");
        for (int i = 1; i < drawer().getTabs().size(); i++) {
            int tab = i;
            onUi(() -> drawer().getSelectionModel().select(tab));
            Picture.of(shell.scene(), look, "drawer-" + drawer().getTabs().get(i).getText().replaceAll("\\W+.*", ""));
        }

        press("#compare-button");
        until(() -> lookup("#compare").tryQuery().isPresent(), 300);
        Picture.of(shell.scene(), look, "sample-compared");
        assertThat(this.<ClaimRow>table("#compare").getItems()).hasSize(5).anyMatch(row -> row.matched()
                && row.cells().getFirst().verdict().outcome() == Outcome.REPRODUCED
                && row.cells().getLast().verdict().outcome() == Outcome.DEVIATES);
        press("#compare-close");
        anAssumptionLeadsToItsSourceWhichIsOpenAgainLater();
        press("#reproduce");
        until(() -> lookup("#banner").queryAs(Label.class).getText().contains("Nothing is left to do"), 20);
    }

    private void anAssumptionLeadsToItsSourceWhichIsOpenAgainLater() throws Exception {
        onUi(() -> drawer().getSelectionModel().select(drawer().getTabs().stream()
                .filter(tab -> tab.getText().startsWith("Assumptions")).findFirst().orElseThrow()));
        until(() -> !cited().isEmpty(), 20);
        onUi(() -> cited().iterator().next().fire());
        Focus focus = shell.room().desk().selection().focusProperty().get();
        assertThat(focus.anchor()).isInstanceOf(Anchor.Code.class);
        until(() -> tabsOfCitedWorks().size() == 1, 20);
        Path folder = shell.room().desk().folder().root();
        List<String> before = tabsOfCitedWorks();
        onUi(shell::leaveRoom);
        until(() -> shell.room() == null, 20);
        open(folder);
        until(() -> shell.room() != null && tabsOfCitedWorks().equals(before), 60);
    }

    /** The links to lines of cited works, in the table of assumptions. */
    private Set<Hyperlink> cited() {
        return lookup("#assumptions .cell-link").queryAllAs(Hyperlink.class);
    }

    private List<String> tabsOfCitedWorks() {
        return shell.room().remembered().files().stream().filter(path -> path.contains("#")).toList();
    }

    @Test
    void aNewerProjectIsLeftAloneAndSaid() throws Exception {
        Path folder = Files.createDirectories(place.resolve("newer.repro"));
        Files.writeString(folder.resolve("project.json"), "{\"schema\": 99}");
        open(folder);
        until(() -> lookup("#problem").tryQueryAs(Label.class).filter(l -> !l.getText().isBlank()).isPresent(), 30);
        assertThat(lookup("#problem").queryAs(Label.class).getText()).contains("project.json");
        assertThat(Files.readString(folder.resolve("project.json"))).isEqualTo("{\"schema\": 99}");
    }

    @Test
    void aPaperThatIsNoneIsSaidInPlace() throws Exception {
        Path file = Files.writeString(place.resolve("no.pdf"), "no paper");
        open(file);
        until(() -> shell.room() != null && shell.room().desk().problemProperty().get() != null, 30);
        until(() -> !lookup("#banner").queryAs(Label.class).getText().isBlank(), 10);
        assertThat(lookup("#banner").queryAs(Label.class).getText()).contains("no.pdf");
        assertThat(lookup(".tab-pane").queryAllAs(TabPane.class)).isNotEmpty();
        Picture.of(shell.scene(), look, "no-paper");
    }

    @Test
    void aProjectThatAnotherWindowHasOpenCanBeLookedAt() throws Exception {
        press("#sample");
        until(() -> shell.room() != null && !snapshot().found().isEmpty(), 60);
        Path folder = shell.room().desk().folder().root();
        Opening.Opened[] second = new Opening.Opened[1];
        onUi(() -> TrialParts.in(place, look, _ -> {}).opening().project(folder, opened -> second[0] = opened,
                _ -> {}));
        until(() -> second[0] != null, 30);
        assertThat(second[0].desk().readOnly()).isTrue();
        assertThat(second[0].remark().words()).contains("open in another program", "looked at");
        onUi(() -> {
            Room look = new Room(second[0].desk(), TrialParts.in(place, this.look, _ -> {}), new NativeChoosers(null),
                    () -> {}, () -> {},
                    _ -> {});
            assertThat(look.view().lookup("#reproduce").isDisabled()).isTrue();
            look.closing();
        });
    }

    @Test
    void theSampleGoesOnWhereItWasLeftAndTheMenuRunsOnlyAnOpenPaper() throws Exception {
        MenuItem reproduce = lookup(".menu-bar").<MenuBar>query().getMenus().stream()
                .flatMap(menu -> menu.getItems().stream()).filter(item -> "menu-reproduce".equals(item.getId()))
                .findFirst().orElseThrow();
        assertThat(reproduce.isDisable()).isTrue();
        onUi(shell::sampleAgain);
        until(() -> shell.room() != null, 60);
        Path folder = shell.room().desk().folder().root();
        assertThat(reproduce.isDisable()).isFalse();
        onUi(shell::leaveRoom);
        until(() -> shell.room() == null, 20);
        assertThat(reproduce.isDisable()).isTrue();
        // the session is closed beside the UI thread; until then the project can only be looked at
        onUi(shell::sampleAgain);
        until(() -> shell.room() != null, 60);
        assertThat(shell.room().desk().folder().root()).isEqualTo(folder);
    }

    @Test
    void closingWhileSomethingRunsAsksAndStopsOnlyIfToldTo() throws Exception {
        press("#sample");
        until(() -> shell.room() != null && !snapshot().found().isEmpty(), 60);
        press("#reproduce");
        until(() -> shell.room().busy(), 20);
        onUi(shell::quit);
        until(() -> lookup("#close-question").tryQuery().isPresent(), 10);
        Picture.of(shell.scene(), look, "close-question");
        press("#close-stay");
        until(() -> lookup("#close-question").tryQuery().isEmpty(), 10);
        assertThat(shell.room().busy()).isTrue();
        onUi(shell::quit);
        press("#close-stop");
        until(() -> !shell.scene().getWindow().isShowing(), 60);
        assertThat(new Past(shell.room().desk().folder()).events())
                .last().isEqualTo(new Event.Closed("stopped"));
    }

    private TabPane drawer() {
        return lookup("#drawer").queryAs(TabPane.class);
    }
}
