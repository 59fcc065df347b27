package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingRulesTest {
    private final ValueClaim claim = Example.of("accuracy", "84.2 %", "84").claim();

    private String problem(@Nullable String unit, Reduction reduction, @Nullable Selection selection,
            List<String> splits) {
        Sentence problem = new BindingRules().problem(claim, new Binding(claim.id(), "toy", "heldout", unit, reduction,
                selection, splits, false, false, false, null));
        return problem == null ? "" : problem.key();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "–", value = {"%,''", "percent,''", "–,verdict.binding.unit",
            "fraction,verdict.binding.unit",
            "pp,verdict.binding.unit"})
    void theUnitMustBeTheClaims(@Nullable String unit, String problem) {
        assertThat(problem(unit, Reduction.SINGLE, null, List.of())).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"val,''", "heldout,verdict.binding.selectsOnTest", "Heldout,verdict.binding.selectsOnTest",
            "test,verdict.binding.selectsOnTest", "Testing,verdict.binding.selectsOnTest"})
    void theBestStepIsNeverChosenOnTest(String split, String problem) {
        assertThat(problem("%", Reduction.BEST_ON_VALIDATION, new Selection("loss", split, Direction.LOWER), List.of()))
                .isEqualTo(problem);
    }

    @Test
    void whatAReductionNeedsMustBeThere() {
        assertThat(problem("%", Reduction.BEST_ON_VALIDATION, null, List.of()))
                .isEqualTo("verdict.binding.noSelection");
        assertThat(problem("%", Reduction.MEAN_OVER_SPLITS, null, List.of())).isEqualTo("verdict.binding.noSplits");
        assertThat(problem("%", Reduction.MEAN_OVER_SPLITS, null, List.of("a", "a")))
                .isEqualTo("verdict.binding.noSplits");
        assertThat(problem("%", Reduction.MEAN_OVER_SPLITS, null, List.of("a", "b"))).isEmpty();
    }
}
