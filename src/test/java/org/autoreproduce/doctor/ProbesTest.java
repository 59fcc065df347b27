package org.autoreproduce.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.doctor.Finding.State;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.env.EnvironmentBuilder;
import org.autoreproduce.run.env.Interpreters;
import org.autoreproduce.run.env.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbesTest {
    private final Cancellation stop = new Cancellation();

    @Test
    void theJavaThatRunsIsNamed() {
        Finding found = new JavaProbe().look(stop);

        assertThat(found.state()).isEqualTo(State.OK);
        assertThat(found.sentence().words()).contains(Runtime.version().toString());
        assertThat(found.remedy()).isEmpty();
    }

    @Test
    void whatAnswersIsOk() {
        assertThat(new GitProbe(saying(0, "git version 2.39.5\n")).look(stop).sentence().words())
                .isEqualTo("git version 2.39.5");
        assertThat(new GpuProbe(saying(0, "NVIDIA H100, 81559 MiB\nNVIDIA H100, 81559 MiB\n")).look(stop).sentence()
                .words()).isEqualTo("NVIDIA H100, 81559 MiB; NVIDIA H100, 81559 MiB");
    }

    @Test
    void whatIsNotThereOrFailsIsAWarningWithARemedy() {
        Programs absent = (argv, environment, limit, line, cancel) -> {
            throw new IOException("no such program");
        };

        assertThat(new GitProbe(absent).look(stop)).satisfies(ProbesTest::warnsWithRemedy);
        assertThat(new GpuProbe(absent).look(stop)).satisfies(ProbesTest::warnsWithRemedy);
        assertThat(new GpuProbe(saying(9, "driver not loaded\n")).look(stop)).satisfies(ProbesTest::warnsWithRemedy);
    }

    @Test
    void withoutAPythonTheMainJobDoesNotRun(@TempDir Path folder) {
        assertThat(python(saying(1, ""), folder).look(stop).state()).isEqualTo(State.MISSING);
    }

    @Test
    void aPythonThatSaysItHasNoPipIsAWarning(@TempDir Path folder) throws IOException {
        fakePython(folder);

        assertThat(python(describing(true), folder).look(stop)).satisfies(ProbesTest::warnsWithRemedy);
    }

    @Test
    void aPythonThatCannotMakeEnvironmentsIsMissingSomething(@TempDir Path folder) throws IOException {
        fakePython(folder);

        assertThat(python(describing(false), folder).look(stop).state()).isEqualTo(State.MISSING);
    }

    @Test
    void theDiskIsLookedAtWhereTheFolderWillBe(@TempDir Path folder) throws IOException {
        Finding found = new DiskProbe(folder.resolve("not/there/yet")).look(stop);

        assertThat(found.sentence().arguments().getFirst())
                .isEqualTo(Files.getFileStore(folder).getUsableSpace() / 1_000_000_000L);
    }

    private static PythonProbe python(Programs programs, Path folder) {
        Map<String, String> environment = Map.of("PATH", folder.toString(), "HOME", folder.toString());
        Interpreters interpreters = new Interpreters(programs, environment);
        return new PythonProbe(interpreters,
                new EnvironmentBuilder(programs, interpreters, environment, folder, download -> false),
                Optional.empty());
    }

    private static Programs describing(boolean venv) {
        return saying(0, """
                {"version": "3.11.2", "executable": "x", "prefix": "/x", "venv": %s, "pip": false}
                """.formatted(venv));
    }

    private static void fakePython(Path folder) throws IOException {
        Path python = Files.createFile(folder.resolve("python3"));
        assertThat(python.toFile().setExecutable(true)).isTrue();
    }

    private static Programs saying(int exit, String words) {
        return (argv, environment, limit, line, cancel) -> new Programs.Output(exit, words, "");
    }

    private static void warnsWithRemedy(Finding found) {
        assertThat(found.state()).isEqualTo(State.WARN);
        assertThat(found.remedy()).isPresent();
    }
}
