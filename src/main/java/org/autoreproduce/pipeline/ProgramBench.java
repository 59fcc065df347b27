package org.autoreproduce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.autoreproduce.code.PythonModule;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.syntax.SyntaxCheck;
import org.autoreproduce.code.syntax.SyntaxFault;
import org.autoreproduce.code.test.TestReport;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.FileChange;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.Settings;
import org.autoreproduce.run.DataMount;
import org.autoreproduce.run.Executor;
import org.autoreproduce.run.Limits;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.MetricsReading;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.OutFolder;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.PythonEnvironment;
import org.autoreproduce.run.RunListener;
import org.autoreproduce.run.RunRequest;
import org.autoreproduce.run.RunResult;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Tests and runs of the generated program. A run is known by everything it depends on, so that what has finished is not
 * run again; each runs a kept tree, never the folder that is being edited.
 */
final class ProgramBench implements Bench {
    private static final int MOST_REPORT = 4 << 20;
    private static final Duration TEST_TIME = Duration.ofMinutes(5);
    private static final TestReport NO_REPORT = new TestReport(TestReport.SCHEMA, false, null, List.of(), List.of());

    private final StageName stage;
    private final Project project;
    private final CodeFolder code;
    private final Parts parts;
    private final Gate gate;
    private final EventLog events;
    private final Cancellation stop;
    private final Json json = new Json();
    private final Hashes hashes = new Hashes();

    /** What stands behind a bench; the same for all stages of a session. */
    record Parts(Executor executor, PythonRuntime python, SyntaxCheck syntax, Path scratch, boolean sandboxed) {}

    ProgramBench(StageName stage, Project project, Parts parts, Gate gate, EventLog events, Cancellation stop) {
        this.stage = stage;
        this.project = project;
        this.code = new CodeFolder(project);
        this.parts = parts;
        this.gate = gate;
        this.events = events;
        this.stop = stop;
    }

    @Override
    public SourceTree current() {
        return code.current();
    }

    @Override
    public SourceTree left(StageName by) {
        StageRecord record = project.artefacts().load(Artefact.record(by), StageRecord.class)
                .orElseThrow(() -> new ProblemException("pipeline.missing", Artefact.record(by)));
        return code.kept(record.tree());
    }

    @Override
    public String keep(SourceTree tree) {
        return code.keep(tree);
    }

    @Override
    public SourceTree kept(String name) {
        return code.kept(name);
    }

    @Override
    public void save(SourceTree tree) {
        keepHandMade();
        code.save(tree);
    }

    /** What a person changed in the program while the stage ran is overwritten, but stays in history. */
    private void keepHandMade() {
        List<String> changed = project.history().changedFiles().stream().map(FileChange::path)
                .filter(path -> path.startsWith("code/")).toList();
        if (!changed.isEmpty()) {
            String commit = project.history().commit("Changed by hand while " + stage.id() + " ran",
                    Set.copyOf(changed));
            events.tell(new Event.Log(stage, Sentence
                    .of("pipeline.edited-meanwhile", stage.id(), String.join(", ", changed), commit).words()));
        }
    }

    @Override
    public List<SyntaxFault> syntax(SourceTree tree) {
        long start = System.nanoTime();
        List<SyntaxFault> faults = parts.syntax.check(tree, stop);
        events.tell(new Event.Child(stage, "syntax", ms(start)));
        return faults;
    }

    @Override
    public Tested test(SourceTree tree, Against against, List<String> only) {
        List<String> arguments = new ArrayList<>(PythonModule.TEST_ARGUMENTS);
        arguments.addAll(only.isEmpty() ? List.of("tests") : only);
        Map<String, String> variables = new TreeMap<>(PythonModule.TEST_ENVIRONMENT);
        variables.put(PythonModule.TESTS, RunRequest.OUT + "/tests.json");
        if (against != Against.CODE) {
            variables.put(PythonModule.STUB, against.name().toLowerCase(Locale.ROOT));
        }
        Settings settings = project.file().settings();
        RunResult result = run(tree, new Asked(Phase.TEST, List.of(), arguments, variables,
                limits(settings, TEST_TIME).withoutAddressSpace()));
        return new Tested(result, report(result));
    }

    @Override
    public RunResult run(SourceTree tree, Phase phase, int seed) {
        return run(tree, started(phase, seed));
    }

