package org.autoreproduce.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Claims;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.autoreproduce.report.ClaimEntry;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Focus;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.autoreproduce.verdict.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Claims and assumptions of a judged project, by mouse and keys. */
class VerdictPanesTest extends ApplicationTest {
    @TempDir
    Path place;
    private ExampleProject project;
    private final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(Snapshot.empty());
    private final Selection selection = new Selection(anchor -> snapshot.get().evidence().related(anchor));
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final List<Command> sent = new ArrayList<>();

    @Override
    public void start(Stage stage) throws IOException {
        project = ExampleProject.upTo(place.resolve("p.repro"), StageName.VERDICT);
        snapshot.set(Snapshot.of(project.folder()));
        Files.writeString(project.folder().resolve("code/config.yaml"), key() + ": " + assumption().value() + "\n");
        Background background = new Background(new UiThread());
        ClaimsController claims = new ClaimsController(snapshot, selection, project.folder(), background, sent::add,
                readOnly);
        AssumptionsController assumptions = new AssumptionsController(snapshot, selection, project.folder(),
                background, sent::add, readOnly);
        Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet());
        stage.setScene(new Scene(new VBox(claims.view(), assumptions.view()), 990, 800));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void end() {
        project.close();
    }

    @Test
    void aChosenClaimLeadsToItsCellItsLineAndItsCode() {
        choose(0);
        Focus focus = focus();
        assertThat(focus.anchor()).isEqualTo(new Anchor.Item(Id.of("C1")));
        assertThat(focus.first(Anchor.Passage.class)).isPresent();
        assertThat(focus.first(Anchor.Metric.class)).contains(new Anchor.Metric("0004", 1));
        assertThat(focus.first(Anchor.Code.class)).map(Anchor.Code::file).contains("train.py");
    }

