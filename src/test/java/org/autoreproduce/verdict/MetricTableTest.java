package org.autoreproduce.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTableTest {
    private final MetricTable table = MetricTable.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"F1,F1", "F1-score,F1", "Macro F1 score,F1", "test accuracy,accuracy", "Accuracy (%),accuracy",
            "ROC-AUC,AUC", "AUROC,AUC", "R²,R2", "R^2,R2", "PPL,perplexity", "mean average precision,average precision",
            "Average Precision,average precision", "RMSE,mean squared error", "Top-1 error,error rate",
            "Hits@10,recall", "NDCG@10,NDCG"})
    void knowsTheUsualNames(String name, String metric) {
        assertThat(table.find(name)).map(MetricTable.Metric::name).contains(metric);
    }

    @Test
    void aFractionPrintedAboveOneIsPerCent() {
        ValueClaim claim = Example.of("accuracy", "84.2", "84").claim();

        assertThat(claim.unit()).isEqualTo("%");
        assertThat(claim.range()).isEqualTo(new Range(BigDecimal.ZERO, BigDecimal.valueOf(100)));
        assertThat(claim.direction()).isEqualTo(Direction.HIGHER);
        assertThat(claim.assumedRange()).isFalse();
    }

    @Test
    void chanceIsTheLowEndOfAuc() {
        assertThat(Example.of("AUC", "91.2 %", "90").claim().range())
                .isEqualTo(new Range(BigDecimal.valueOf(50), BigDecimal.valueOf(100)));
    }

    @Test
    void anUnknownMetricIsAssumedAndSaidSo() {
        Example example = Example.of("flumph index", "3.20", "3.2", "3.1");

        assertThat(example.claim().assumedRange()).isTrue();
        assertThat(example.claim().direction()).isNull();
        assertThat(example.judge().tolerance()).isEqualByComparingTo("0.32");
        assertThat(example.judge().notes()).anyMatch(note -> note.key().equals("verdict.note.assumedRange"));
    }

    @Test
    void whatAPersonConfirmedStays() {
        ValueClaim c = Example.of("flumph index", "3.2", "3.2").claim();
        ValueClaim confirmed = new ValueClaim(c.id(), c.metric(), c.dataset(), c.row(), c.split(), c.unit(),
                c.printed(),
                null, Direction.LOWER, new Range(BigDecimal.ONE, null), false);

        assertThat(table.complete(confirmed)).isEqualTo(confirmed);
    }

    @Test
    void completingTwiceChangesNothing() {
        for (String metric : new String[]{"accuracy", "flumph index", "BLEU", "R²"}) {
            ValueClaim once = Example.of(metric, "0.5", "1").claim();
            assertThat(table.complete(once)).isEqualTo(once);
        }
    }
}
