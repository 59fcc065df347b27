package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.discover.LocalServers;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.llm.keys.system.SystemKeyring;
import org.autoreproduce.paper.fetch.PaperFetcher;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.TextGuard;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.paper.PaperMemory;
import org.autoreproduce.ui.settings.RealModels;

/** The window's beginning and end: makes everything that it is made of. */
public final class WindowApp extends Application {
    private static final String SAMPLE = "--sample";
    private static final String REHEARSE = "--rehearse";
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128);

    @Override
    public void start(Stage stage) {
        TextGuard.install();
        Map<String, String> environment = System.getenv();
        Path state = new UserFolders(environment).state();
        WindowMemory memory = new WindowMemory(state.resolve("window.json"));
        Look look = new Look(Optional.ofNullable(memory.theme()).orElse(systemTheme()));
        look.themeProperty().addListener((_, _, now) -> memory.theme(now));
        WindowMemory.Bounds bounds = memory.bounds();
        Shell shell = new Shell(parts(environment, memory, look), new NativeChoosers(stage), () -> {
            memory.bounds(bounds(stage));
            memory.save();
            Platform.exit();
        }, bounds.width(), bounds.height());
        stage.setTitle(Words.of("ui.title"));
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(shell.scene());
        place(stage, bounds);
        stage.setOnCloseRequest(event -> {
            event.consume();
            shell.quit();
        });
        stage.getIcons().setAll(icons());
        begin(shell, environment);
        stage.show();
    }

    /** Shows what the arguments say: a paper or project by its path, the sample, the sample as a rehearsal, or the welcome. */
    private void begin(Shell shell, Map<String, String> environment) {
        String first = getParameters().getRaw().isEmpty() ? "" : getParameters().getRaw().getFirst();
        boolean rehearsal = first.equals(REHEARSE);
        Optional<Path> told = Optional.ofNullable(environment.get(FirstPage.FILE)).map(Path::of);
        told.ifPresent(file -> shell.onSeen(new FirstPage(file)::start));
        if (rehearsal) {
            shell.onEntered(new Rehearsal(shell));
        }
        if (rehearsal) {
            shell.sample(true);
        } else if (first.equals(SAMPLE)) {
            shell.sampleAgain();
        } else if (first.isEmpty()) {
            shell.home();
        } else {
            shell.open(Path.of(first));
        }
    }

    private static List<Image> icons() {
        return ICONS.stream().map(size -> new Image(String.valueOf(WindowApp.class
                .getResource("icons/autoreproduce-" + size + ".png")))).toList();
    }

    private static Theme systemTheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /** Where it stood, if a screen is still there. */
    private static void place(Stage stage, WindowMemory.Bounds bounds) {
        Double x = bounds.x();
        Double y = bounds.y();
        if (x != null && y != null && !Screen.getScreensForRectangle(x, y, 100, 100).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(bounds.maximized());
    }

    private static WindowMemory.Bounds bounds(Stage stage) {
        return new WindowMemory.Bounds(stage.getX(), stage.getY(), stage.getScene().getWidth(),
                stage.getScene().getHeight(), stage.isMaximized());
    }

    private Parts parts(Map<String, String> environment, WindowMemory memory, Look look) {
        Background background = new Background(new UiThread());
        KeyChain keys = new KeyChain(new ApiKeys(environment), new SystemKeyring());
        HandDesk hand = new HandDesk();
        Path place = Path.of("").toAbsolutePath();
        Path state = new UserFolders(environment).state();
        Workbench workbench = new Workbench(environment, _ -> false, Patience.defaults()).with(keys, hand);
        PaperAccess papers = new PaperAccess(workbench.reader(),
                PaperFetcher.usual(new UserFolders(environment).cache().resolve("papers"),
                        "AutoReproduceWorkbench/" + Workbench.VERSION));
        return new Parts(new Opening(workbench, new Sample(environment), papers, background),
                new Recents(state.resolve("recent.json")), new DraftStore(state.resolve("drafts")), memory,
                new PaperMemory(state.resolve("papers.json")), look,
                new RealModels(keys, environment, workbench.grants()::mayHaveKey, LocalServers.usual()),
                new RealMachine(workbench, place), hand, background, getHostServices()::showDocument, place);
    }
}
