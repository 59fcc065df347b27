package org.autoreproduce.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.QuoteIndex;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.Picture;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Overlay;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Requirements and claims that are made of passages, in their sheets. */
class PassageEditsTest extends ApplicationTest {
    @TempDir
    Path place;
    private ExampleProject project;
    private final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(Snapshot.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final List<Command> sent = new ArrayList<>();
    private final Overlay overlay = new Overlay();
    private PassageEdits edits;
    private Look look;
    private Scene scene;

    @Override
    public void start(Stage stage) throws IOException {
        project = ExampleProject.upTo(place.resolve("p.repro"), StageName.VERDICT);
        snapshot.set(Snapshot.of(project.folder()));
        edits = new PassageEdits(snapshot, project.folder(), new Background(new UiThread()), sent::add, busy, readOnly);
        look = new Look(Theme.LIGHT);
        scene = new Scene(new StackPane(overlay), 700, 560);
        scene.getStylesheets().add(String.valueOf(Overlay.class.getResource("kit.css")));
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void aRequirementIsAddedAndStandsAtItsPassage() throws Exception {
        Document document = snapshot.get().document().orElseThrow();
        Anchor.Passage passage = new QuoteIndex(document).find(snapshot.get().found().orElseThrow().requirements()
                .getFirst().where().quote()).orElseThrow();
        interact(() -> overlay.show(edits.requirement(passage, overlay::hide)));
        Picture.of(scene, look, "sheet-requirement");
        interact(() -> lookup("#requirement-statement").<TextArea>query().setText("It does exactly that."));
        interact(() -> lookup("#requirement-testable").<CheckBox>query().setSelected(true));
        interact(() -> lookup("#requirement-save").<Button>query().fire());
        until(() -> !sent.isEmpty());
        assertThat(overlay.showing()).isFalse();

        carryOut();
        Snapshot now = Snapshot.of(project.folder());
        Id made = now.found().orElseThrow().requirements().getLast().id();
        assertThat(now.evidence().of(made)).anyMatch(link -> link.anchor().equals(passage));
    }

    @Test
    void aNumberBecomesAClaimOnceWhatIsMissingWasSaid() throws Exception {
        Anchor.Passage cell = passage("0.912 ± 0.004");
        interact(() -> overlay.show(edits.claim(cell, new ClaimGuess("", "Musk", "GOAD"), overlay::hide)));
        assertThat(lookup("#claim-printed").<TextField>query().getText()).isEqualTo("0.912 ± 0.004");
        interact(() -> lookup("#claim-save").<Button>query().fire());
        until(() -> !lookup("#claim-problem").<Label>query().getText().isEmpty());
        assertThat(overlay.showing()).isTrue();
        Picture.of(scene, look, "sheet-claim");
        interact(() -> lookup("#claim-metric").<TextField>query().setText("AUC"));
        interact(() -> lookup("#claim-save").<Button>query().fire());
        until(() -> !sent.isEmpty());

        carryOut();
        Snapshot now = Snapshot.of(project.folder());
        Id made = now.found().orElseThrow().claims().getLast().id();
        assertThat(now.evidence().of(made)).anyMatch(link -> link.anchor().equals(cell));
    }

    @Test
    void whyNothingCanBeAddedIsSaid() {
        assertThat(edits.refusal()).isEmpty();
        busy.set(true);
        assertThat(edits.refusal()).contains(Sentence.of("ui.passage.running"));
        readOnly.set(true);
        assertThat(edits.refusal()).contains(Sentence.of("ui.passage.read-only"));
        readOnly.set(false);
        busy.set(false);
        snapshot.set(Snapshot.empty());
        assertThat(edits.refusal()).contains(Sentence.of("ui.passage.not-reviewed"));
        assertThat(
                new PassageEdits(snapshot, null, new Background(new UiThread()), sent::add, busy, readOnly).refusal())
                .contains(Sentence.of("ui.passage.no-project"));
    }

    @Test
    void aStageThatBeganMeanwhileIsSaidInTheSheet() throws Exception {
        interact(() -> overlay.show(edits.requirement(passage("x"), overlay::hide)));
        interact(() -> busy.set(true));
        interact(() -> lookup("#requirement-save").<Button>query().fire());
        assertThat(lookup("#requirement-problem").<Label>query().getText())
                .isEqualTo(Sentence.of("ui.passage.running").words());
        assertThat(sent).isEmpty();
    }

    /** As the session would. */
    private void carryOut() throws IOException {
        for (Command command : sent) {
            if (command instanceof Command.Edit(String path, String text)) {
                Files.writeString(project.folder().resolve(path), text);
            }
        }
    }

    private static Anchor.Passage passage(String quote) {
        return new Anchor.Passage("hash", 6, List.of(new Box(6, 100, 200, 50, 10)), quote, "", "");
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