    @Test
    void aNumberIsALinkToItsLineWhichIsShownRaw() throws TimeoutException {
        choose(0);
        interact(() -> lookup(".claim-number").<Hyperlink>query().fire());
        assertThat(focus().anchor()).isEqualTo(new Anchor.Metric("0004", 1));
        until(() -> lookup("#claim-raw").tryQuery().isPresent());
        assertThat(lookup("#claim-raw").<TextArea>query().getText()).contains("0.752").startsWith("{");
        interact(() -> lookup(".claim-code").<Hyperlink>query().fire());
        assertThat(focus().anchor()).isInstanceOf(Anchor.Code.class);
        interact(() -> lookup(".claim-cell").<Hyperlink>query().fire());
        assertThat(focus().anchor()).isInstanceOf(Anchor.Passage.class);
        assertThat(claims().getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void whatIsLookedAtElsewhereIsChosenHereAndStaysChosen() {
        interact(() -> selection.look(new Anchor.Item(Id.of("C2"))));
        assertThat(claims().getSelectionModel().getSelectedItem().claim().id()).isEqualTo(Id.of("C2"));
        Focus before = focus();
        interact(() -> snapshot.set(Snapshot.of(project.folder())));
        assertThat(claims().getSelectionModel().getSelectedItem().claim().id()).isEqualTo(Id.of("C2"));
        assertThat(focus()).isSameAs(before);
    }

    @Test
    void aClaimIsDroppedOnlyAfterAYesAndComesBack() throws JsonProcessingException {
        choose(0);
        interact(() -> button("#claim-drop").fire());
        assertThat(sent).isEmpty();
        interact(() -> button("#claim-drop-yes").fire());
        assertThat(written()).containsExactly(Id.of("C2"), Id.of("C4"));
        assertThat(lookup("#claim-gone").<Label>query().getText()).contains("C1, C3");
        interact(() -> button("#claim-undo").fire());
        assertThat(written()).containsExactly(Id.of("C1"), Id.of("C2"), Id.of("C3"), Id.of("C4"));
        assertThat(button("#claim-undo").isVisible()).isFalse();
    }

    @Test
    void aClaimIsTypedInAndRefusedUntilItIsOne() throws TimeoutException, JsonProcessingException {
        interact(() -> button("#claim-add").fire());
        interact(() -> button("#claim-save").fire());
        until(() -> lookup("#claim-problem").<Label>query().isVisible());
        assertThat(sent).isEmpty();
        type("#claim-metric", "Recall");
        type("#claim-dataset", "Rings");
        type("#claim-row", "Moatfinder");
        type("#claim-printed", "0.9 ± 0.1");
        interact(() -> lookup("#claim-printed").query().requestFocus());
        push(KeyCode.ENTER);
        until(() -> sent.size() == 1);
        assertThat(written()).hasSize(5);
        until(() -> lookup("#claim-form").tryQuery().isEmpty());
    }

    @Test
    void aValueIsChangedWithTheKeyboardAndTheOldOneStaysInSight() throws Exception {
        String before = assumption().value();
        interact(() -> {
            assumptions().requestFocus();
            assumptions().getSelectionModel().clearAndSelect(0);
        });
        push(KeyCode.F2);
        TextField field = lookup("#assumptions .table-cell .text-field").query();
        interact(() -> field.setText("31337"));
        push(KeyCode.ENTER);
        until(() -> sent.size() == 2);
        Command.Edit plan = (Command.Edit) sent.getFirst();
        Assumption now = new Json().read(plan.text(), Assumptions.class).assumptions().getFirst();
        assertThat(now.value()).isEqualTo("31337");
        assertThat(now.decidedBy()).isEqualTo("user");
        assertThat(((Command.Edit) sent.getLast()).text()).isEqualTo(key() + ": 31337\n");
        Files.writeString(project.folder().resolve(plan.path()), plan.text());
        interact(() -> snapshot.set(Snapshot.of(project.folder())));
        until(() -> lookup(".verdict-changed").tryQueryAs(TableCell.class).isPresent());
        assertThat(lookup(".verdict-changed").<TableCell<?, ?>>query().getText()).contains("31337")
                .contains(before);
    }

    @Test
    void escapeLeavesAValueAsItWas() {
        interact(() -> {
            assumptions().requestFocus();
            assumptions().getSelectionModel().clearAndSelect(0);
        });
        push(KeyCode.F2);
        interact(() -> lookup("#assumptions .table-cell .text-field").<TextField>query().setText("31337"));
        push(KeyCode.ESCAPE);
        assertThat(assumptions().getEditingCell()).isNull();
        assertThat(sent).isEmpty();
    }

    @Test
    void whatNobodyAnsweredIsListed() {
        assertThat(lookup("#open-questions").lookup(".hyperlink").queryAllAs(Hyperlink.class))
                .extracting(Hyperlink::getText).containsExactly("Q2");
    }

    @Test
    void nothingIsChangedWhereOnlyReadingIsAllowed() {
        choose(0);
        interact(() -> readOnly.set(true));
        assertThat(button("#claim-add").isDisabled()).isTrue();
        assertThat(button("#claim-drop").isDisabled()).isTrue();
        assertThat(assumptions().isEditable()).isFalse();
    }

    private Assumption assumption() {
        return snapshot.get().found().orElseThrow().assumptions().getFirst();
    }

    private String key() {
        return assumption().configKey();
    }

    private List<Id> written() throws JsonProcessingException {
        Command.Edit edit = (Command.Edit) sent.getLast();
        return new Json().read(edit.text(), Claims.class).claims().stream().map(Claim::id).toList();
    }

    private void choose(int row) {
        interact(() -> claims().getSelectionModel().clearAndSelect(row));
    }

    private void type(String field, String text) {
        interact(() -> lookup(field).<TextField>query().setText(text));
    }

    private Button button(String id) {
        return lookup(id).queryButton();
    }

    private Focus focus() {
        return Objects.requireNonNull(selection.focusProperty().get());
    }

    private TableView<ClaimEntry> claims() {
        return lookup("#claims").queryTableView();
    }

    private TableView<?> assumptions() {
        return lookup("#assumptions").queryTableView();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
