package org.autoreproduce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.autoreproduce.llm.journal.Recording;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.process.ProcessIdentity;
import org.autoreproduce.project.JournalReader;
import org.autoreproduce.project.ProjectFolder;

/** Kills the program in the midst of the sample, lets it go on, and looks whether anything was lost. */
public final class KillTrial {
    private static final Duration PACE = Duration.ofMillis(8);

    private final Recording recording;
    private final Path place;
    private final Path cache;
    private final Path sample;

    /**
     * A trial.
     *
     * @param place a folder for the projects
     * @param cache where environments are kept
     */
    public KillTrial(Recording recording, Path place, Path cache) {
        this.recording = recording;
        this.place = place;
        this.cache = cache;
        this.sample = new Sample(Map.of("XDG_CACHE_HOME", cache.toString())).paper().resolve("../..").normalize();
    }

    /** Makes the environment, so that no package is fetched while the time is taken. */
    void warm() throws Exception {
        undisturbed();
    }

    /** The sample without a kill. */
    public Undisturbed undisturbed() throws Exception {
        Path project = project("undisturbed");
        try (ReplayServer server = new ReplayServer(recording, PACE); Program program = reproduce(project, server)) {
            int exit = program.end();
            Duration duration = Duration.between(program.started(), Instant.now());
            List<String> faults = new Inspection(project).faults();
            if (!server.strangers().isEmpty() || !faults.isEmpty() || exit != 0 && exit != 3) {
                throw new IllegalStateException("the sample does not run: exit code " + exit + ", "
                        + server.strangers() + faults + Files.readString(said(project)));
            }
            ProjectFolder folder = ProjectFolder.at(project);
            return new Undisturbed(duration, exit, server.asked().size(), ProjectState.verdicts(project),
                    new Past(folder).events(), JournalReader.all(folder).stream()
                            .map(entry -> Duration.between(program.started(), entry.time())).toList());
        }
    }

    /** A new project of the sample that is killed once at each of these moments, each time going on after it. */
    public KillReport kill(String name, List<Kill> kills, Undisturbed whole) throws Exception {
        Path project = project(name);
        List<Killed> killed = new ArrayList<>();
        try (ReplayServer server = new ReplayServer(recording, PACE)) {
            for (Kill kill : kills) {
                try (Program program = begin(project, server)) {
                    killed.add(killed(kill, program, project));
                }
                server.takeBack(project.resolve("journal/calls"));
            }
            int exit;
            try (Program program = begin(project, server)) {
                exit = program.end();
            }
            Judgement judgement = new Judgement(project, whole, killed);
            List<String> faults = new ArrayList<>(judgement.faults(exit, server.asked().size()));
            server.strangers().forEach(text -> faults.add("not in the recording: " + text));
            return new KillReport(killed, server.asked().size(), judgement.again(), judgement.adopted(), faults);
        }
    }

    private static Killed killed(Kill kill, Program program, Path project) throws Exception {
        boolean inTime = kill.moment().await(program, project);
        program.kill();
        ProjectState then = ProjectState.of(project);
        if (kill.supervisorToo()) {
            then.running().values().forEach(KillTrial::kill);
        }
        return new Killed(kill, inTime, then);
    }

    /** Makes the project, or goes on with it where it was made. */
    private Program begin(Path project, ReplayServer server) throws IOException {
        return Files.exists(project.resolve(ProjectFolder.PROJECT_FILE))
                ? Program.start(cache, said(project), List.of("resume", project.toString()))
                : reproduce(project, server);
    }

    private Program reproduce(Path project, ReplayServer server) throws IOException {
        return Program.start(cache, said(project), List.of("reproduce", "--case",
                sample.resolve("case.json").toString(), "--library", sample.resolve("library").toString(), "--no-web",
                "--address", server.address(), "--model", "replay", "--project", project.toString()));
    }

    /** A name that occurs nowhere else on the machine, so that a process which names it is of this project. */
    private Path project(String name) {
        return place.resolve(name + "-" + UUID.randomUUID().toString().substring(0, 8) + ".repro");
    }

    /** What the program printed. */
    static Path said(Path project) {
        return project.resolveSibling(project.getFileName() + ".log");
    }

    private static void kill(ProcessIdentity process) {
        Stream.of(process).filter(ProcessIdentity::alive).flatMap(one -> ProcessHandle.of(one.pid()).stream())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
