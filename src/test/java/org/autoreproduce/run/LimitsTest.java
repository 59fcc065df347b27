package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static final long MIB = 1 << 20;
    private static final Limits WIDE = new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0);

    private static SandboxProbe.Finding sandbox;

    @TempDir
    Path folder;
    TrialRuns trial;
    LocalExecutor executor;

    @BeforeAll
    static void find() {
        sandbox = TrialRuns.sandbox();
    }

    @BeforeEach
    void prepare() throws IOException {
        trial = new TrialRuns(folder);
        executor = trial.executor(sandbox);
    }

    private RunResult run(String text, Limits limits) throws IOException {
        return trial.run(executor, trial.program("limit", text, limits, true));
    }

    @Test
    void wallTimeEndsTheRun() throws IOException {
        RunResult result = run("import time\ntime.sleep(600)",
                new Limits(Duration.ofMillis(500), Duration.ZERO, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
        assertThat(result.limit()).isEqualTo("wall");
        assertThat(result.code()).isEqualTo(137);
    }

    @Test
    void processorTimeEndsTheRun() throws IOException {
        RunResult result = run("while True: pass",
                new Limits(TrialRuns.LONG, Duration.ofSeconds(1), 0, 0, 0, 0, 0, 0, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
        assertThat(result.limit()).isEqualTo("cpu");
    }

    @Test
    void residentMemoryOfAllProcessesTogetherEndsTheRun() throws IOException {
        RunResult result = run("""
                import os, time
                for _ in range(3):
                    if os.fork() == 0:
                        held = bytearray(os.urandom(1 << 20) * 60)
                        time.sleep(600)
                time.sleep(600)
                """, new Limits(TrialRuns.LONG, Duration.ZERO, 150 * MIB, 0, 0, 0, 0, 0, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
        assertThat(result.limit()).isEqualTo("memory");
        assertThat(result.peakMemory()).isGreaterThan(150 * MIB);
    }

    @Test
    void addressSpaceIsRefusedByTheKernel() throws IOException {
        RunResult result = run("held = bytearray(1 << 30)",
                new Limits(TrialRuns.LONG, Duration.ZERO, 0, 512 * MIB, 0, 0, 0, 0, Duration.ZERO, 0));
        assertThat(result.stderrTail()).contains("MemoryError");
        assertThat(result.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
        assertThat(result.limit()).isEqualTo("addressSpace");
    }

    @Test
    void aFileThatGrowsTooBigEndsTheRun() throws IOException {
        RunResult result = run("open('/work/out/big', 'wb').write(b'x' * (20 << 20))",
                new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 5 * MIB, 0, 0, 0, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.DISK_LIMIT);
        assertThat(result.limit()).isEqualTo("file");
        assertThat(Files.size(result.folder().resolve("out/big"))).isEqualTo(5 * MIB);
    }

    @Test
    void anOutFolderThatGrowsTooBigEndsTheRun() throws IOException {
        RunResult result = run("""
                import time
                for i in range(10):
                    open(f'/work/out/{i}', 'wb').write(b'x' * (2 << 20))
                time.sleep(600)
                """, new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 10 * MIB, 0, 0, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.DISK_LIMIT);
        assertThat(result.limit()).isEqualTo("out");
    }

    @Test
    void scratchFoldersHoldNoMoreThanTheOutFolder() throws IOException {
        RunResult result = run("open('/tmp/big', 'wb').write(b'x' * (20 << 20))",
                new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 10 * MIB, 0, 0, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.stderrTail()).contains("No space left on device");
    }

    @Test
    void aForkBombIsHeldByTheKernelAndNothingOfItIsLeft() throws IOException {
        RunResult result = run("""
                import os, time
                while True:
                    try:
                        os.fork()
                    except OSError:
                        print("held", flush=True)
                        time.sleep(600)
                """, new Limits(Duration.ofSeconds(3), Duration.ZERO, 0, 0, 0, 0, 60, 0, Duration.ZERO, 0));
        assertThat(result.stdoutTail()).contains("held");
        assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
        assertThat(new RunFolder(result.folder()).exit().orElseThrow().leftProcesses()).isZero();
        assertThat(new RunFolder(result.folder()).record().orElseThrow().enforced()).containsEntry("processes",
                "kernel");
    }

    @Test
    void aForkBombWithoutASandboxIsWatchedAndNothingOfItIsLeft() throws IOException {
        RunResult result = trial.run(trial.plain(), trial.program("bomb", """
                import os, time
                for _ in range(7):
                    os.fork()
                os.setsid() if os.getpid() != os.getsid(0) else None
                time.sleep(600)
                """, new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 0, 60, 0, Duration.ZERO, 0), false));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.limit()).isEqualTo("processes");
        assertThat(new RunFolder(result.folder()).exit().orElseThrow().leftProcesses()).isZero();
        assertThat(new RunFolder(result.folder()).record().orElseThrow().enforced()).containsEntry("processes",
                "watched");
    }

    @Test
    void logsAreCutAndWhatWasDroppedIsCounted() throws IOException {
        RunResult result = run("""
                import sys
                for i in range(20000):
                    print("0123456789")
                """, new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 0, 0, 1000, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(Files.size(result.folder().resolve("stdout.log"))).isEqualTo(1000);
        assertThat(new RunFolder(result.folder()).exit().orElseThrow().stdoutDropped()).isEqualTo(219_000);
    }

    @Test
    void aProgramThatCrashesIsToldWithItsSignal() throws IOException {
        RunResult result = run("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", WIDE);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(new RunFolder(result.folder()).exit().orElseThrow().signal()).isEqualTo(11);
    }

    @Test
    void exitCodesAndLastLinesArriveWhole() throws IOException {
        RunResult result = run("""
                import sys
                print("no line feed at the end", end="")
                sys.exit(7)
                """, WIDE);
        assertThat(result.code()).isEqualTo(7);
        assertThat(result.stdoutTail()).isEqualTo("no line feed at the end");
        assertThat(result.limit()).isNull();
    }

    @Test
    void whatLiesInTheTemporaryFolderLiesInMemory() throws IOException {
        RunResult result = run("""
                import os, time
                with open("/tmp/held", "wb") as file:
                    for _ in range(200):
                        file.write(os.urandom(1 << 20))
                time.sleep(600)
                """, new Limits(TrialRuns.LONG, Duration.ZERO, 150 * MIB, 0, 0, 0, 0, 0, Duration.ZERO, 0));
        assertThat(result.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
    }

    @Test
    void aFolderThatMayNotBeReadCountsToo() throws IOException {
        Limits limits = new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 20 * MIB, 0, 0, Duration.ZERO, 0);
        assertThat(run("""
                import os, time
                out = "/work/out"
                os.mkdir(out + "/hidden")
                with open(out + "/hidden/big", "wb") as file:
                    file.write(os.urandom(40 << 20))
                os.chmod(out + "/hidden", 0o300)
                time.sleep(600)
                """, limits).outcome()).isEqualTo(Outcome.DISK_LIMIT);
    }

    @Test
    void aFileWhoseNameIsGoneCountsToo() throws IOException {
        Limits limits = new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 20 * MIB, 0, 0, Duration.ZERO, 0);
        assertThat(run("""
                import os, time
                out = "/work/out"
                file = open(out + "/gone", "wb")
                os.remove(out + "/gone")
                file.write(os.urandom(40 << 20))
                file.flush()
                time.sleep(600)
                """, limits).outcome()).isEqualTo(Outcome.DISK_LIMIT);
    }

    private static final String METRIC = """
            import json, math, os, time
            metrics = open(os.environ['AUTOREPRODUCE_METRICS'], 'a', buffering=1)
            def metric(name, value, claim=None):
                metrics.write(json.dumps({'name': name, 'value': value, 'claim': claim}) + '\\n')
            """;

    private static Limits early(Duration stalled, int nan) {
        return new Limits(TrialRuns.LONG, Duration.ZERO, 0, 0, 0, 0, 0, 0, stalled, nan);
    }

    @Test
    void aRunThatStandsStillIsEnded() throws IOException {
        RunResult result = run("import time\nprint('waiting', flush=True)\ntime.sleep(600)",
                early(Duration.ofSeconds(1), 0));
        assertThat(result.outcome()).isEqualTo(Outcome.STALLED);
        assertThat(result.stdoutTail()).contains("waiting");
    }

    @Test
    void whoComputesOrPrintsDoesNotStandStill() throws IOException {
        RunResult result = run("""
                import time
                end = time.monotonic() + 2.5
                while time.monotonic() < end:
                    pass
                for _ in range(10):
                    print('still here', flush=True)
                    time.sleep(0.25)
                """, early(Duration.ofSeconds(1), 0));
        assertThat(result.outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aLossThatIsNoNumberThreeTimesInARowEndsTheRun() throws IOException {
        RunResult result = run(METRIC + """
                for step in range(5):
                    metric('train loss', math.nan if step != 1 else 0.5)
                time.sleep(600)
                """, early(Duration.ZERO, 3));
        assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
    }

    @Test
    void noOtherNumberEndsARun() throws IOException {
        RunResult result = run(METRIC + """
                for step in range(5):
                    metric('recall', math.nan)
                    metric('loss', math.inf, claim='C1')
                    metric('loss', 1.0 if step % 2 else math.nan)
                time.sleep(1)
                """, early(Duration.ZERO, 3));
        assertThat(result.outcome()).isEqualTo(Outcome.OK);
    }
}
