package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.json.Json;
import org.junit.jupiter.api.Test;

class ClaimJsonTest {
    private final Json json = new Json();

    @Test
    void claimsComeBackAsTheyWere() throws Exception {
        Claim value = Example.of("F1", "0.780 ± 0.030", "0.7").claim();
        Claim ordering = new OrderingClaim(Id.of("C3"), Id.of("C1"), Id.of("C2"));

        assertThat(json.read(json.write(value), Claim.class)).isEqualTo(value);
        assertThat(json.read(json.write(ordering), Claim.class)).isEqualTo(ordering);
        assertThat(json.tree(json.write(ordering)).get("claim").asText()).isEqualTo("ordering");
    }

    @Test
    void tolerancesAndVerdictsComeBackAsTheyWere() throws Exception {
        Example example = Example.of("F1", "0.780 ± 0.030", "0.70", "NaN", "0.75");
        FixedTolerances fixed = example.judging().fixed().changed(List.of(example.claim()), List.of(5),
                Tolerance.DEFAULT,
                "0003");
        Verdict verdict = example.judge();

        assertThat(json.write(json.read(json.write(fixed), FixedTolerances.class))).isEqualTo(json.write(fixed));
        assertThat(json.write(json.read(json.write(verdict), Verdict.class))).isEqualTo(json.write(verdict));
        assertThat(json.read(json.write(example.binding()), Binding.class)).isEqualTo(example.binding());
    }
}
