package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of two megabytes: full, then read-only. Only root may mount one, so others skip these. */
class DiskTest {
    @TempDir
    Path place;
    Path disk;
    Path folder;

    @BeforeEach
    void mount() throws IOException {
        disk = Files.createDirectory(place.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()), "cannot mount a small disk");
        folder = disk.resolve("p.repro");
    }

    @AfterEach
    void unmount() {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private Path fill() throws IOException {
        Path big = disk.resolve("big");
        try (var out = Files.newOutputStream(big)) {
            for (int i = 0; i < 4096; i++) {
                out.write(new byte[1024]);
            }
        } catch (IOException full) {
            return big;
        }
        throw new AssertionError("the disk is larger than it should be");
    }

    @Test
    void aFullDiskIsASentenceAndWhatWasFinishedStays() throws IOException {
        try (Project project = Samples.project(folder)) {
            project.artefacts().saveText("plan/plan.md", "finished");
            project.journal().append(Map.of("type", "log", "line", "before"));
            String commit = project.history().commit("Finished");
            Files.writeString(folder.resolve("edited.md"), "x".repeat(5000));
            Path big = fill();
            Samples.assertSentence("project.disk-full",
                    () -> project.artefacts().saveText("plan/plan.md", "x".repeat(9000)));
            Samples.assertSentence("project.disk-full", () -> project.history().commit("Too much"));
            Samples.assertSentence("project.disk-full", () -> {
                for (int i = 0; i < 100; i++) {
                    project.journal().append(Map.of("type", "log", "line", "y".repeat(1000)));
                }
            });
            assertThat(folder.resolve("plan/plan.md")).hasContent("finished");
            assertThat(project.history().head()).hasValue(commit);
            int events = JournalReader.all(project.folder()).size();
            Files.delete(big);
            assertThat(project.journal().append(Map.of("type", "log")).seq()).isEqualTo(events + 1L);
            assertThat(JournalReader.all(project.folder())).hasSize(events + 1);
            project.history().commit("There is room again");
            new Git(folder).findsNothingWrong();
        }
        try (var left = Files.walk(folder)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(AtomicFiles.PART));
        }
    }

    @Test
    void aProjectThatDoesNotFitIsASentence() throws IOException {
        fill();
        Samples.assertSentence("project.disk-full", () -> Samples.project(folder));
    }

    @Test
    void aReadOnlyDiskIsASentenceAndCanStillBeLookedAt() throws IOException {
        Samples.project(folder).close();
        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), "cannot make the disk read-only");
        Samples.assertSentence("project.read-only", () -> Samples.reopened(folder));
        Samples.assertSentence("project.read-only", () -> Samples.project(disk.resolve("q.repro")));
        assertThat(Project.file(ProjectFolder.at(folder)).title()).isEqualTo("A title");
    }
}
