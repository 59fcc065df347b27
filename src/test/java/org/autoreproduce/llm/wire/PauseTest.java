package org.autoreproduce.llm.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;

class PauseTest {
    @Test
    void aStopDuringTheBackOffEndsIt() {
        Cancellation stop = new Cancellation();
        CompletableFuture<Void> pause = CompletableFuture.runAsync(() -> Pause.real(Duration.ofHours(1), stop));
        stop.cancel();
        assertThatThrownBy(() -> pause.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(CancellationException.class);
    }
}
