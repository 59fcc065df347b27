package org.autoreproduce.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    private final Path file;
    private int frames;

    FirstPage(Path file) {
        this.file = file;
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames > FRAMES) {
            stop();
            write(file);
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
