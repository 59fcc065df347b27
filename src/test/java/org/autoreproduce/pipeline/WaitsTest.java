package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;

/** Waits for services on the web, which the user may skip. */
class WaitsTest {
    private final List<Event> told = new ArrayList<>();
    private final CompletableFuture<Void> waiting = new CompletableFuture<>();
    private final Waits waits = new Waits(new EventLog(event -> {
        told.add(event);
        waiting.complete(null);
    }));
    private final Cancellation stop = new Cancellation();

    private boolean pause(Duration wait) {
        return waits.pause(StageName.LINEAGE, "arXiv", wait, stop);
    }

    @Test
    void aShortWaitEndsByItselfAndIsNoNews() {
        assertThat(pause(Duration.ofMillis(1))).isTrue();
        assertThat(told).singleElement().isInstanceOf(Event.Child.class);
        assertThat(waits.skip()).isFalse();
    }

    @Test
    void aLongWaitIsToldAndSkipped() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = threads.submit(() -> pause(Duration.ofHours(1)));
            waiting.join();
            assertThat(waits.skip()).isTrue();
            assertThat(ended).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
        }
        assertThat(told.getFirst()).isEqualTo(new Event.Waiting(StageName.LINEAGE, "arXiv", 3_600_000));
        assertThat(told.getLast()).isInstanceOfSatisfying(Event.Child.class,
                event -> assertThat(event.ms()).isLessThan(3_600_000));
    }

    @Test
    void whoStopsDoesNotWait() {
        stop.cancel();
        assertThatThrownBy(() -> pause(Duration.ofHours(1))).isInstanceOf(CancellationException.class);
    }
}
