package org.autoreproduce.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.AnimationTimer;

/**
 * The moment in which the first page of a paper is on the screen, for those who measure the start. To be started when the
 * page has its picture.
 */
final class FirstPage extends AnimationTimer {
    /** The variable that names the file into which the moment is written, as {@link Instant} prints it. */
    static final String FILE = "AUTOREPRODUCE_FIRST_PAGE";

    /** A frame begins only when the one before the last was handed to the screen. */
    private static final int FRAMES = 2;

    private final Optional<Path> file;
    private final Runnable then;
    private int frames;

    FirstPage(Optional<Path> file, Runnable then) {
        this.file = file;
        this.then = then;
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames > FRAMES) {
            stop();
            file.ifPresent(FirstPage::write);
            then.run();
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, Instant.now().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
