package org.autoreproduce.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.WorkKey;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    @Test
    void eachWorkGetsItsNearestQuestion() {
        Similarity similarity = new Similarity(Map.of(Id.of("Q1"), new float[]{1, 0}, Id.of("Q2"), new float[]{0, 1}));
        assertThat(similarity.nearest(Map.of(WorkKey.reference(10), List.of(new float[]{3, 4}, new float[]{1, 0.1f}),
                WorkKey.reference(2), List.of(new float[]{3, 4}), WorkKey.added(1), List.of()))).containsExactly(
                        new Lineage.Closeness(WorkKey.reference(2), Id.of("Q2"), .8),
                        new Lineage.Closeness(WorkKey.reference(10), Id.of("Q1"), 1));
    }

    @Test
    void withoutQuestionsNothingIsNear() {
        assertThat(new Similarity(Map.of()).nearest(Map.of(WorkKey.reference(1), List.of(new float[]{1})))).isEmpty();
    }

    @Test
    void theCosine() {
        assertThat(Similarity.cosine(new float[]{2, 0}, new float[]{5, 0})).isEqualTo(1);
        assertThat(Similarity.cosine(new float[]{2, 0}, new float[]{-1, 0})).isEqualTo(-1);
        assertThat(Similarity.cosine(new float[]{1, 1}, new float[]{1, 0})).isEqualTo(Math.sqrt(.5), within(1e-9));
        assertThat(Similarity.cosine(new float[]{0, 0}, new float[]{1, 0})).isZero();
        assertThatThrownBy(() -> Similarity.cosine(new float[]{1}, new float[]{1, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
