package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that change under a project's feet are noticed; those that do not are not read again. */
class DataWatchTest {
    @TempDir
    Path place;

    @Test
    void aChangedRowIsAnotherDataSet() throws IOException {
        Path data = Files.createDirectory(place.resolve("data"));
        Path train = Files.writeString(data.resolve("train.csv"), "1,2\n");
        try (Project project = Samples.project(place.resolve("p.repro"))) {
            GivenData rules = new GivenData(place.resolve("p.repro"), place.resolve("paper.pdf"));
            project.save(project.file().with(rules.with(List.of(), data)));
            project.history().commit("Data");
            String before = project.file().data().getFirst().sha256();
            DataWatch watch = new DataWatch(project);

            assertThat(watch.changed()).isEmpty();
            Files.writeString(train, "1,3\n");
            Files.setLastModifiedTime(train, FileTime.fromMillis(1));
            assertThat(watch.changed()).containsExactly("data");
            assertThat(project.file().data().getFirst().sha256()).isNotEqualTo(before);
            assertThat(Project.file(project.folder()).data()).isEqualTo(project.file().data());
            assertThat(project.history().changedFiles()).isEmpty();
            assertThat(watch.changed()).isEmpty();

            Files.writeString(train, "1,2\n");
            assertThat(new DataWatch(project).changed()).containsExactly("data");
            assertThat(project.file().data().getFirst().sha256()).isEqualTo(before);
        }
    }

    @Test
    void whatIsGoneIsLeftToWhoNeedsItAndABrokenMemoryIsNone() throws IOException {
        Path data = Files.writeString(place.resolve("x.csv"), "1\n");
        try (Project project = Samples.project(place.resolve("p.repro"))) {
            GivenData rules = new GivenData(place.resolve("p.repro"), place.resolve("paper.pdf"));
            project.save(project.file().with(rules.with(List.of(), data)));
            Files.writeString(project.folder().privately("data.json"), "{broken");
            assertThat(new DataWatch(project).changed()).isEmpty();
            Files.delete(data);
            assertThat(new DataWatch(project).changed()).isEmpty();
        }
    }
}
