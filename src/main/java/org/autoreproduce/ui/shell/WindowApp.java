package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.ui.editor.DraftStore;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.kit.Words;

/** The window's beginning and end: makes everything that it is made of. */
public final class WindowApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    @Override
    public void start(Stage stage) {
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Look look = new Look(dark ? Theme.DARK : Theme.LIGHT);
        Background background = new Background(new UiThread());
        Workbench workbench = new Workbench(System.getenv(), _ -> false, Patience.defaults());
        Opening opening = new Opening(workbench, new Sample(System.getenv()), new PdfReader(), background);
        Path state = new UserFolders(System.getenv()).state();
        Shell shell = new Shell(opening,
                new Recents(state.resolve("recent.json")),
                new DraftStore(state.resolve("drafts")), look, background,
                Path.of("").toAbsolutePath(), WIDTH, HEIGHT);
        stage.setTitle(Words.of("ui.title"));
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(shell.scene());
        stage.setOnCloseRequest(event -> {
            Room room = shell.room();
            if (room != null) {
                event.consume();
                stage.hide();
                room.closing().thenRun(() -> background.onUi(Platform::exit));
            }
        });
        stage.show();
        List<String> arguments = getParameters().getUnnamed();
        if (!arguments.isEmpty()) {
            shell.open(Path.of(arguments.getFirst()));
        }
    }
}
