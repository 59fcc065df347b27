package org.autoreproduce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.pipeline.VerdictFile;
import org.autoreproduce.pipeline.account.Account;
import org.autoreproduce.pipeline.account.Reports;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.report.ReportData;
import org.autoreproduce.report.TextReport;
import org.autoreproduce.verdict.Verdict;

/** Sends commands to a session, tells what happens, and says by the exit code how it went. */
final class Follow {
    private final Machine machine;

    Follow(Machine machine) {
        this.machine = machine;
    }

    /** Carries the commands out; interrupting the program stops it in good order. */
    Exit follow(Session session, ProjectFolder folder, List<Command> commands) {
        Progress progress = new Progress(machine.out(), machine.terminal(), System::currentTimeMillis);
        List<Event.Problem> problems = new ArrayList<>();
        Thread stopper = new Thread(() -> stop(session), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        try (var following = session.follow(event -> {
            progress.on(event);
            if (event instanceof Event.Problem problem) {
                problems.add(problem);
            }
        })) {
            commands.forEach(session::submit);
            session.await();
        } catch (InterruptedException e) {
            session.submit(new Command.Stop());
            Thread.currentThread().interrupt();
        } finally {
            progress.end();
            removeHook(stopper);
        }
        problems.forEach(problem -> machine.err().println(problem.sentence()));
        if (problems.isEmpty()) {
            return exit(session.status(), folder);
        }
        return problems.stream().allMatch(Event.Problem::asks) ? Exit.NEEDS_YOU : Exit.FAILED;
    }

    /** The program is about to end: what runs is stopped in good order first. */
    private static void stop(Session session) {
        session.submit(new Command.Stop());
        try {
            session.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Exit exit(List<StageStatus> stages, ProjectFolder folder) {
        Optional<StageStatus> held = stages.stream().filter(stage -> !stage.state().finished()).findFirst();
        if (held.isPresent()) {
            StageState state = held.get().state();
            machine.say("cli.next", held.get().stage().id(), state.id(), folder);
            if (state == StageState.FAILED) {
                machine.err().println(held.get().sentence());
            }
            return state == StageState.FAILED ? Exit.FAILED : Exit.NEEDS_YOU;
        }
        ReportData data = new Account().of(folder);
        new Reports().write(folder, data);
        machine.out().print(new TextReport().render(data));
        machine.say("cli.report.written", folder.resolve(Artefact.REPORT));
        List<Verdict> verdicts = new Artefacts(folder, Migrations.all()).load(Artefact.VERDICT, VerdictFile.class)
                .map(VerdictFile::verdicts).orElse(List.of());
        return Exit.of(verdicts.stream().map(Verdict::outcome).toList());
    }

    private static void removeHook(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // the program is ending already, and the hook is what ends it
            return;
        }
    }
}
