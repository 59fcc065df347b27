package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.autoreproduce.paper.Document;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged paper is read or refused with a sentence, and soon. */
class MutatedPaperTest {
    private static final int COPIES = 15;
    private static final String SAMPLE = "/org/autoreproduce/sample/paper/paper.pdf";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDamagedPaperIsReadOrRefused(long seed) throws IOException {
        byte[] paper;
        try (InputStream in = Objects.requireNonNull(Document.class.getResourceAsStream(SAMPLE))) {
            paper = in.readAllBytes();
        }
        for (int i = 0; i < COPIES; i++) {
            Path file = Files.write(folder.resolve(i + ".pdf"), new Mutation(seed * COPIES + i).of(paper));
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                try {
                    assertThat(new PdfReader().read(file, new Cancellation()).pages()).isNotEmpty();
                } catch (ProblemException e) {
                    assertThat(e.sentence().words()).isNotBlank();
                }
            });
        }
    }
}
