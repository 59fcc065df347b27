package org.autoreproduce.ui.editor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what is typed, a moment after it was typed. To be used on the UI thread. */
final class DraftKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final Duration MOMENT = Duration.millis(500);

    private final DraftStore store;
    private final Background background;
    private final Map<OpenFile, Path> typed = new LinkedHashMap<>();
    private final PauseTransition pause = new PauseTransition(MOMENT);
    /** Begins above what an earlier pane of the same project counted to. */
    private long number = System.currentTimeMillis() * 1_000;

    DraftKeeper(DraftStore store, Background background) {
        this.store = store;
        this.background = background;
        pause.setOnFinished(_ -> write());
    }

    /** A file of this project was typed in. */
    void typed(Path project, OpenFile file) {
        typed.put(file, project);
        // counted from the first key: who types without a pause is kept too
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** A file's text is on disk, or was given up. */
    void forget(Path project, OpenFile file) {
        typed.remove(file);
        drop(project, file.path());
    }

    /** What was kept of a file; takes time. */
    Optional<DraftStore.Draft> find(Path project, String path) {
        return store.find(project, path);
    }

    /** Writes what was typed last, at once and on this thread. */
    void flush() {
        pause.stop();
        typed.forEach((file, project) -> {
            if (file.modifiedProperty().get()) {
                keep(project, file.path(), file.disk(), file.text(), number++);
            }
        });
        typed.clear();
    }

    private void write() {
        typed.forEach((file, project) -> {
            if (!file.modifiedProperty().get()) {
                drop(project, file.path());
                return;
            }
            String base = file.disk();
            String text = file.text();
            long own = number++;
            background.run(_ -> {
                keep(project, file.path(), base, text, own);
                return own;
            }, _ -> {}, _ -> {});
        });
        typed.clear();
    }

    private void drop(Path project, String path) {
        long own = number++;
        background.run(_ -> {
            store.forget(project, path, own);
            return own;
        }, _ -> {}, _ -> {});
    }

    private void keep(Path project, String path, String disk, String text, long own) {
        try {
            store.keep(project, new DraftStore.Draft(path, new Hashes().of(disk), text), own);
        } catch (ProblemException e) {
            // the text is still in the window, and saving it will tell what is wrong with the disk
            LOG.warn("a draft could not be kept", e);
        }
    }
}
