package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Box;
import org.junit.jupiter.api.Test;

class CitationsTest {
    private final Mark first = MarksTest.mark(Layer.MENTIONS, "W1", new Box(1, 100, 100, 30, 10));
    private final Mark second = MarksTest.mark(Layer.MENTIONS, "W2", new Box(1, 300, 400, 30, 10));
    private final Mark third = MarksTest.mark(Layer.MENTIONS, "W3", new Box(3, 50, 20, 30, 10));
    private final Citations citations = citations();

    @Test
    void theSelectedCitationIsTheFirstThatLiesInTheSelection() {
        assertThat(citations.on(List.of(new Box(1, 0, 95, 500, 10), new Box(1, 0, 395, 500, 20)))).contains(first);
        assertThat(citations.on(List.of(new Box(2, 0, 95, 500, 10)))).isEmpty();
    }

    @Test
    void theNextCitationIsSoughtFromAPlaceDownwards() {
        assertThat(citations.from(new PagePoint(1, 0, 200))).contains(second);
        assertThat(citations.from(new PagePoint(2, 0, 700))).contains(third);
        assertThat(citations.from(new PagePoint(4, 0, 0))).isEmpty();
    }

    @Test
    void afterTheLastComesTheFirst() {
        assertThat(citations.after(second)).contains(third);
        assertThat(citations.after(third)).contains(first);
        assertThat(new Citations(Map.of()).after(first)).isEmpty();
    }

    private Citations citations() {
        Map<Mark, List<Cited>> all = new LinkedHashMap<>();
        List.of(first, second, third).forEach(mark -> all.put(mark, List.of()));
        return new Citations(all);
    }
}
