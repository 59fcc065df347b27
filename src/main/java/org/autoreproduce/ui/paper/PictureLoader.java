package org.autoreproduce.ui.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.ui.kit.Background;

/**
 * Has the wanted pictures of one paper drawn, the most wanted first, and keeps them. What is no longer wanted is
 * stopped, and what can wait makes room for what is looked at. On the UI thread nothing happens but handing over.
 */
final class PictureLoader implements AutoCloseable {
    /** How many pages are drawn at the same time. */
    static final int PARALLEL = 2;
    /** A drawing that takes longer is told, in ns. */
    static final long SLOW = 1_000_000_000;
    /** Of sharp pictures: what is seen and some pages around. On a machine without a GPU each is held twice. */
    private static final long MOST_BYTES = 14L << 20;
    private static final long MOST_SMALL_BYTES = 12L << 20;

    private final PageSource pages;
    private final Background background;
    private final LongSupplier clock;
    private final IntConsumer arrived;
    private final PictureCache<PageImage> sharp = new PictureCache<>(MOST_BYTES);
    private final PictureCache<PageImage> small = new PictureCache<>(MOST_SMALL_BYTES);
    private final Map<PageCut, Running> running = new HashMap<>();
    private final Set<PageCut> failed = new HashSet<>();
    private final Set<Integer> stopped = new HashSet<>();
    private Wishes wanted = Wishes.none();
    private boolean inverted;
    private boolean closed;

    private record Running(Cancellation stop, long since) {}

    /**
     * Of a paper that is closed with this.
     *
     * @param clock    in ns
     * @param inverted whether the pages are dark
     * @param arrived  told the page of which there is something new to show
     */
    PictureLoader(PageSource pages, Background background, LongSupplier clock, boolean inverted,
            IntConsumer arrived) {
        this.pages = pages;
        this.background = background;
        this.clock = clock;
        this.inverted = inverted;
        this.arrived = arrived;
    }

    /** What is wanted from now on. */
    void want(Wishes wishes) {
        if (wishes.equals(wanted) || closed) {
            return;
        }
        wanted = wishes;
        Set<PageCut> still = wishes.all().collect(Collectors.toSet());
        Set.copyOf(running.keySet()).stream().filter(cut -> !still.contains(cut)).forEach(this::stop);
        makeRoom();
        next();
    }

    /** What the user waits for is drawn at once, in place of what only may be looked at later. */
    private void makeRoom() {
        List<PageCut> missing = wanted.seen().stream().filter(this::missing).limit(PARALLEL).toList();
        List<PageCut> later = running.keySet().stream().filter(cut -> !wanted.seen().contains(cut)).toList();
        int free = PARALLEL - running.size();
        later.stream().limit(Math.max(0, missing.size() - free)).forEach(this::stop);
    }

    private boolean missing(PageCut cut) {
        return !cache(cut).has(cut) && !failed.contains(cut) && !running.containsKey(cut)
                && !stopped.contains(cut.page());
    }

    private void stop(PageCut cut) {
        Running drawing = running.remove(cut);
        if (drawing != null) {
            drawing.stop.cancel();
        }
    }

    /** That very picture, if it was drawn. */
    Optional<Image> get(PageCut cut) {
        return cache(cut).get(cut).map(PageImage::image);
    }

    /** That picture or the best in its place. */
    Optional<Image> nearest(PageCut cut) {
        return sharp.get(cut).or(() -> sharp.standIn(cut).flatMap(sharp::get))
                .or(() -> small.get(PicturePlan.small(cut))).map(PageImage::image);
    }

    /** How the drawing of a page that is seen stands. */
    PageWork work(PageCut whole) {
        if (stopped.contains(whole.page())) {
            return new PageWork.Stopped();
        }
        if (failed.contains(whole)) {
            return new PageWork.Broken();
        }
        return slow().filter(cut -> cut.page() == whole.page()).findFirst()
                .<PageWork>map(cut -> new PageWork.Slow(pages.done(cut).orElse(-1))).orElseGet(PageWork.Fine::new);
    }

    private Stream<PageCut> slow() {
        long now = clock.getAsLong();
        return wanted.seen().stream()
                .filter(cut -> running.containsKey(cut) && now - running.get(cut).since > SLOW);
    }

    /** Draws no more of what takes long, until the user wants it again; false where nothing does. */
    boolean giveUp() {
        List<PageCut> slow = slow().toList();
        slow.forEach(cut -> stopped.add(cut.page()));
        Set.copyOf(running.keySet()).stream().filter(cut -> stopped.contains(cut.page())).forEach(this::stop);
        slow.forEach(cut -> arrived.accept(cut.page()));
        next();
        return !slow.isEmpty();
    }

    /** Draws a page that was stopped. */
    void drawAgain(int page) {
        stopped.remove(page);
        arrived.accept(page);
        makeRoom();
        next();
    }

    /** Whether nothing more is to come. */
    boolean settled() {
        return running.isEmpty();
    }

    /** Whether nothing more is to come of what is seen. */
    boolean sharp() {
        return wanted.seen().stream().noneMatch(running::containsKey);
    }

    /** Light pages, or dark ones; what is not seen is drawn anew when it is. */
    void invert(boolean wantInverted) {
        if (inverted != wantInverted) {
            inverted = wantInverted;
            sharp.keep(Set.copyOf(wanted.seen()));
            sharp.held().forEach(image -> image.invert(wantInverted));
            small.held().forEach(image -> image.invert(wantInverted));
            next();
        }
    }

    private void next() {
        Optional<PageCut> first = wanted.all().filter(this::missing).findFirst();
        while (!closed && running.size() < PARALLEL && first.isPresent()) {
            draw(first.get());
            first = wanted.all().filter(this::missing).findFirst();
        }
    }

    private void draw(PageCut cut) {
        boolean dark = inverted;
        Cancellation stop = background.run(halt -> new PageImage(pages.picture(cut, halt)).prepared(dark),
                image -> came(cut, image), _ -> broke(cut));
        running.put(cut, new Running(stop, clock.getAsLong()));
    }

    private void came(PageCut cut, PageImage image) {
        running.remove(cut);
        if (!closed) {
            image.invert(inverted);
            cache(cut).put(cut, image, wanted.all().collect(Collectors.toSet()));
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

    private PictureCache<PageImage> cache(PageCut cut) {
        return PicturePlan.isSmall(cut) ? small : sharp;
    }

    /** Stops everything; the memory is free soon. */
    @Override
    public void close() {
        closed = true;
        Set.copyOf(running.keySet()).forEach(this::stop);
        sharp.clear();
        small.clear();
        pages.close();
    }
}
