package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.autoreproduce.pipeline.StageName.INTAKE;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.pipeline.stage.IntakeStage;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a paper is to be read is kept in its project. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReadingTest {
    private static final Path SAMPLE = Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf");

    @TempDir
    Path folder;

    private static final class Recognising implements Recogniser {
        @Override
        public Document read(Path file, Progress progress, Cancellation stop) {
            progress.read(4, 4);
            return new PdfReader().read(file, stop).with(TextOrigin.RECOGNISED);
        }

        @Override
        public void check(Cancellation stop) {
            // it can
        }

        @Override
        public Optional<Document> known(Path file, Cancellation stop) {
            return Optional.empty();
        }
    }

    @Test
    void pagesAreRecognisedWhereTheUserWantsItAndAgainWheneverTheyAreRead() throws Exception {
        try (Trial trial = new Trial(folder.resolve("p"))) {
            trial.stage(INTAKE, new IntakeStage(new PdfReader(), new Recognising(), SAMPLE)::run);
            trial.doing(new Command.RunTo(INTAKE));
            assertThat(trial.text(Artefact.DOCUMENT)).contains("PRINTED");

            trial.doing(new Command.Edit(Artefact.READING, "{\"schema\":1,\"recognise\":true}"));
            assertThat(trial.problems()).isEmpty();
            assertThat(trial.state(INTAKE)).isEqualTo(StageState.STALE);
            trial.doing(new Command.RunTo(INTAKE));
            assertThat(trial.text(Artefact.DOCUMENT)).contains("RECOGNISED");
            assertThat(trial.of(Event.Log.class)).extracting(Event.Log::line)
                    .contains("Pages read with Tesseract: 4 of 4");
        }
    }
}
