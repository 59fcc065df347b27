package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {
    @TempDir
    Path folder;

    private static String snapshot(Project project, String text) {
        return project.history().snapshot(Map.of("main.py", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void looksOnWhileTheProjectIsOpen() throws IOException {
        try (Project project = Samples.project(folder)) {
            HistoryReader reader = new HistoryReader(project.folder());
            assertThat(reader.head()).isEqualTo(project.history().head());
            assertThat(reader.commits("code")).isEmpty();

            project.artefacts().saveText("code/main.py", "one\n");
            String first = project.history().commit("First");
            project.artefacts().saveText("plan/plan.md", "Plan\n");
            project.history().commit("Plan");
            project.artefacts().saveText("code/main.py", "two\n");
            String last = project.history().commit("Last");

            assertThat(reader.head()).hasValue(last);
            assertThat(reader.commits("code")).isEqualTo(
                    Map.of(snapshot(project, "one\n"), first, snapshot(project, "two\n"), last));
        }
    }

    @Test
    void aFolderWithoutHistoryHasNoCommits() throws IOException {
        Files.writeString(folder.resolve("project.json"), "{}");
        HistoryReader reader = new HistoryReader(ProjectFolder.at(folder));

        assertThat(reader.head()).isEmpty();
        assertThat(reader.commits("code")).isEmpty();
    }
}
