package org.autoreproduce.pipeline.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.autoreproduce.code.PythonModule;
import org.autoreproduce.llm.ChatReply.Origin;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.journal.CallRecord;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.RunFigures;
import org.autoreproduce.pipeline.RunsFile;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.VerdictFile;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.run.OutFolder;
import org.autoreproduce.run.Outcome;
import org.autoreproduce.run.Phase;
import org.autoreproduce.verdict.FixedTolerances;
import org.autoreproduce.verdict.FullRun;
import org.autoreproduce.verdict.Judge;
import org.autoreproduce.verdict.Judging;
import org.autoreproduce.verdict.Measurement;
import org.autoreproduce.verdict.Tolerance;

/**
 * A small project on disk as a session leaves it after some stage, made by the real records: of everything something.
 * Verdicts are by the real judge on invented numbers. It stays open, as a session would keep it.
 */
public final class ExampleProject implements AutoCloseable {
    static final String DATA = "/somewhere/private/data/rings.csv";
    static final String LIBRARY = "/somewhere/private/papers";
    static final String MODEL = "/somewhere/private/models/example-7b.gguf";
    private static final Map<String, String> NOW = Map.of("model.py", "import numpy\n", "train.py",
            "from autoreproduce import metric\nmetric(\"F1\", f1, claim=\"C1\")\n", "requirements.txt",
            "numpy>=1.26\n");

    private final Project project;
    private final Ticks clock = new Ticks();
    private final ExampleRuns runs;
    private final CallStore calls;

    private ExampleProject(Path folder, StageName last) throws IOException {
        Path paper = Files.writeString(Files.createTempFile("paper", ".pdf"), "%PDF-1.4 not a real one");
        try {
            project = Project.create(folder, input(), paper, clock);
        } finally {
            Files.delete(paper);
        }
        runs = new ExampleRuns(folder);
        calls = CallStore.open(folder.resolve("journal/calls"));
        tell(new Event.Opened("0.1.0", false));
        if (last != null) {
            for (StageName stage : StageName.values()) {
                if (stage.compareTo(last) <= 0) {
                    finish(stage, StageState.DONE);
                }
            }
        }
    }

    /** With every stage done up to this one inclusive. */
    public static ExampleProject upTo(Path folder, StageName last) throws IOException {
        return new ExampleProject(folder, last);
    }

    /** Just made. */
    static ExampleProject untouched(Path folder) throws IOException {
        return new ExampleProject(folder, null);
    }

    /** Where it lies. */
    public ProjectFolder folder() {
        return project.folder();
    }

    Project project() {
        return project;
    }

    ExampleRuns runs() {
        return runs;
    }

    void tell(Event event) {
        project.journal().append(event);
    }

    void pass(long ms) {
        clock.pass(ms);
    }

    /** Lets a stage run: its files, a call, its record, a commit. It takes a second, of which 600 ms are a call. */
    void finish(StageName stage, StageState state) {
        tell(new Event.StageStarted(stage, 1));
        clock.pass(100);
        tell(new Event.CallStarted(stage, stage.id()));
        call(stage, Origin.MODEL, "0.002");
        clock.pass(700);
        tell(new Event.CallEnded(stage, stage.id(), "0001", "model", 1000, 100, false, new BigDecimal("0.002"), 650,
                600));
        write(stage);
        int tries = List.of(StageName.METHOD, StageName.EXPERIMENT).contains(stage) ? 3 : 0;
        record(new StageRecord(StageRecord.SCHEMA, stage, state, 1, tries, state == StageState.FAILED ? "no" : null,
                Map.of(), List.of(), List.of(), "", "", List.of()));
        project.history().commit(stage.id());
        clock.pass(200);
        tell(new Event.StageEnded(stage, state, tries, null, 990));
    }

    void record(StageRecord record) {
        project.artefacts().save(Artefact.record(record.stage()), record);
    }

    void call(StageName stage, Origin origin, String dollars) {
        calls.add(new CallRecord(CallRecord.SCHEMA, stage.id() + "#1", "k" + calls.records().size(), 0, "code",
                stage.id(), List.of(new Message(Role.USER, "?")), "!", new Usage(1000, 100, 0, false), MODEL, origin,
                dollars == null ? null : new BigDecimal(dollars), 650L, 600L, "2026-11-24T08:00:00Z"));
    }

