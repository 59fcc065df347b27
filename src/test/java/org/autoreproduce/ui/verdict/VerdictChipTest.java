package org.autoreproduce.ui.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.ui.kit.Chip;
import org.autoreproduce.verdict.OtherRow;
import org.autoreproduce.verdict.Outcome;
import org.autoreproduce.verdict.Printed;
import org.autoreproduce.verdict.PrintedText;
import org.autoreproduce.verdict.SpreadKind;
import org.autoreproduce.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** A verdict at a glance says nothing better than the verdict. */
class VerdictChipTest {
    private final Printed printed = new PrintedText().read("0.73", SpreadKind.UNKNOWN, null, false).printed();
    private final List<OtherRow> near = List.of(new OtherRow("Other", "F1", "Thyroid", null, null, printed));

    @Test
    void whatDeviatesIsNeverCalledReproduced() {
        Chip.Look look = VerdictChip.of(verdict(Outcome.DEVIATES, near));
        assertThat(look).isEqualTo(new Chip.Look("deviates", Chip.Mood.BAD));
    }

    @Test
    void whatIsReproducedSaysWhereAnotherRowWouldPassToo() {
        assertThat(VerdictChip.of(verdict(Outcome.REPRODUCED, near)).words()).contains("not told apart");
        assertThat(VerdictChip.of(verdict(Outcome.REPRODUCED, List.of())).words()).isEqualTo("reproduced");
    }

    private static Verdict verdict(Outcome outcome, List<OtherRow> near) {
        return new Verdict(Id.of("C1"), outcome, null, null, List.of(), BigDecimal.ONE, BigDecimal.ONE, null, null, 1,
                null, null, null, near, List.of());
    }
}
