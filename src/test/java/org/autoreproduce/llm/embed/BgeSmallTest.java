package org.autoreproduce.llm.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The real model, once for all tests. */
class BgeSmallTest {
    private static final Path CACHE = Path.of("target", "djl").toAbsolutePath();
    private static final BgeSmall MODEL = new BgeSmall(CACHE);

    @AfterAll
    static void close() {
        MODEL.close();
    }

    private static float[] of(String text) {
        return MODEL.of(List.of(text), new Cancellation()).getFirst();
    }

    private static double cosine(String one, String other) {
        float[] a = of(one);
        float[] b = of(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void whatMeansTheSameIsNear() {
        double near = cosine("How are the nodes split into training and test sets?",
                "We use the same dataset splits as in the earlier work.");
        double far = cosine("How are the nodes split into training and test sets?", "The cat sleeps on a warm roof.");
        assertThat(near).isGreaterThan(far + .05);
        assertThat(cosine("Weights decay.", "Weights decay.")).isEqualTo(1, within(1e-5));
    }

    @Test
    void aVectorHasItsLengthAndBelongsToTheCaller() {
        float[] one = of("Weights decay.");
        assertThat(one).hasSize(MODEL.dimension());
        one[0] = 99;
        assertThat(of("Weights decay.")[0]).isLessThan(1);
        assertThat(of("")).containsOnly(0f);
    }

    @Test
    void theEndOfALongTextCounts() {
        String filler = "The cat sleeps on a warm roof in the afternoon. ".repeat(80);
        assertThat(cosine(filler, filler + "The learning rate is halved at every epoch. ".repeat(30))).isLessThan(.99);
    }

    @Test
    void aStopIsHeard() {
        Cancellation stop = new Cancellation();
        stop.cancel();
        assertThatThrownBy(() -> MODEL.of(List.of("a"), stop)).isInstanceOf(CancellationException.class);
    }

    @Test
    void afterACloseItIsLoadedAnew() {
        try (BgeSmall other = new BgeSmall(CACHE)) {
            float[] before = other.of(List.of("Weights decay."), new Cancellation()).getFirst();
            other.close();
            assertThat(other.of(List.of("Weights decay."), new Cancellation()).getFirst()).containsExactly(before);
        }
    }
}
