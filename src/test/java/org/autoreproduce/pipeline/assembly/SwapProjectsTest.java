package org.autoreproduce.pipeline.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.account.ExampleProject;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapProjectsTest {
    private static final Swap WIDER = new Swap("width", "128");

    @TempDir
    Path place;

    private ProjectFolder original(StageName last) throws IOException {
        Path folder = place.resolve("moats.repro");
        try (ExampleProject project = ExampleProject.upTo(folder, last)) {
            Files.createDirectories(folder.resolve("code"));
            Files.writeString(folder.resolve("code/config.yaml"), "width: 64\n");
        }
        return ProjectFolder.at(folder);
    }

    private static SwapProjects of(ProjectFolder original) {
        return new SwapProjects(original, Clock.systemUTC());
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (!path.startsWith(".autoreproduce")) {
                    hashes.put(path, new Hashes().of(file));
                }
            }
        }
        return hashes;
    }

    @Test
    void theCopyIsWholeAndItsSessionIsToldTheValue() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        Map<String, String> before = files(original.root());

        SwapProjects.Swapped made = of(original).make(WIDER);

        assertThat(made.folder().root().getFileName()).hasToString("moats-swap-width-128.repro");
        assertThat(files(made.folder().root())).isEqualTo(before);
        assertThat(files(original.root())).isEqualTo(before);
        assertThat(made.commands()).filteredOn(Command.Edit.class::isInstance)
                .extracting(edit -> ((Command.Edit) edit).path())
                .containsExactly("plan/assumptions.json", "code/config.yaml");
        assertThat(made.commands()).endsWith(new Command.Keep(StageName.PLAN), new Command.Keep(StageName.DATA),
                new Command.Keep(StageName.METHOD), new Command.Keep(StageName.EXPERIMENT),
                new Command.RunTo(StageName.VERDICT));
    }

    @Test
    void aCopyThatWasCutOffIsMadeAgain() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        Path part = Files.createDirectories(place.resolve("moats-swap-width-128.repro.part/code"));
        Files.writeString(part.resolve("left.py"), "x");

        ProjectFolder made = of(original).make(WIDER).folder();

        assertThat(made.root().resolve("code/left.py")).doesNotExist();
        assertThat(part).doesNotExist();
    }

    @Test
    void aCopyThatIsThereIsGoneOnWith() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        ProjectFolder made = of(original).make(WIDER).folder();
        Files.writeString(made.root().resolve("notes.txt"), "mine");

        assertThat(of(original).make(WIDER).folder().root().resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void anotherProjectInThePlaceIsLeftAlone() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        ExampleProject.upTo(place.resolve("moats-swap-width-128.repro"), StageName.REVIEW).close();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> of(original).make(WIDER))
                .withMessageContaining("moats-swap-width-128.repro");
    }

    @Test
    void anUnfinishedProgramIsNotSwapped() throws IOException {
        ProjectFolder original = original(StageName.METHOD);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> of(original).make(WIDER))
                .withMessageContaining("experiment");
    }

    @Test
    void theSameValueIsNoSwap() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> of(original).make(new Swap("width", "64"))).withMessageContaining("64");
    }

    @Test
    void aProjectThatIsOpenIsNotCopied() throws IOException {
        ProjectFolder original = original(StageName.VERDICT);
        try (Project open = Project.open(original.root(), Clock.systemUTC())) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> of(original).make(WIDER));
        }
        assertThat(place.resolve("moats-swap-width-128.repro")).doesNotExist();
    }

    @Test
    void aValueIsTakenFromTheFirstProjectThatAssumesTheSetting() throws IOException {
        ExampleProject.upTo(place.resolve("begun"), StageName.REVIEW).close();
        ProjectFolder begun = ProjectFolder.at(place.resolve("begun"));

        assertThat(SwapProjects.valueIn(List.of(begun, original(StageName.PLAN)), "width")).isEqualTo("64");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SwapProjects.valueIn(List.of(begun), "width")).withMessageContaining("width");
    }
}
