package org.autoreproduce.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.UiThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The button that has a paper's pages recognised. */
@ExtendWith(ApplicationExtension.class)
class PictureReadingTest {
    private static final Path SAMPLE = Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf");
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicBoolean missing = new AtomicBoolean();
    private PictureReading reading;

    @Start
    void start(Stage stage) {
        reading = new PictureReading(SAMPLE, new Recogniser() {
            @Override
            public Document read(Path file, Progress progress, Cancellation stop) {
                check(stop);
                progress.read(3, 7);
                try (var _ = stop.onCancel(goOn::countDown)) {
                    assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                stop.check();
                return new PdfReader().read(file, stop);
            }

            @Override
            public void check(Cancellation stop) {
                if (missing.get()) {
                    throw new ProblemException("paper.ocr.missing");
                }
            }

            @Override
            public Optional<Document> known(Path file, Cancellation stop) {
                return Optional.empty();
            }
        }, new Background(new UiThread()), (Sentence said) -> told.add(said.key()), () -> done.set(true));
        stage.setScene(new Scene(new HBox(reading.button()), 400, 100));
        stage.show();
    }

    private Button button() {
        return (Button) reading.button();
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void itTellsHowFarItIsAndWhenThePaperCanBeRead(FxRobot robot) throws Exception {
        assertThat(button().isVisible()).isFalse();
        robot.interact(() -> reading.offer(true));
        robot.interact(button()::fire);
        until(() -> told.contains("paper.ocr.page"));
        assertThat(button().getText()).isEqualTo("Stop");
        goOn.countDown();
        until(done::get);
        assertThat(button().isVisible()).isFalse();
    }

    @Test
    void asItIsStoppedItCanBeBegunAnew(FxRobot robot) throws Exception {
        robot.interact(() -> reading.offer(true));
        robot.interact(button()::fire);
        until(() -> told.contains("paper.ocr.page"));
        robot.interact(button()::fire);
        assertThat(told).endsWith("ui.pictures.stopped");
        assertThat(button().getText()).isEqualTo("Read the pages with Tesseract");
        assertThat(done).isFalse();
    }

    @Test
    void whatIsMissingIsTold(FxRobot robot) throws Exception {
        missing.set(true);
        robot.interact(() -> reading.offer(true));
        robot.interact(button()::fire);
        until(() -> told.contains("paper.ocr.missing"));
        assertThat(button().getText()).isEqualTo("Read the pages with Tesseract");
    }
}
