package org.autoreproduce.ui.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.QuoteIndex;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A paper pane on a stage, as the window has it. */
final class ShownPaper {
    static final Path SAMPLE = Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf");

    final ObjectProperty<@Nullable Path> pdf = new SimpleObjectProperty<>();
    final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(Snapshot.empty());
    final Selection selection = new Selection(anchor -> snapshot.get().evidence().related(anchor));
    final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    final PaperPane pane;
    final Scene scene;

    ShownPaper(Stage stage, Theme first) {
        this(stage, first, new PaperMemory(state().resolve("papers.json")));
    }

    ShownPaper(Stage stage, Theme first, PaperMemory memory) {
        theme.set(first);
        pane = new PaperPane(pdf, snapshot, selection, theme, memory, new Background(new UiThread()));
        scene = new Scene(new StackPane(pane.view()), 620, 760);
        Application.setUserAgentStylesheet(first.styleSheet());
        scene.getStylesheets().add(Theme.class.getResource("kit.css").toExternalForm());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    /** A folder that no other test has. */
    private static Path state() {
        try {
            return Files.createTempDirectory("papers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures of all that is shown, in each theme. Not on the UI thread. */
    void shot(FxRobot robot, String name) {
        for (Theme look : Theme.values()) {
            robot.interact(() -> {
                Application.setUserAgentStylesheet(look.styleSheet());
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Shots.save(scene, "paper-" + name + "-" + look);
            });
        }
        robot.interact(() -> Application.setUserAgentStylesheet(Theme.LIGHT.styleSheet()));
    }

    PaperView view() {
        return (PaperView) pane.view();
    }

    PagesView pages() {
        return view().pages();
    }

    PaperModel model() {
        return view().model();
    }

    /** Opens a paper and waits until its pages, text and pictures are there. */
    void open(Path file) throws TimeoutException {
        WaitForAsyncUtils.asyncFx(() -> pdf.set(file));
        until(() -> model().textProperty().get() != null && settled());
    }

    boolean settled() {
        return !pages().pages().isEmpty() && pages().pages().stream().allMatch(PageNode::shown) && pages().sharp();
    }

    static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    static Document read(Path file) {
        return new PdfReader().read(file, new Cancellation());
    }

    static Evidence.Link link(Document document, String id, String quote, String words) {
        Anchor.Passage passage = new QuoteIndex(document).find(quote).orElseThrow();
        return new Evidence.Link(Id.of(id), passage, words);
    }

    static Snapshot known(Document document, Evidence.Link... links) {
        return new Snapshot(Optional.of(document), Optional.empty(), Optional.empty(), Map.of(),
                new Evidence(List.of(links)));
    }
}
