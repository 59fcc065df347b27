package org.autoreproduce.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.autoreproduce.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Every state of the pane in both themes goes into target/shots; the ground is light or dark as the theme says. */
@ExtendWith(ApplicationExtension.class)
class EditorPicturesTest {
    @TempDir
    static Path place;

    private EditorRig rig;

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            rig.editor.close();
            rig.stage.close();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyState(Theme theme) throws Exception {
        rig = new EditorRig(Files.createTempDirectory(place, "project"));
        String name = "editor-" + theme.name().toLowerCase(Locale.ROOT) + "-";
        fx(() -> rig.show(new Stage(), theme));
        rig.until(() -> rig.find("#project-tree") != null && rig.find("#project-tree").isVisible());
        rig.shoot(name + "1-empty");

        rig.open("lineage/works/W1/code/networks/mlp.py");
        rig.open("code/config.yaml");
        TextPane pane = rig.open("code/model.py");
        fx(() -> {
            pane.area().insertText(21, 0, "        x = (1, 2\n");
            pane.area().moveTo(4, 23);
        });
        rig.until(() -> pane.painter().faultProperty().get().isPresent());
        BufferedImage text = rig.shoot(name + "2-text");

        fx(() -> {
            pane.find().show(true);
            ((TextField) rig.find("#find-words")).setText("hidden");
        });
        rig.until(() -> pane.area().getSelectedText().equals("hidden"));
        rig.shoot(name + "3-find");

        rig.write("code/model.py", "# by the stage\n" + EditorRig.MODEL);
        fx(rig.editor::refresh);
        rig.until(() -> pane.file().noticeProperty().get() instanceof Notice.Changed);
        rig.shoot(name + "4-conflict");
        fx(() -> pane.file().refused(
                "code/model.py was not saved: line 22, column 13: a bracket is not closed. Mend it and save again; your text is kept."));
        rig.shoot(name + "5-refused");

        DiffModel diff = EditorRig.diff();
        fx(() -> rig.editor.showDiff(diff, _ -> {}));
        rig.until(() -> rig.find("#diff") != null && rig.find(".code-diff-text .code-keyword") != null);
        fx(() -> diff.decide(diff.hunks().getFirst(), Hunk.Decision.ACCEPTED));
        BufferedImage compared = rig.shoot(name + "6-diff");

        assertThat(bright(text) > 0.5).isEqualTo(theme == Theme.LIGHT);
        assertThat(bright(compared) > 0.5).isEqualTo(theme == Theme.LIGHT);
        assertThat(((Button) rig.find("#diff-apply")).isDisabled()).isTrue();
    }

    /** From 0, black, to 1, white. */
    private static double bright(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                sum += (picture.getRGB(x, y) >> 8 & 0xff) / 255.0;
            }
        }
        return sum / picture.getWidth() / picture.getHeight();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
