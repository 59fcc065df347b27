package org.autoreproduce.ui.paper;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Over the pages: what is to be said of those whose drawing takes long, was stopped or failed. */
final class PageNotes extends Pane {
    private static final Duration LOOK = Duration.millis(200);
    private static final double DOWN = 24;

    private final Map<Integer, PageNote> notes = new TreeMap<>();
    private final Timeline looking;
    private Runnable look = () -> {};
    private @Nullable PictureLoader loader;

    PageNotes() {
        setPickOnBounds(false);
        setManaged(false);
        looking = new Timeline(new KeyFrame(LOOK, _ -> look.run()));
        looking.setCycleCount(Animation.INDEFINITE);
    }

    /** Of other pages. */
    void of(@Nullable PictureLoader newLoader) {
        loader = newLoader;
        looking.stop();
        notes.clear();
        getChildren().clear();
    }

    /** Looks at the pages that are near, and again while something is drawn. */
    void show(Collection<PageNode> pages) {
        look = () -> look(pages);
        look.run();
    }

    private void look(Collection<PageNode> pages) {
        PictureLoader from = loader;
        if (from == null) {
            return;
        }
        Set<Integer> gone = new HashSet<>(notes.keySet());
        for (PageNode page : pages) {
            PageWork work = page.work(from);
            gone.remove(page.number());
            if (!(work instanceof PageWork.Fine) || notes.containsKey(page.number())) {
                place(note(page.number(), from), work, page);
            }
        }
        gone.forEach(page -> getChildren().remove(notes.remove(page)));
        if (from.settled()) {
            looking.stop();
        } else if (looking.getStatus() != Animation.Status.RUNNING) {
            looking.play();
        }
    }

    private void place(PageNote note, PageWork work, PageNode page) {
        note.show(work);
        double width = Math.min(page.getWidth(), note.prefWidth(-1));
        double top = Math.max(0, page.getLayoutY()) + DOWN;
        note.resizeRelocate(page.getLayoutX() + (page.getWidth() - width) / 2, top, width, note.prefHeight(width));
    }

    private PageNote note(int page, PictureLoader from) {
        return notes.computeIfAbsent(page, _ -> {
            PageNote made = new PageNote(page, from::giveUp, () -> from.drawAgain(page));
            getChildren().add(made);
            return made;
        });
    }
}
