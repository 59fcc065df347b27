package org.autoreproduce.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.autoreproduce.paper.latex.Tex;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.project.Provider;
import org.autoreproduce.ui.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A paper of one's own, from its PDF to the first request, which a person answers. */
class OwnPaperTest extends ShellRig {
    @TempDir
    static Path place;

    @Override
    Path place() {
        return place;
    }

    @Test
    void aFolderOfLatexIsShownAsPagesAndItsWordsAreFound() throws Exception {
        Path folder = Files.createDirectory(place.resolve("latex"));
        for (var file : Tex.example().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        open(folder);
        until(() -> shell.room() != null && snapshot().document().isPresent(), 60);
        assertThat(snapshot().document().orElseThrow().find("a learning rate of 3 × 10^{−4}")).isPresent();
        assertThat(shell.room().desk().given()).isEqualTo(folder);
        assertThat(shell.room().desk().paper()).isRegularFile();
        WaitForAsyncUtils.waitForFxEvents();
        Picture.of(shell.scene(), look, "own-latex");
    }

    @Test
    void anAddressIsAskedForAndWhyItCannotBeHadIsTold() throws Exception {
        onUi(shell::home);
        press("#address");
        until(() -> lookup("#address-sheet").tryQuery().isPresent(), 10);
        onUi(() -> address().setText("not an id"));
        press("#address-fetch");
        until(() -> told().contains("neither"), 10);
        onUi(() -> address().setText("arXiv:2301.00001"));
        Picture.of(shell.scene(), look, "own-address");
        press("#address-fetch");
        until(() -> told().contains("cannot be reached"), 30);
        press("#address-cancel");
        until(() -> lookup("#address-sheet").tryQuery().isEmpty(), 10);
    }

    private TextInputControl address() {
        return lookup("#address-sheet #address-field").queryAs(TextInputControl.class);
    }

    private String told() {
        return lookup("#address-told").queryAs(Label.class).getText();
    }

    @Test
    void whoHasNoKeyAnswersByHand() throws Exception {
        Path pdf = place.resolve("mine.pdf");
        try (InputStream in = OwnPaperTest.class.getResourceAsStream("/org/autoreproduce/sample/paper/paper.pdf")) {
            Files.copy(in, pdf);
        }
        open(pdf);
        until(() -> shell.room() != null && snapshot().document().isPresent(), 60);
        Picture.of(shell.scene(), look, "own-paper");
        assertThat(shell.room().desk().folder()).isNull();

        press("#reproduce");
        until(() -> lookup("#provider").tryQuery().isPresent(), 10);
        Picture.of(shell.scene(), look, "own-connect");
        onUi(() -> lookup("#provider").<Provider>queryComboBox().setValue(Provider.HAND));
        press("#save");
        until(() -> lookup("#estimate").tryQueryAs(Label.class).filter(l -> !l.getText().isBlank()).isPresent(), 20);
        assertThat(lookup("#instruction").queryAs(TextArea.class).getText()).contains("Table 1");
        Picture.of(shell.scene(), look, "own-begin");

        press("#begin");
        until(() -> shell.room().desk().folder() != null, 60);
        until(() -> lookup("#request").tryQueryAs(TextInputControl.class)
                .filter(text -> text.getText().length() > 1000).isPresent(), 60);
        assertThat(place.resolve("mine.repro/project.json")).content().contains("\"hand\"");
        Picture.of(shell.scene(), look, "own-hand");
        String first = lookup("#request").queryAs(TextInputControl.class).getText();
        onUi(() -> lookup("#reply").queryAs(TextInputControl.class).setText("no JSON at all"));
        press("#send");
        until(() -> !lookup("#request").queryAs(TextInputControl.class).getText().isBlank()
                && !lookup("#request").queryAs(TextInputControl.class).getText().equals(first), 30);
        Picture.of(shell.scene(), look, "own-hand-repair");

        press("#reproduce");
        until(() -> !shell.room().busy(), 30);
        assertThat(state(StageName.REVIEW)).isEqualTo(StageState.PENDING);
    }
}
