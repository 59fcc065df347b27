package org.autoreproduce.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void theBackOffDoublesUpToItsCap() {
        Patience patience = new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO, 9, Duration.ofSeconds(1),
                Duration.ofSeconds(10));
        assertThat(IntStream.rangeClosed(2, 8).mapToObj(patience::before).map(Duration::toSeconds)).containsExactly(1L,
                2L,
                4L, 8L, 10L, 10L, 10L);
    }
}
