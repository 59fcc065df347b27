package org.autoreproduce.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.DataWatch;
import org.autoreproduce.project.FileChange;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Carries out a session's commands: runs stages, commits what they wrote, notices what people changed. */
final class StageRunner {
    private final Project project;
    private final Map<StageName, Stage> stages;
    private final Supplier<Tools> tools;
    private final Reviewer reviewer;
    private final Waits waits;
    private final EventLog events;
    private final CodeFolder code;
    private final Fingerprints fingerprints;
    private final Records records;
    private final Past past;

    StageRunner(Project project, Map<StageName, Stage> stages, Supplier<Tools> tools, Reviewer reviewer, Waits waits,
            EventLog events) {
        this.project = project;
        this.stages = stages;
        this.tools = tools;
        this.reviewer = reviewer;
        this.waits = waits;
        this.events = events;
        this.code = new CodeFolder(project);
        this.fingerprints = new Fingerprints(new ProjectTexts(project.folder(), project.artefacts()));
        this.records = new Records(project.artefacts(), fingerprints);
        this.past = new Past(project.folder());
    }

    List<StageStatus> status() {
        return new Overview(records, project.artefacts()).stages();
    }

    List<Event.Guided> guidance() {
        return past.guidance();
    }

    /** Puts under history what a killed session left, and says in the journal that its stage is over. */
    void settle() {
        past.interrupted().ifPresent(stage -> {
            noticeEdits();
            ended(stage, StageState.PENDING, 0, Sentence.of("pipeline.interrupted").words(), 0);
        });
    }

    /** Runs what is not finished, in order, until the last stage is or something keeps it from going on. */
    void runTo(StageName last, Gate gate, Cancellation stop) {
        noticeAll();
        for (Optional<StageName> next = records.next(); next.isPresent()
                && next.get().compareTo(last) <= 0; next = records.next()) {
            if (!mayGoOn(gate) || !run(next.get(), gate, stop)) {
                return;
            }
            noticeEdits();
        }
    }

    /** Runs the first stage that is not finished. */
    void step(Gate gate, Cancellation stop) {
        noticeAll();
        records.next().filter(_ -> mayGoOn(gate)).ifPresent(stage -> run(stage, gate, stop));
    }

