package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.ui.kit.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down where the open paper is being read, a moment after the last movement. */
final class PlaceKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceKeeper.class);
    private static final Duration REST = Duration.seconds(1.5);

    private final PaperModel model;
    private final PaperView view;
    private final PaperMemory memory;
    private final PauseTransition resting = new PauseTransition(REST);
    private final List<Subscription> following = new ArrayList<>();
    private @Nullable String hash;

    PlaceKeeper(PaperModel model, PaperView view, PaperMemory memory, Background background) {
        this.model = model;
        this.view = view;
        this.memory = memory;
        Camera camera = model.camera();
        for (ObservableValue<?> value : List.of(camera.xProperty(), camera.yProperty(), camera.columnProperty(),
                view.besideProperty(), view.side().shownProperty(), model.darkness().darkProperty())) {
            following.add(value.subscribe(resting::playFromStart));
        }
        resting.setOnFinished(_ -> {
            note();
            background.run(_ -> {
                save();
                return true;
            }, _ -> {}, _ -> {});
        });
    }

    /** That paper is open now; null for none. Where the one before was read is noted. */
    void of(@Nullable String newHash) {
        note();
        hash = newHash;
    }

    /** Writes it down at once; small. What cannot be written is forgotten. */
    void remember() {
        resting.stop();
        note();
        save();
    }

    private void note() {
        Camera camera = model.camera();
        if (hash != null && !model.pages().isEmpty() && camera.width() > 0) {
            PagePoint corner = camera.corner();
            memory.keep(hash, new PaperPlace(corner.page(), corner.x(), corner.y(), camera.zoomProperty().get(),
                    camera.fitProperty().get(), camera.spreadProperty().get(), view.besideProperty().get(),
                    view.side().shownProperty().get(), model.darkness().chosen()));
        }
    }

    private void save() {
        try {
            memory.save();
        } catch (ProblemException e) {
            LOG.warn("where papers were being read is not kept", e);
        }
    }

    @Override
    public void close() {
        following.forEach(Subscription::unsubscribe);
        remember();
        hash = null;
    }
}
