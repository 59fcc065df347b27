package org.autoreproduce.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonHtmlTest {
    @Test
    void whatPapersAndModelsWroteIsTextAndNeverMarkup() {
        String evil = "<script>alert(1)</script>";
        Variant first = ExampleVariant.named("a").value("C1", "F1", evil, "Moat", "0.78", "0.77")
                .assumes("A1", "width", evil, evil, "ancestor", "#S1").work("W1", evil, "S1").done();
        Variant other = ExampleVariant.named(evil).value("C1", "F1", evil, "Moat", "0.78", "0.7").done();

        String page = new ComparisonHtml().render(Comparison.of(List.of(first, other),
                List.of(new FileDifference(1, evil, FileDifference.Where.BOTH, 2, "+" + evil))));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;", "W1 &lt;script&gt;",
                "not planned yet");
    }
}
