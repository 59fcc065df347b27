package org.autoreproduce.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.autoreproduce.ui.kit.Overlay;
import org.jspecify.annotations.Nullable;

/**
 * From the wish to open something to its room: the paper is shown before its project is open, and stays until the room
 * has the same picture, so that nothing flickers.
 */
final class Entrance {
    /** A room whose paper cannot be shown is shown nevertheless. */
    private static final Duration COVER = Duration.seconds(3);

    private final Overlay overlay;
    private final Parts parts;
    private @Nullable EarlyPaper early;

    Entrance(Overlay overlay, Parts parts) {
        this.overlay = overlay;
        this.parts = parts;
    }

    /** Shows a paper before its project is open; tells that its first page has its picture. */
    void show(Path paper, List<Double> dividers, Runnable seen) {
        forget();
        EarlyPaper shown = new EarlyPaper(paper, parts, seen);
        shown.restore(dividers);
        early = shown;
        overlay.content(shown.view());
    }

    /** Nothing is opened any more. */
    void forget() {
        EarlyPaper shown = early;
        if (shown != null) {
            early = null;
            shown.close();
        }
    }

    /** Shows a room; tells that its paper's first page has its picture. */
    void enter(Room now, Runnable seen) {
        EarlyPaper shown = early;
        if (shown == null || !shown.seen()) {
            forget();
            overlay.content(now.view());
        } else {
            overlay.content(now.view(), shown.view());
            PauseTransition longest = new PauseTransition(COVER);
            longest.setOnFinished(_ -> uncover(now, shown));
            longest.play();
        }
        now.onSeen(() -> {
            if (shown != null) {
                parts.background().onUi(() -> uncover(now, shown));
            }
            seen.run();
        });
    }

    private void uncover(Room now, EarlyPaper shown) {
        if (early == shown) {
            forget();
            overlay.content(now.view());
        }
    }
}
