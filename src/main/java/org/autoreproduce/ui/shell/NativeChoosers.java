package org.autoreproduce.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.autoreproduce.ui.kit.Choosers;
import org.autoreproduce.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The system's own choosers; each begins where the last one ended. */
final class NativeChoosers implements Choosers {
    private static final List<String> PAPERS = List.of("*.pdf", "*.PDF", "*.tex", "*.zip", "*.tar.gz", "*.tgz", "*.gz",
            "*.md", "*.txt");

    private final Window window;
    private @Nullable File last;

    NativeChoosers(Window window) {
        this.window = window;
    }

    @Override
    public Optional<Path> paper() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("ui.choose.pdf"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Words.of("ui.choose.papers"), PAPERS));
        chooser.setInitialDirectory(last);
        return chosen(chooser.showOpenDialog(window));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        return chosen(chooser.showDialog(window));
    }

    @Override
    public Optional<Path> file(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        return chosen(chooser.showOpenDialog(window));
    }

    @Override
    public Optional<Path> save(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(window));
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file != null) {
            File parent = file.getParentFile();
            last = parent != null && parent.isDirectory() ? parent : last;
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
