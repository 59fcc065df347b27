package org.autoreproduce.ui.paper;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.paper.pdf.PagePicture;
import org.autoreproduce.paper.pdf.PdfPages;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.ui.kit.Background;

/**
 * Has the wanted pictures of one paper drawn, the most wanted first, and keeps them. What is no longer wanted is
 * stopped. On the UI thread nothing happens but handing over.
 */
final class PictureLoader implements AutoCloseable {
    /** How many pages are drawn at the same time. */
    static final int PARALLEL = 2;
    private static final long MOST_BYTES = 96L << 20;

    private final PdfPages pages;
    private final Background background;
    private final IntConsumer arrived;
    private final PictureCache<Image> cache = new PictureCache<>(MOST_BYTES);
    private final Map<PageCut, Cancellation> running = new HashMap<>();
    private final Set<PageCut> failed = new HashSet<>();
    private List<PageCut> wanted = List.of();
    private boolean closed;

    /**
     * Of a paper that is closed with this.
     *
     * @param arrived told the page of which there is something new to show
     */
    PictureLoader(PdfPages pages, Background background, IntConsumer arrived) {
        this.pages = pages;
        this.background = background;
        this.arrived = arrived;
    }

    /** What is wanted from now on, the most wanted first. */
    void want(List<PageCut> cuts) {
        if (cuts.equals(wanted) || closed) {
            return;
        }
        wanted = List.copyOf(cuts);
        Set<PageCut> still = Set.copyOf(wanted);
        running.entrySet().removeIf(entry -> {
            boolean dropped = !still.contains(entry.getKey());
            if (dropped) {
                entry.getValue().cancel();
            }
            return dropped;
        });
        next();
    }

    /** That very picture, if it was drawn. */
    Optional<Image> get(PageCut cut) {
        return cache.get(cut);
    }

    /** That picture or the best in its place. */
    Optional<Image> nearest(PageCut cut) {
        return cache.get(cut).or(() -> cache.standIn(cut).flatMap(cache::get));
    }

    /** Whether it was tried and cannot be drawn. */
    boolean failed(PageCut cut) {
        return failed.contains(cut);
    }

    /** Whether nothing more is to come. */
    boolean settled() {
        return running.isEmpty();
    }

    private void next() {
        for (PageCut cut : wanted) {
            if (running.size() >= PARALLEL) {
                return;
            }
            if (!cache.has(cut) && !failed.contains(cut) && !running.containsKey(cut)) {
                running.put(cut, background.run(stop -> image(pages.picture(cut, stop)), image -> came(cut, image),
                        _ -> broke(cut)));
            }
        }
    }

    /** Only wraps the pixels. */
    private static Image image(PagePicture picture) {
        return new WritableImage(new PixelBuffer<>(picture.width(), picture.height(),
                IntBuffer.wrap(picture.pixels()), PixelFormat.getIntArgbPreInstance()));
    }

    private void came(PageCut cut, Image image) {
        running.remove(cut);
        if (!closed) {
            cache.put(cut, image, Set.copyOf(wanted));
            arrived.accept(cut.page());
            next();
        }
    }

    private void broke(PageCut cut) {
        running.remove(cut);
        if (!closed) {
            failed.add(cut);
            arrived.accept(cut.page());
            next();
        }
    }

    /** Stops everything; the memory is free soon. */
    @Override
    public void close() {
        closed = true;
        running.values().forEach(Cancellation::cancel);
        running.clear();
        cache.clear();
        pages.close();
    }
}