    /** What history calls these files. */
    String tree(Map<String, String> files) {
        return project.history().snapshot(files.entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))));
    }

    private static ProjectFile input() {
        Settings settings = Settings.defaults().withPython(ExampleRuns.INTERPRETER).withSeeds(Settings.seeds(3))
                .withLineage(new Settings.Lineage(true, 3, LIBRARY, false));
        return ProjectFile.of(new ProjectFile.Paper("moats.pdf", ExampleRecords.PAPER), "moats.pdf",
                "Reproduce Table 1 with the data in " + DATA + ".",
                List.of(new ProjectFile.Data("rings.csv", DATA, "d".repeat(64)))).with(settings);
    }

    private void write(StageName stage) {
        switch (stage) {
            case INTAKE -> save(Artefact.DOCUMENT, ExampleRecords.document());
            case REVIEW -> {
                project.artefacts().saveText(Artefact.OVERALL, "A paper about moats.\n");
                save(Artefact.SCOPE, ExampleRecords.scope());
                save(Artefact.CLAIMS, ExampleRecords.claims());
                save(Artefact.REQUIREMENTS, ExampleRecords.requirements());
                save(Artefact.QUESTIONS, ExampleRecords.questions());
            }
            case LINEAGE -> save(Artefact.LINEAGE, ExampleRecords.lineage());
            case PLAN -> {
                save(Artefact.PLAN, ExampleRecords.plan());
                save(Artefact.ASSUMPTIONS, ExampleRecords.assumptions());
                save(Artefact.BINDINGS, ExampleRecords.bindings());
            }
            case DATA -> {
                save(Artefact.PROBE, ExampleRecords.probe());
                save(Artefact.checks(stage), ExampleRecords.dataChecks());
            }
            case METHOD -> {
                String stubs = tree(Map.of("model.py", "stub\n"));
                Path red = runs.add("0001", Phase.TEST, List.of(), stubs, Outcome.FAILED, Map.of(), List.of());
                runs.job(red, PythonModule.STUB);
                save(Artefact.checks(stage), ExampleRecords.methodChecks(stubs));
            }
            case EXPERIMENT -> {
                NOW.forEach((file, text) -> project.artefacts().saveText("code/" + file, text));
                runs.add("0002", Phase.TEST, List.of(), tree(NOW), Outcome.OK, NOW, List.of());
                save(Artefact.FAILURE, ExampleRecords.failure());
                save(Artefact.checks(stage), ExampleRecords.experimentChecks());
            }
            case RUN -> run();
            case VERDICT -> judge();
        }
    }

    private void run() {
        String old = tree(Map.of("train.py", "old\n"));
        runs.add("0003", Phase.FULL, List.of(0), old, Outcome.OK, Map.of("train.py", "old\n"),
                List.of(ExampleRuns.line("C1", "0.641", 0, "train.py", 1)));
        List<RunsFile.Entry> entries = new ArrayList<>();
        String[] first = {"0.752", "0.781", "0.769"};
        String[] second = {"0.612", "0.655", "0.671"};
        for (int seed = 0; seed < 3; seed++) {
            String run = "000" + (4 + seed);
            runs.add(run, Phase.FULL, List.of(seed), tree(NOW), Outcome.OK, NOW,
                    List.of(ExampleRuns.line("C1", first[seed], seed, "train.py", 2),
                            ExampleRuns.line("C2", second[seed], seed, seed == 0 ? "../../../project.json" : "/etc/x",
                                    1)));
            entries.add(new RunsFile.Entry(run, Phase.FULL, seed, Outcome.OK));
        }
        save(Artefact.RUNS, new RunsFile(RunsFile.SCHEMA, "f".repeat(64), entries));
        save(Artefact.FIXED, FixedTolerances.fix(ExampleRecords.claims().claims(), Settings.seeds(3),
                new Tolerance(BigDecimal.TEN)));
    }

    private void judge() {
        RunsFile file = project.artefacts().load(Artefact.RUNS, RunsFile.class).orElseThrow();
        List<FullRun> full = new ArrayList<>();
        List<Measurement> lines = new ArrayList<>();
        for (RunsFile.Entry entry : file.runs()) {
            RunFigures figures = figures(entry);
            full.add(figures.run());
            lines.addAll(figures.lines());
        }
        save(Artefact.VERDICT, new VerdictFile(VerdictFile.SCHEMA,
                new Judge().judge(ExampleRecords.claims().claims(),
                        new Judging(ExampleRecords.bindings().bindings(), full, lines, Map.of(),
                                ExampleRecords.scope().rows(),
                                project.artefacts().load(Artefact.FIXED, FixedTolerances.class).orElseThrow()))));
    }

    private RunFigures figures(RunsFile.Entry entry) {
        try {
            return RunFigures.of(entry,
                    new OutFolder(project.folder().root().resolve("runs").resolve(entry.run()).resolve("out"))
                            .metrics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every record that was saved, by its path. */
    Map<String, Object> saved() {
        return new TreeMap<>(saved);
    }

    private final Map<String, Object> saved = new TreeMap<>();

    private void save(String path, Object record) {
        project.artefacts().save(path, record);
        saved.put(path, record);
    }

    @Override
    public void close() {
        project.close();
    }
}
