package org.autoreproduce.ui.editor;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.account.Evidence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.session.Selection;
import org.autoreproduce.ui.session.Snapshot;
import org.testfx.util.WaitForAsyncUtils;

/** The pane on a project of a few files, with a session that saves at once what is no nonsense. */
final class EditorRig {
    static final String MODEL = """
            import torch


            # Ascend the loss inside the shell r..γr around each point (Alg. 1)
            def adversarial_points(model, x, r, gamma, steps, lr):
                h = torch.randn_like(x)
                h.requires_grad_()
                for _ in range(steps):
                    loss = bce(model(x + h), torch.zeros(len(x)))
                    grad, = torch.autograd.grad(loss, h)
                    h = h + lr * grad
                    h = project(h, r, gamma)
                return (x + h).detach()


            class Net(nn.Module):
                \"""A fully-connected network with a single hidden layer.\"""

                def __init__(self, d, hidden=128):
                    super().__init__()
                    self.fc1 = nn.Linear(d, hidden)
                    self.name = f"net-{hidden:04d}"
            """;

    final Path project;
    final ObjectProperty<Snapshot> snapshot;
    final ObjectProperty<Path> root;
    final BooleanProperty readOnly = new SimpleBooleanProperty();
    final Selection selection;
    final List<String> saves = new ArrayList<>();
    final DraftStore drafts;
    EditorController editor;
    Stage stage;

    EditorRig(Path place) throws IOException {
        project = place.resolve("drocc.repro");
        drafts = new DraftStore(place.resolve("drafts"));
        write("code/model.py", MODEL);
        write("code/config.yaml", "hidden: 128  # A3\nlr: 0.001\n");
        write("code/tests/test_model.py",
                "import pytest\n\n@pytest.mark.requirement(\"R2\")\ndef test_radius():\n    assert True\n");
        write("plan/plan.md", "# Plan\n\n- `model.py`: the network\n");
        write("review/claims.json", "{\n  \"schema\" : 1,\n  \"claims\" : [ ]\n}\n");
        write("lineage/works/W1/code/networks/mlp.py", "class MLP:\n    hidden = 128\n");
        snapshot = new SimpleObjectProperty<>(
                new Snapshot(Optional.empty(), Optional.empty(), Optional.empty(), java.util.Map.of(),
                        evidence()));
        root = new SimpleObjectProperty<>(project);
        selection = new Selection(anchor -> snapshot.get().evidence().related(anchor));
    }

    private static Evidence evidence() {
        return new Evidence(List.of(
                new Evidence.Link(Id.of("R1"), code("model.py", 16, ""), "One hidden layer"),
                new Evidence.Link(Id.of("R2"), code("model.py", 12, ""), "h stays in the shell"),
                new Evidence.Link(Id.of("C1"), code("model.py", 13, new Hashes().of("    return (x + h).detach()")),
                        "F1, Thyroid: 0.78"),
                new Evidence.Link(Id.of("A3"), code("config.yaml", 1, ""), "Hidden width 128"),
                new Evidence.Link(Id.of("A4"), code("model.py", 16, ""), "The optimiser is Adam")));
    }

    private static Anchor.Code code(String file, int line, String hash) {
        return new Anchor.Code(Evidence.NOW, file, line, line, hash);
    }

    /** Shows the pane; on the UI thread. */
    void show(Stage where, Theme theme) {
        stage = where;
        Application.setUserAgentStylesheet(theme.styleSheet());
        editor = new EditorController(snapshot, root, selection, new Background(new UiThread()), this::save, readOnly,
                drafts);
        Scene scene = new Scene(new StackPane(editor.view()), 760, 700);
        scene.getStylesheets().add(EditorRig.class.getResource("/org/autoreproduce/ui/kit/kit.css").toExternalForm());
        where.setScene(scene);
        where.setX(0);
        where.setY(0);
        where.show();
    }

    private void save(String path, String text) {
        saves.add(path);
        if (text.contains("nonsense")) {
            editor.refused(path + " was not saved: line 1, column 2: unexpected text.");
        } else {
            write(path, text);
            editor.refresh();
        }
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(project.resolve(path).getParent());
            Files.write(project.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) throws IOException {
        return Files.readString(project.resolve(path));
    }

    /** Opens a file and waits until it is there in colour. */
    TextPane open(String path) throws TimeoutException {
        WaitForAsyncUtils.asyncFx(() -> editor.open(path));
        return text(path);
    }

    TextPane text(String path) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> ofPath(path).isPresent()
                && file(path).get().loadedProperty().get() && ofPath(path).get().painter().settled());
        WaitForAsyncUtils.waitForFxEvents();
        return ofPath(path).orElseThrow();
    }

    Optional<OpenFile> file(String path) {
        return List.copyOf(editor.model().files()).stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private Optional<TextPane> ofPath(String path) {
        return file(path).flatMap(file -> ((EditorView) editor.view()).pane(file));
    }

    void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Puts a picture into target/shots. */
    BufferedImage shoot(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Parent all = stage.getScene().getRoot();
            all.applyCss();
            all.layout();
            return stage.getScene().snapshot(null);
        });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Path shots = Files.createDirectories(Path.of("target", "shots"));
            ImageIO.write(picture, "png", shots.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture;
    }

    Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    static DiffModel diff() {
        String after = MODEL.replace("h = h + lr * grad\n", "h = h + lr * grad / grad.norm(dim=1, keepdim=True)\n")
                .replace("        self.fc1 = nn.Linear(d, hidden)\n",
                        "        self.fc1 = nn.Linear(d, hidden)\n        self.fc2 = nn.Linear(hidden, 1)\n");
        return DiffModel.of("Proposed by try 4", Map.of("model.py", MODEL, "old.py", "print(1)\n"),
                Map.of("model.py", after, "new.py", "import numpy as np\nx = 1\n"));
    }

    /** Where nobody asks for anything. */
    static final class NoActions implements EditorActions {
        @Override
        public void open(String path) {}

        @Override
        public void close(OpenFile file) {}

        @Override
        public void save(OpenFile file) {}

        @Override
        public void saveAll() {}

        @Override
        public void reopen() {}

        @Override
        public void typed(OpenFile file) {}

        @Override
        public void look(Mark mark) {}

        @Override
        public void keepMine(OpenFile file) {}

        @Override
        public void takeTheirs(OpenFile file) {}

        @Override
        public void compare(OpenFile file) {}

        @Override
        public void dismiss(OpenFile file) {}
    }
}