    private Asked started(Phase phase, int seed) {
        Settings settings = project.file().settings();
        List<String> arguments = List.of("main.py", "--config", "config.yaml", "--phase",
                phase.name().toLowerCase(Locale.ROOT), "--seed", Integer.toString(seed), "--data", RunRequest.DATA,
                "--out", RunRequest.OUT, "--device", settings.device());
        Settings.Minutes minutes = settings.limits().minutes();
        Duration wall = Duration.ofMinutes(switch (phase) {
            case PROBE -> minutes.probe();
            case CAPPED -> minutes.capped();
            case FULL -> minutes.full();
            default -> minutes.smoke();
        });
        return new Asked(phase, List.of(seed), arguments, Map.of(), limits(settings, wall));
    }

    @Override
    public Optional<RunResult> finished(SourceTree tree, Phase phase, int seed) {
        return parts.executor.finished(request(tree, started(phase, seed)));
    }

    @Override
    public MetricsReading metrics(String run, Predicate<MetricLine> wanted) {
        try {
            return new OutFolder(project.folder().root().resolve("runs").resolve(run).resolve("out")).metrics(wanted);
        } catch (IOException e) {
            // the program may have taken away our right to read what it wrote: that is a finding about the program
            return new MetricsReading(List.of(), List.of(new MetricsReading.Bad(1, "the file cannot be read")), false);
        }
    }

    /** What is asked of a run besides its tree and what the settings say. */
    private record Asked(Phase phase, List<Integer> seeds, List<String> arguments, Map<String, String> variables,
            Limits limits) {}

    /** Repeats a run once that ended by nobody's will: a killed supervisor says nothing about the program. */
    private RunResult run(SourceTree tree, Asked asked) {
        RunResult result = once(tree, asked);
        if (!result.outcome().finished()) {
            result = once(tree, asked);
        }
        if (!result.outcome().finished()) {
            throw new ProblemException("pipeline.run.lost", result.run());
        }
        return result;
    }

    private RunResult once(SourceTree tree, Asked asked) {
        gate.pass();
        RunRequest request = request(tree, asked);
        String phase = asked.phase().name().toLowerCase(Locale.ROOT);
        events.tell(new Event.RunStarted(stage, phase, asked.seeds()));
        long start = System.nanoTime();
        RunResult result = parts.executor.run(request, RunListener.NONE, stop);
        events.tell(new Event.RunEnded(stage, result.run(), phase, asked.seeds(),
                result.outcome().name().toLowerCase(Locale.ROOT), result.reused() ? 0 : ms(start)));
        if (result.outcome() == Outcome.STOPPED) {
            stop.check();
        }
        return result;
    }

    private RunRequest request(SourceTree tree, Asked asked) {
        ProjectFile input = project.file();
        PythonEnvironment python = environment(tree);
        List<DataMount> data = input.data().stream()
                .map(one -> new DataMount(one.name(), Path.of(one.path()), one.sha256())).toList();
        Map<String, String> variables = new TreeMap<>(asked.variables());
        // one thread, so that the same seed gives the same number on the same machine
        variables.put("OMP_NUM_THREADS", "1");
        variables.put("OPENBLAS_NUM_THREADS", "1");
        variables.put("MKL_NUM_THREADS", "1");
        String id = code.keep(tree);
        String device = input.settings().device();
        String key = hashes.of(json.line(Map.of("tree", id, "arguments", asked.arguments(), "phase", asked.phase(),
                "data", data.stream().map(one -> one.name() + "=" + one.hash()).sorted().toList(), "environment",
                python.id(), "device", device, "variables", variables, "helper", new PythonModule().hash())));
        Path snapshot = parts.scratch.resolve(id);
        if (!java.nio.file.Files.isDirectory(snapshot)) {
            code.lay(id, snapshot);
        }
        return new RunRequest(key, snapshot, asked.arguments(), asked.phase(), asked.seeds(), data, python, device,
                asked.limits(), variables, id, parts.sandboxed);
    }

    private PythonEnvironment environment(SourceTree tree) {
        long start = System.nanoTime();
        PythonEnvironment python = parts.python.environment(tree.text("requirements.txt").orElse(""),
                line -> events.tell(new Event.Log(stage, line)), stop);
        events.tell(new Event.Child(stage, "environment", ms(start)));
        return python;
    }

    /**
     * A test run that wrote no report has ended before its first test: it says so by an empty, incomplete one. So does one
     * whose report cannot be read, because the program may have written anything in its place.
     */
    private static TestReport report(RunResult result) {
        try {
            return result.out().text("tests.json", MOST_REPORT).map(TestReport::read).orElse(NO_REPORT);
        } catch (IOException | ProblemException e) {
            return NO_REPORT;
        }
    }

    private static Limits limits(Settings settings, Duration wall) {
        return Limits.of(wall, (long) settings.limits().memoryMb() << 20);
    }

    private static long ms(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
