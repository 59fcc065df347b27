package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.text.ProblemException;

/** A small project, and how a sentence is expected. */
final class Samples {
    private Samples() {}

    static Project project(Path folder) throws IOException {
        Path paper = Files.writeString(Files.createTempFile("paper", ".pdf"), "%PDF-1.4 not a real one");
        try {
            return Project.create(folder, settings(), paper, InstantSource.system());
        } finally {
            Files.delete(paper);
        }
    }

    static Project reopened(Path folder) {
        return Project.open(folder, InstantSource.system());
    }

    static ProjectFile settings() {
        return ProjectFile.of(new ProjectFile.Paper("paper.pdf", new Hashes().of("paper")), "A title", "Reproduce it.",
                List.of());
    }

    /** The sentence's key tells which one it is, and its words must exist. */
    static void assertSentence(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.sentence().key()).isEqualTo(key);
            assertThat(problem.sentence().words()).isNotBlank().doesNotContain("{0}");
        });
    }
}
