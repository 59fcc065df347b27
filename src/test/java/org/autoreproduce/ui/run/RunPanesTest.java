package org.autoreproduce.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Tests, console, curves and runs of a project, one of whose runs goes on. */
class RunPanesTest extends ApplicationTest {
    @TempDir
    Path place;
    private ExampleProject project;
    private Path run;
    private final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(Snapshot.empty());
    private final Selection selection = new Selection(anchor -> snapshot.get().evidence().related(anchor));
    private final List<Command> sent = new ArrayList<>();
    private final List<Consumer<Event>> followers = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private RunPanes panes;
    private TabPane tabs;

    @Override
    public void start(Stage stage) throws IOException {
        project = ExampleProject.upTo(place.resolve("p.repro"), StageName.VERDICT);
        run = project.folder().resolve("runs/0009");
        snapshot.set(Snapshot.of(project.folder()));
        panes = new RunPanes(snapshot, selection, project.folder().root(), new Background(new UiThread()), sent::add,
                followers::add, opened::add, new SimpleBooleanProperty());
        tabs = new TabPane(new Tab("Tests", panes.tests().view()), new Tab("Console", panes.console().view()),
                new Tab("Curves", panes.curves().view()), new Tab("Runs", panes.runs().view()));
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        stage.setScene(new Scene(tabs, 990, 500));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void end() {
        interact(panes::close);
        project.close();
    }

    @Test
    void aRunThatBeginsIsFoundAndFollowedToItsEnd() throws Exception {
        show(1);
        tell(new Event.RunStarted(StageName.RUN, "full", List.of(7)));
        Runs.running(run, 7);
        append("stdout.log", "epoch 1\n");
        until(() -> text().contains("epoch 1"));
        append("stderr.log", "  File \"/work/code/train.py\", line 2, in x\n");
        append("out/metrics.jsonl", "{\"name\": \"loss\", \"value\": 0.5, \"step\": 1, \"seed\": 7}\n");
        until(() -> text().contains("line 2, in x"));
        until(() -> panes.curves().model().drawnProperty().get().size() == 1);
        assertThat(panes.curves().model().chosenRuns()).containsExactly("0009");
        append("out/metrics.jsonl", "{\"name\": \"loss\", \"value\": 0.25, \"step\": 2, \"seed\": 7}\n");
        until(() -> panes.curves().model().drawnProperty().get().getFirst().points().size() == 2);
        Runs.end(run);
        tell(new Event.RunEnded(StageName.RUN, "0009", "full", List.of(7), "ok", 100));
        until(() -> text().contains("run 0009 (full): finished"));
        until(() -> panes.runs().model().rows().getFirst().run().equals("0009")
                && !panes.runs().model().rows().getFirst().running());
    }

    @Test
    void aLineOfATracebackLeadsToTheCodeByKeyAndTheSearchFindsIt() throws Exception {
        show(1);
        Runs.running(run, 7);
        append("stderr.log", "one\ntwo\n  File \"/work/code/train.py\", line 2, in x\n");
        Runs.end(run);
        tell(new Event.RunEnded(StageName.RUN, "0009", "full", List.of(7), "failed", 100));
        until(() -> text().contains("line 2, in x"));
        push(KeyCode.CONTROL, KeyCode.F);
        assertThat(lookup("#console-find").query().isFocused()).isTrue();
        interact(() -> lookup("#console-find").<TextField>query().setText("TRAIN"));
        assertThat(lookup("#console-count").<Label>query().getText()).isEqualTo("1 lines");
        push(KeyCode.ENTER);
        interact(() -> lookup("#console").query().requestFocus());
        push(KeyCode.ENTER);
        assertThat(focus().anchor()).isEqualTo(new Anchor.Code(Evidence.NOW, "train.py", 2, 2, ""));
    }

    @Test
    void anyRunsLogCanBeRead() throws Exception {
        append("../0004/stdout.log", "of the fourth\n");
        interact(() -> tabs.getSelectionModel().select(1));
        ComboBox<?> log = lookup("#console-log").queryComboBox();
        until(() -> log.getItems().size() > 4);
        interact(() -> log.getSelectionModel().select(3));
        until(() -> text().contains("of the fourth"));
        interact(() -> log.getSelectionModel().select(2));
        until(() -> !panes.console().model().readingProperty().get());
        assertThat(text()).isEmpty();
    }

    @Test
    void aRunFoundAgainIsStoppedByItsFolderAndOneOfThisSessionByTheSession() throws Exception {
        Runs.running(run, 7);
        interact(() -> snapshot.set(Snapshot.of(project.folder())));
        show(3);
        until(() -> panes.runs().model().rows().getFirst().running());
        interact(() -> lookup("#runs").<TableView<?>>query().getSelectionModel().clearAndSelect(0));
        interact(() -> lookup("#run-stop").<Button>query().fire());
        until(() -> Files.exists(run.resolve("stop")));
        assertThat(sent).isEmpty();
        tell(new Event.RunStarted(StageName.RUN, "full", List.of(7)));
        interact(() -> lookup("#run-stop").<Button>query().fire());
        assertThat(sent).containsExactly(new Command.Stop());
        interact(() -> lookup("#run-open").<Button>query().fire());
        assertThat(opened).containsExactly(run);
    }

    @Test
    void aMetricsLineThatIsLookedAtIsShownWithItsRun() throws Exception {
        show(3);
        until(() -> panes.runs().model().rows().size() > 3
                && panes.runs().model().rows().stream().allMatch(row -> row.known() != null));
        interact(() -> selection.look(new Anchor.Metric("0005", 1)));
        until(() -> lookup("#run-metric").tryQuery().isPresent());
        assertThat(lookup("#run-metric").<TextField>query().getText()).contains("0.781");
        assertThat(panes.runs().model().chosenProperty().get().run()).isEqualTo("0005");
    }

    @Test
    void aChosenTestLeadsToItsRequirementAndItsOwnLine() throws Exception {
        TestRow.Case first = panes.tests().model().rows().stream().filter(TestRow.Case.class::isInstance)
                .map(TestRow.Case.class::cast).findFirst().orElseThrow();
        TestPlace where = TestPlace.of(first.test().node()).orElseThrow();
        Path file = project.folder().resolve("code/" + where.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "import pytest\n\ndef " + where.name() + "():\n    pass\n");
        show(0);
        TableView<TestRow> table = lookup("#tests").queryTableView();
        interact(() -> table.getSelectionModel().select(first));
        until(() -> selection.focusProperty().get() != null);
        assertThat(focus().anchor()).isInstanceOf(Anchor.Item.class);
        assertThat(focus().first(Anchor.Code.class))
                .contains(new Anchor.Code(Evidence.NOW, where.file(), 3, 3, ""));
        assertThat(panes.tests().title().get()).startsWith("Tests ").contains("✓");
    }

    private void show(int tab) {
        interact(() -> tabs.getSelectionModel().select(tab));
    }

    private void tell(Event event) {
        interact(() -> followers.forEach(follower -> follower.accept(event)));
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        interact(() -> lookup("#console").<ListView<ConsoleLine>>query().getItems()
                .forEach(line -> lines.add(line.text())));
        return String.join("\n", lines);
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(run.resolve(file).normalize(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Focus focus() {
        return Objects.requireNonNull(selection.focusProperty().get());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
