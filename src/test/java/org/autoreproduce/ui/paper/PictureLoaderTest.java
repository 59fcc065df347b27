package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.autoreproduce.paper.pdf.PageCut;
import org.autoreproduce.paper.pdf.PagePicture;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.ui.kit.Background;
import org.junit.jupiter.api.Test;

class PictureLoaderTest {
    private static final PageCut ONE = new PageCut(1, 1, 0, 0, 60, 80);
    private static final PageCut TWO = new PageCut(2, 1, 0, 0, 60, 80);
    private static final PageCut THREE = new PageCut(3, 1, 0, 0, 60, 80);

    private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    private final AtomicLong now = new AtomicLong();
    private final Held source = new Held();
    private final List<Integer> arrived = new ArrayList<>();
    private final PictureLoader loader = new PictureLoader(source, new Background(ui::add), now::get, false,
            arrived::add);

    @Test
    void whatIsSeenPushesAsideWhatCanWait() {
        loader.want(new Wishes(List.of(), List.of(ONE, TWO)));
        until(() -> source.drawing.containsAll(List.of(ONE, TWO)));
        loader.want(new Wishes(List.of(THREE), List.of(ONE, TWO)));

        until(() -> source.drawing.contains(THREE) && source.drawing.size() == 2);
        source.finish(THREE);
        until(() -> loader.get(THREE).isPresent());
        until(() -> source.drawing.containsAll(List.of(ONE, TWO)));
    }

    @Test
    void whatNobodyWantsAnyMoreIsStopped() {
        loader.want(new Wishes(List.of(ONE), List.of()));
        until(() -> source.drawing.contains(ONE));
        loader.want(new Wishes(List.of(TWO), List.of()));

        until(() -> source.drawing.equals(Set.of(TWO)));
    }

    @Test
    void aPageThatTakesLongCanBeGivenUpAndDrawnAgain() {
        loader.want(new Wishes(List.of(ONE), List.of()));
        until(() -> source.drawing.contains(ONE));
        assertThat(loader.work(ONE)).isEqualTo(new PageWork.Fine());
        assertThat(loader.giveUp()).isFalse();
        now.set(PictureLoader.SLOW + 1);
        assertThat(loader.work(ONE)).isEqualTo(new PageWork.Slow(.5));

        assertThat(loader.giveUp()).isTrue();
        assertThat(loader.work(ONE)).isEqualTo(new PageWork.Stopped());
        until(() -> source.drawing.isEmpty());
        PageCut larger = new PageCut(1, 2, 0, 0, 120, 160);
        loader.want(new Wishes(List.of(larger), List.of(TWO)));
        until(() -> source.drawing.equals(Set.of(TWO)));

        loader.drawAgain(1);
        until(() -> source.drawing.contains(larger));
        source.finish(larger);
        until(() -> loader.get(larger).isPresent());
        assertThat(loader.work(larger)).isEqualTo(new PageWork.Fine());
    }

    @Test
    void theSmallPictureStandsInForEverySharpOne() {
        PageCut small = PicturePlan.small(ONE);
        loader.want(new Wishes(List.of(), List.of(small)));
        source.finish(small);
        until(() -> loader.get(small).isPresent());

        assertThat(loader.nearest(new PageCut(1, 4, 0, 0, 240, 320))).isEqualTo(loader.get(small));
        assertThat(arrived).containsExactly(1);
    }

    /** Does what is to be done on the UI thread until something holds. */
    private void until(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            try {
                Runnable next = ui.poll(5, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    /** Draws white pages, each when it is told to. */
    private static final class Held implements PageSource {
        private final Set<PageCut> drawing = ConcurrentHashMap.newKeySet();
        private final ConcurrentHashMap<PageCut, CompletableFuture<PagePicture>> pictures = new ConcurrentHashMap<>();

        @Override
        public PagePicture picture(PageCut cut, Cancellation stop) {
            CompletableFuture<PagePicture> mine = pictures.compute(cut,
                    (_, had) -> had == null || had.isCancelled() ? new CompletableFuture<>() : had);
            drawing.add(cut);
            try (var _ = stop.onCancel(() -> mine.cancel(false))) {
                return mine.join();
            } finally {
                drawing.remove(cut);
            }
        }

        private void finish(PageCut cut) {
            int[] white = new int[cut.width() * cut.height()];
            java.util.Arrays.fill(white, 0xFFFFFFFF);
            pictures.computeIfAbsent(cut, _ -> new CompletableFuture<>())
                    .complete(new PagePicture(cut.width(), cut.height(), white));
        }

        @Override
        public OptionalDouble done(PageCut cut) {
            return OptionalDouble.of(.5);
        }

        @Override
        public void close() {
            drawing.clear();
        }
    }
}
