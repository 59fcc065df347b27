package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    private static SandboxProbe.Finding sandbox;

    @TempDir
    Path folder;
    TrialRuns trial;

    @BeforeAll
    static void find() {
        sandbox = TrialRuns.sandbox();
    }

    @BeforeEach
    void prepare() throws IOException {
        trial = new TrialRuns(folder);
    }

    @Test
    void everyEscapeOfTheTrialProgramIsRefused() {
        assertThat(sandbox).isInstanceOfSatisfying(SandboxProbe.Present.class,
                found -> assertThat(found.tried()).hasSizeGreaterThan(15)
                        .containsKeys("connect to the machine", "list the user's home", "remount",
                                "remount in a user namespace", "write beside the out folder")
                        .allSatisfy((name, said) -> assertThat(said).isEqualTo("refused")));
    }

    @Test
    void aProgramSeesTheSamePathsOnEveryMachineAndNoneOfTheHost() throws IOException {
        RunResult result = trial.run(trial.executor(sandbox), trial.program("paths", """
                import os, sys, json
                sys.path.remove("/work/code") if "/work/code" in sys.path else None
                import ours
                def cmdline(pid):
                    with open(f"/proc/{pid}/cmdline") as file:
                        return file.read()
                print(json.dumps({"argv": sys.argv, "env": dict(os.environ), "cwd": os.getcwd(), "uid": os.getuid(),
                    "path": sys.path, "prefix": sys.prefix, "root": sorted(os.listdir("/work")), "first": cmdline(1),
                    "open": sorted(os.readlink(f"/proc/self/fd/{fd}").split(":")[0] for fd in os.listdir("/proc/self/fd")
                                   if os.path.exists(f"/proc/self/fd/{fd}"))}))
                """, true));
        assertThat(result.stderrTail()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.stdoutTail()).contains("\"--data\", \"/work/data\", \"--out\", \"/work/out\"")
                .contains("\"cwd\": \"/work/code\"").contains("\"uid\": 65534")
                .contains("\"AUTOREPRODUCE_METRICS\": \"/work/out/metrics.jsonl\"").contains("\"TZ\": \"UTC\"")
                .contains("\"PYTHONHASHSEED\": \"0\"").contains("\"OMP_NUM_THREADS\": \"1\"")
                .doesNotContain(trial.root.toString()).doesNotContain(System.getProperty("user.home"));
    }

    @Test
    void whatLibrariesAreFoundByCanBeReachedByTheProgramsUser() throws IOException {
        String there = Stream.of("/etc/ld.so.cache", "/etc/alternatives").filter(name -> Files.exists(Path.of(name)))
                .map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        RunResult result = trial.run(trial.executor(sandbox), trial.program("libraries", """
                import os
                for name in (%s, "/etc/passwd"):
                    os.stat(name)
                print("reached")
                """.formatted(there), true));
        assertThat(result.stderrTail()).isEmpty();
        assertThat(result.stdoutTail()).contains("reached");
    }

    @Test
    void aVirtualEnvironmentKeepsItsPackagesInside() throws IOException {
        Path env = trial.root.resolve("env");
        assertThat(Child.start(
                new Command(List.of(trial.python.toString(), "-m", "venv", "--without-pip", env.toString()), Map.of(),
                        trial.root),
                new Output.Discard(), new Output.Discard()).waitFor(new Cancellation())).isZero();
        try (var found = Files.find(env, 5, (path, attributes) -> path.endsWith("site-packages"))) {
            Files.writeString(found.findFirst().orElseThrow().resolve("packaged.py"), "NUMBER = 42\n");
        }
        RunRequest bare = trial.program("venv", """
                import packaged, sys
                print(packaged.NUMBER, packaged.__file__, sys.prefix)
                """, true);
        RunRequest request = new RunRequest("venv", bare.snapshot(), bare.arguments(), Phase.TEST, List.of(),
                List.of(), new PythonEnvironment(env.resolve("bin/python"), List.of(env), "venv", List.of()), "cpu",
                TrialRuns.LIMITS, Map.of(), "tree", true);
        RunResult result = trial.run(trial.executor(sandbox), request);
        assertThat(result.stderrTail()).isEmpty();
        assertThat(result.stdoutTail()).startsWith("42 /work/env/lib/").endsWith(" /work/env\n");
    }

    @Test
    void dataIsReadWhereItLiesAndCannotBeWritten() throws IOException {
        Path data = Files.createDirectory(trial.root.resolve("mine"));
        Files.writeString(data.resolve("x.csv"), "1,2\n");
        RunRequest bare = trial.program("data", """
                print(open("/work/data/set/x.csv").read().strip())
                open("/work/data/set/x.csv", "w")
                """, true);
        RunRequest request = new RunRequest("data", bare.snapshot(), bare.arguments(), Phase.PROBE, List.of(),
                List.of(new DataMount("set", data, "abc")), bare.environment(), "cpu", bare.limits(), Map.of(), "tree",
                true);
        RunResult result = trial.run(trial.executor(sandbox), request);
        assertThat(result.stdoutTail()).isEqualTo("1,2\n");
        assertThat(result.stderrTail()).contains("Read-only file system");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Files.readString(data.resolve("x.csv"))).isEqualTo("1,2\n");
        assertThat(new RunFolder(result.folder()).record().orElseThrow().data()).containsEntry("set", "abc");
    }

    @Test
    void aSandboxThatCannotBeSetUpIsNotTheProgramsFailure() throws IOException {
        RunRequest bare = trial.program("broken", "print(1)", true);
        RunRequest request = new RunRequest("broken", bare.snapshot(), bare.arguments(), Phase.PROBE, List.of(),
                List.of(),
                new PythonEnvironment(trial.python, List.of(trial.root.resolve("gone")), "broken", List.of()), "cpu",
                bare.limits(), Map.of(), "tree", true);
        LocalExecutor executor = trial.executor(sandbox);
        assertThatThrownBy(() -> trial.run(executor, request)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.sentence().key()).isEqualTo("run.sandbox.failed"))
                .hasMessageContaining("gone");
        assertThat(trial.store.finished("broken")).isEmpty();
    }

    @Test
    void dataThatIsGoneIsToldBeforeTheRun() throws IOException {
        RunRequest bare = trial.program("gone", "print(1)", false);
        RunRequest request = new RunRequest("gone", bare.snapshot(), bare.arguments(), Phase.PROBE, List.of(),
                List.of(new DataMount("set", trial.root.resolve("gone"), "abc")), bare.environment(), "cpu",
                bare.limits(), Map.of(), "tree", false);
        assertThatThrownBy(() -> trial.run(trial.plain(), request)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.sentence().key()).isEqualTo("run.data.missing"));
    }

    @Test
    void withoutASandboxARunThatNeedsOneIsRefused() throws IOException {
        RunRequest request = trial.program("refused", "print(1)", true);
        assertThatThrownBy(() -> trial.run(trial.plain(), request)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.sentence().key()).isEqualTo("run.sandbox.needed"));
        assertThat(trial.store.all()).isEmpty();
    }

    @Test
    void dataThatNobodyMayReadIsToldBeforeARootRun() throws IOException {
        Path data = trial.root.resolve("private.csv");
        Files.writeString(data, "1");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> new EverybodyReads().require(data)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.sentence().key()).isEqualTo("run.unreadable"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rw-r--r--"));
        new EverybodyReads().require(data);
    }
}
