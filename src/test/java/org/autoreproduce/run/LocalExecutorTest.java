package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.ProcessIdentity;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalExecutorTest {
    /** Forks, double-forks into a session of its own, and ignores what can be ignored. */
    private static final String STUBBORN = """
            import os, signal, time
            for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                signal.signal(sign, signal.SIG_IGN)
            if os.fork() == 0:
                os.setsid()
                if os.fork():
                    os._exit(0)
                time.sleep(0.2)
            elif os.fork() == 0:
                pass
            print("MARK", flush=True)
            time.sleep(600)
            """;

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

    private LocalExecutor executor(boolean sandboxed) {
        return sandboxed ? trial.executor(sandbox) : trial.plain();
    }

    /** All processes of this machine whose arguments or surroundings name the run's folder, or run the program. */
    private List<String> left(String mark) throws IOException {
        List<String> found = new ArrayList<>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                try {
                    String line = Files.readString(process.resolve("cmdline")).replace('\0', ' ');
                    if (line.contains(mark)) {
                        found.add(process.getFileName() + " " + line);
                    }
                } catch (IOException gone) {
                    // ended since it was listed
                }
            }
        }
        return found;
    }

    private RunRequest marked(String key, String text, boolean sandboxed) throws IOException {
        RunRequest plain = trial.program(key, text, sandboxed);
        return new RunRequest(key, plain.snapshot(), List.of("main.py", "MARK-" + trial.root.getFileName()),
                Phase.FULL, List.of(1, 2), List.of(), plain.environment(), "cpu", plain.limits(), Map.of(), "c0ffee",
                sandboxed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoppedRunLeavesNoProcessAndIsRunAgain(boolean sandboxed) throws IOException {
        LocalExecutor executor = executor(sandboxed);
        RunRequest request = marked("stop", STUBBORN, sandboxed);
        Cancellation stop = new Cancellation();
        List<String> lines = new ArrayList<>();
        RunResult result = executor.run(request, new RunListener() {
            @Override
            public void stdout(String line) {
                lines.add(line);
                if (lines.size() == 3) {
                    stop.cancel();
                }
            }
        }, stop);
        assertThat(result.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(left("MARK-" + trial.root.getFileName())).isEmpty();
        assertThat(trial.store.finished("stop")).isEmpty();
        assertThat(new RunFolder(result.folder()).exit().orElseThrow().leftProcesses()).isZero();
    }

    @Test
    void aRunThatNobodyGoesOnWithIsStoppedWhenAnotherBegins() throws Exception {
        RunRequest forsaken = trial.program("forsaken", "import time\ntime.sleep(600)", false);
        Thread first = Thread.ofVirtual().start(() -> {
            try {
                trial.run(trial.plain(), forsaken);
            } catch (CancellationException killed) {
                // as if the session had been killed: the run goes on
            }
        });
        while (trial.store.running("forsaken").isEmpty()) {
            Thread.onSpinWait();
        }
        first.interrupt();
        first.join();
        assertThat(trial.store.running("forsaken")).isPresent();

        trial.run(trial.plain(), trial.program("next", "print(1)", false));
        RunFolder old = trial.store.all().getFirst();
        for (int i = 0; i < 200 && old.exit().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(old.exit().orElseThrow().outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void aFinishedRunIsNotRunAgain() throws IOException {
        RunRequest request = trial.program("once", "print('hello')\nraise SystemExit(3)", false);
        RunResult first = trial.run(trial.plain(), request);
        List<String> heard = new ArrayList<>();
        RunResult second = trial.plain().run(request, new RunListener() {
            @Override
            public void started(String run) {
                heard.add(run);
            }
        }, new Cancellation());
        assertThat(first.reused()).isFalse();
        assertThat(second.reused()).isTrue();
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.code()).isEqualTo(3);
        assertThat(second.stdoutTail()).isEqualTo("hello\n");
        assertThat(heard).isEmpty();
        assertThat(trial.store.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunOfASessionThatDiedIsTakenOver(boolean sandboxed) throws Exception {
        RunRequest request = trial.program("adopt", """
                import pathlib, time
                print("begun", flush=True)
                while not pathlib.Path(__import__("sys").argv[4], "go").exists():
                    time.sleep(0.02)
                print("ended")
                """, sandboxed);
        LocalExecutor first = executor(sandboxed);
        CountDownLatch begun = new CountDownLatch(1);
        Thread session = Thread.ofPlatform().start(() -> assertThatThrownBy(() -> first.run(request, new RunListener() {
            @Override
            public void stdout(String line) {
                begun.countDown();
            }
        }, new Cancellation())).isInstanceOf(CancellationException.class));
        begun.await();
        // the thread that started it ends, as with the program: bubblewrap must not be tied to it
        session.interrupt();
        session.join();
        RunFolder run = trial.store.all().getFirst();
        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        RunResult result = executor(sandboxed).run(request, new RunListener() {
            @Override
            public void stdout(String line) {
                lines.add(line);
                if (line.equals("begun")) {
                    assertThat(run.path().resolve("out/go").toFile()).satisfies(file -> file.createNewFile());
                }
            }
        }, new Cancellation());
        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.run()).isEqualTo(run.run());
        assertThat(lines).containsExactly("begun", "ended");
    }

    @Test
    void whenTheSupervisorIsKilledTheSandboxDiesAndTheRunIsLost() throws Exception {
        RunRequest request = marked("kill", STUBBORN, true);
        LocalExecutor executor = executor(true);
        CountDownLatch begun = new CountDownLatch(3);
        var running = CompletableFuture.supplyAsync(() -> executor.run(request, new RunListener() {
            @Override
            public void stdout(String line) {
                begun.countDown();
            }
        }, new Cancellation()));
        begun.await();
        RunFolder run = trial.store.all().getFirst();
        ProcessIdentity supervisor = run.record().orElseThrow().supervisor();
        ProcessHandle.of(supervisor.pid()).orElseThrow().destroyForcibly();
        assertThat(running.get().outcome()).isEqualTo(Outcome.LOST);
        awaitNone("MARK-" + trial.root.getFileName());
        assertThat(run.state()).isEqualTo(RunState.ENDED);
        assertThat(trial.store.finished("kill")).isEmpty();
    }

    /** The kernel ends the sandbox by itself, in its own time. */
    private void awaitNone(String mark) throws Exception {
        for (int i = 0; i < 200 && !left(mark).isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(left(mark)).isEmpty();
    }

    @Test
    void anOrphanedRunIsToldApartAndANewOneIsStarted() throws IOException {
        RunRequest request = trial.program("orphan", "print('second')", false);
        RunResult first = trial.run(trial.plain(), request);
        Files.delete(first.folder().resolve("exit.json"));
        RunFolder orphan = new RunFolder(first.folder());
        // its number now belongs to a process that began later
        ProcessIdentity us = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        supervisedBy(orphan, us);
        assertThat(orphan.state()).isEqualTo(RunState.RUNNING);
        supervisedBy(orphan, new ProcessIdentity(us.host(), us.bootId(), us.pid(), us.startTicks() - 1));
        assertThat(orphan.state()).isEqualTo(RunState.ORPHANED);
        assertThat(trial.store.markOrphans()).containsExactly("0001");
        assertThat(orphan.result(true).orElseThrow().outcome()).isEqualTo(Outcome.LOST);
        RunResult second = trial.run(trial.plain(), request);
        assertThat(second.run()).isEqualTo("0002");
        assertThat(second.reused()).isFalse();
    }

    private static void supervisedBy(RunFolder run, ProcessIdentity process) throws IOException {
        Path file = run.path().resolve("run.json");
        Map<String, Object> fields = new TreeMap<>(new Json().read(Files.readString(file), Map.class));
        fields.put("supervisor", process);
        Files.writeString(file, new Json().write(fields));
    }

    @Test
    void aFolderThatAnotherVersionWroteIsLeftAlone() throws IOException {
        RunRequest request = trial.program("newer", "print(1)", false);
        RunFolder run = new RunFolder(trial.run(trial.plain(), request).folder());
        Path file = run.path().resolve("run.json");
        String newer = Files.readString(file).replaceFirst("\"schema\": 1\\b", "\"schema\": 2");
        Files.writeString(file, newer);
        assertThatThrownBy(run::record).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.sentence().key()).isEqualTo("run.file.newer"));
        assertThat(trial.store.finished("newer")).isEmpty();
        assertThat(trial.store.markOrphans()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(newer);
    }

    @Test
    void aNumberIsGivenOnceEvenWhenItsFolderIsGone() throws IOException {
        trial.store.create();
        Files.delete(trial.store.create().path());
        assertThat(trial.store.create().run()).isEqualTo("0003");
    }

    @Test
    void whatTheProgramMeasuresIsHeardWhileItRuns() throws IOException {
        RunRequest request = trial.program("metrics", """
                import os
                with open(os.environ["AUTOREPRODUCE_METRICS"], "w") as file:
                    file.write('{"name": "auc", "value": 0.930, "claim": "C1", "seed": 1}\\n')
                    file.write('not a metric\\n{"name": "loss", "value": null}\\n{"name": "torn')
                """, false);
        List<MetricLine> heard = new ArrayList<>();
        RunResult result = trial.plain().run(request, new RunListener() {
            @Override
            public void metric(MetricLine line) {
                heard.add(line);
            }
        }, new Cancellation());
        assertThat(heard).extracting(MetricLine::number, MetricLine::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "auc"),
                        org.assertj.core.groups.Tuple.tuple(3, "loss"));
        assertThat(result.out().metrics().lines()).isEqualTo(heard);
    }

    @Test
    void aMetricsFileThatIsAPipeOrALinkStopsNobody() throws IOException {
        RunRequest request = trial.program("pipe", """
                import os, sys, time
                os.mkfifo(sys.argv[4] + "/metrics.jsonl")
                time.sleep(0.3)
                os.remove(sys.argv[4] + "/metrics.jsonl")
                os.symlink("/etc/hostname", sys.argv[4] + "/metrics.jsonl")
                """, false);
        RunResult result = trial.run(trial.plain(), request);
        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.out().metrics().lines()).isEmpty();
        assertThat(result.out().metrics().bad()).isEmpty();
    }

    @Test
    void aStopThatWasAskedForBeforeStartsNothing() throws IOException {
        RunRequest request = trial.program("early", "print(1)", false);
        Cancellation stop = new Cancellation();
        stop.cancel();
        assertThatThrownBy(() -> trial.plain().run(request, RunListener.NONE, stop))
                .isInstanceOf(CancellationException.class);
        assertThat(trial.store.all()).isEmpty();
    }
}