    private static boolean mayGoOn(Gate gate) {
        try {
            gate.pass();
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    /** Runs one stage; false where the later ones cannot follow. */
    private boolean run(StageName name, Gate gate, Cancellation stop) {
        Stage stage = Optional.ofNullable(stages.get(name)).orElseThrow(() -> new IllegalStateException("no " + name));
        Optional<StageRecord> before = records.of(name);
        if (before.isPresent() && !before.get().edited().isEmpty()) {
            throw new ProblemException("pipeline.edited", name.id(), String.join(", ", before.get().edited()));
        }
        int run = Math.max(past.run(name), before.map(StageRunner::after).orElse(1));
        TurnReview review = new TurnReview(name, run, reviewer, code, past, events, stop);
        Attempt attempt = new Attempt(name, run, new Dossier(project.artefacts(), fingerprints), review,
                System.nanoTime());
        events.tell(new Event.StageStarted(name, run));
        gate.begin(name, run);
        StageContext context = new StageContext(attempt.dossier, tools.get().talk(name, run, gate, events, stop),
                project.ids()::idFor, tools.get().bench(name, gate, events, stop), events, stop, review,
                tries(before), waits);
        try {
            return end(attempt, stage.run(context));
        } catch (ProblemException e) {
            if (e.sentence().key().equals(Talk.INVALID)) {
                // the journal would answer a stage that is merely gone on with the same again
                return end(attempt, new StageOutcome.Failed(0, e.sentence()));
            }
            // why is told by whoever catches it: the sentence reaches the user once
            leave(attempt, null, e);
            throw e;
        } catch (CancellationException e) {
            leave(attempt, Sentence.of("pipeline.stopped"), e);
            return false;
        } catch (RuntimeException | Error e) {
            leave(attempt, null, e);
            throw e;
        }
    }

    private void noticeAll() {
        noticeEdits();
        List<String> data = new DataWatch(project).changed();
        if (!data.isEmpty()) {
            events.tell(new Event.Log(StageName.DATA,
                    Sentence.of("pipeline.data.changed", String.join(", ", data)).words()));
        }
    }

    /** Notes what people changed since the last commit and puts it under history. */
    void noticeEdits() {
        List<FileChange> changes = project.history().changedFiles();
        if (changes.stream().anyMatch(change -> change.path().equals(ProjectFolder.PROJECT_FILE))) {
            project.save(Project.file(project.folder()));
        }
        new HandWrittenIds(project).note(changes.stream().map(FileChange::path).toList());
        Map<StageName, List<String>> edits = records.noteEdits(changes, () -> code.keep(code.current()),
                past.interrupted());
        if (!changes.isEmpty()) {
            project.history().commit("Changed by hand or left by an interrupted stage: "
                    + changes.size() + (changes.size() == 1 ? " file" : " files"));
        }
        if (!edits.isEmpty()) {
            events.tell(new Event.Edited(edits));
        }
    }

    /** Saves a text by hand; ProblemException with place and reason where whoever reads the file could not read it. */
    void edit(String path, String text, Gate gate, Cancellation stop) {
        Bench bench = tools.get().bench(StageName.EXPERIMENT, gate, events, stop);
        new EditCheck(project.artefacts(), bench::syntax).check(path, text);
        project.artefacts().saveText(path, text);
        noticeEdits();
    }

    /** Removes a file of the program by hand; what is no file of it stays. */
    void remove(String path) {
        if (code.current().files().keySet().stream().anyMatch(own -> path.equals("code/" + own))) {
            project.artefacts().delete(path);
            noticeEdits();
        }
    }

    /** Takes what the stage read as it is now for read, and what it left for good, also where it had failed. */
    void keep(StageName stage) {
        noticeEdits();
        records.of(stage).ifPresent(record -> {
            StageRecord kept = records.asReadNow(record);
            records.save(record.state() == StageState.FAILED ? kept.withState(StageState.DONE) : kept);
            project.history().commit(stage.id() + ": kept as it stands");
        });
    }

    /** Forgets that the stage was changed by hand, so that it may run again. */
    void overwrite(StageName stage) {
        noticeEdits();
        records.of(stage).ifPresent(record -> {
            records.save(record.withEdited(List.of(), record.tree()).withState(StageState.PENDING));
            project.history().commit(stage.id() + ": to be written again");
        });
    }

    /** Words that no stage of this session hears: the next one will. */
    void guide(String text) {
        StageName stage = records.next().orElse(StageName.VERDICT);
        int run = Math.max(past.run(stage), records.of(stage).map(StageRunner::after).orElse(1));
        events.tell(new Event.Guided(stage, run, past.calls(stage, run) + 1, text));
    }

    void answer(Map<String, String> settings) {
        new Answers(settings).save(project);
    }

    private boolean end(Attempt attempt, StageOutcome outcome) {
        return switch (outcome) {
            case StageOutcome.Done(int tries) -> record(attempt, StageState.DONE, tries, null);
            case StageOutcome.Skipped() -> record(attempt, StageState.SKIPPED, 0, null);
            case StageOutcome.Failed(int tries, Sentence why) ->
                record(attempt, StageState.FAILED, tries, why.words());
            case StageOutcome.Waiting(Sentence what) -> record(attempt, StageState.WAITING, 0, what.words());
            case StageOutcome.Back(StageName to, Sentence why) -> back(attempt, to, why);
        };
    }

    /** Where the earlier stage has nothing new to read, going back would lead here again, for ever. */
    private boolean back(Attempt attempt, StageName to, Sentence why) {
        if (records.state(to).finished()) {
            return record(attempt, StageState.FAILED, 0, why.words());
        }
        commit(attempt, "back to " + to.id());
        ended(attempt.name, StageState.PENDING, 0, why.words(), attempt.ms());
        return true;
    }

    private boolean record(Attempt attempt, StageState state, int tries, @Nullable String sentence) {
        StageName name = attempt.name;
        String tree = name.writesCode() ? code.keep(code.current()) : "";
        String prompts = tools.get().prompts(name);
        records.save(new StageRecord(StageRecord.SCHEMA, name, state, attempt.run, tries, sentence,
                attempt.dossier.reads(), attempt.dossier.writes(), List.of(), tree, prompts,
                prompts.isEmpty() ? List.of() : tools.get().models()));
        commit(attempt, state.id());
        ended(name, state, tries, sentence, attempt.ms());
        return state == StageState.DONE || state == StageState.SKIPPED;
    }

    /**
     * Puts a stage aside that did not get to its end. What it left half written goes under history, so that nobody takes
     * it for an edit; where not even that can be done, the next session does it.
     */
    private void leave(Attempt attempt, @Nullable Sentence why, Throwable cause) {
        try {
            commit(attempt, "not finished");
            ended(attempt.name, StageState.PENDING, 0, why == null ? null : why.words(), attempt.ms());
        } catch (ProblemException e) {
            cause.addSuppressed(e);
        }
    }

    /** Only what the stage wrote: what a person changed meanwhile is still to be noticed. */
    private void commit(Attempt attempt, String what) {
        Set<String> own = new HashSet<>(attempt.dossier.writes());
        own.add(Artefact.record(attempt.name));
        own.add(ProjectFolder.IDS_FILE);
        if (attempt.name.writesCode()) {
            own.add("code");
        }
        project.history().commit(attempt.name.id() + ": " + what, own);
    }

    private void ended(StageName name, StageState state, int tries, @Nullable String sentence, long ms) {
        events.tell(new Event.StageEnded(name, state, tries, sentence, ms));
        project.journal().force();
    }

    /** A run that failed sends the experiment back with its tries counted on; anything else begins anew. */
    private int tries(Optional<StageRecord> before) {
        return before.filter(record -> records.changed(record).equals(List.of("file:" + Artefact.FAILURE)))
                .map(StageRecord::tries).orElse(0);
    }

    /** The number of the run that follows, also where the journal was moved away. */
    private static int after(StageRecord record) {
        boolean over = record.state() == StageState.DONE || record.state() == StageState.FAILED;
        return over ? record.run() + 1 : record.run();
    }

    /** A stage that is being run. */
    private record Attempt(StageName name, int run, Dossier dossier, TurnReview review, long start) {
        /** Without the time in which it waited for the user. */
        long ms() {
            return (System.nanoTime() - start) / 1_000_000 - review.waitedMs();
        }
    }
}
