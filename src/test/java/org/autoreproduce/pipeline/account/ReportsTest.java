package org.autoreproduce.pipeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.autoreproduce.pipeline.StageName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    Path place;

    @Test
    void theFilesAreThereAndLookLikeNobodysEdit() throws IOException {
        try (ExampleProject example = ExampleProject.upTo(place.resolve("moats.repro"), StageName.VERDICT)) {
            Path html = new Reports().write(example.folder(), new Account().of(example.folder()));

            assertThat(html).isEqualTo(example.folder().root().resolve("verdict/report.html")).content()
                    .contains("../runs/0004/out/metrics.jsonl", "Moats around Normal Data");
            assertThat(html.resolveSibling("report.json")).content().contains("\"headline\"");
            assertThat(html.resolveSibling("claims.csv")).content().contains("C1,F1,Rings,Moatfinder,test");
            assertThat(example.project().history().changedFiles()).isEmpty();
        }
    }
}
