package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Turns a request into a run's folder that a supervisor can take: snapshot, out, job.json. */
final class JobMaker {
    private final @Nullable Sandbox sandbox;
    private final Path helper;

    /** Makes jobs for this sandbox, or for none; the helper is the folder of our Python module. */
    JobMaker(@Nullable Sandbox sandbox, Path helper) {
        this.sandbox = sandbox;
        this.helper = helper.toAbsolutePath();
    }

    void fill(RunFolder folder, RunRequest request) throws IOException {
        for (DataMount data : request.data()) {
            if (!Files.exists(data.path())) {
                throw new ProblemException("run.data.missing", data.name(), data.path());
            }
            refuseProject(data, folder);
        }
        Path run = folder.path();
        new Snapshot().copy(request.snapshot(), run.resolve("snapshot"));
        Files.createDirectory(run.resolve("out"));
        Job job = sandbox == null || !request.sandboxed() ? plain(run, request) : boxed(run, request, sandbox);
        new RunFiles().write(run.resolve("job.json"), job);
    }

    /** A link may have been turned since the data were given; a program must never see claims, journal or history. */
    private static void refuseProject(DataMount data, RunFolder folder) throws IOException {
        Path place = data.path().toRealPath();
        Path runs = folder.path().toRealPath().getParent();
        Path project = runs == null ? null : runs.getParent();
        if (project != null && (project.startsWith(place) || place.startsWith(project))) {
            throw new ProblemException("run.data.project", data.path());
        }
    }

    private Job boxed(Path run, RunRequest request, Sandbox box) throws IOException {
        Path files = Files.createDirectory(run.resolve("sandbox"));
        InterpreterView view = view(request.environment(), files);
        if (box.dropsUser()) {
            EverybodyReads check = new EverybodyReads();
            check.require(helper);
            check.require(request.environment().interpreter().toRealPath());
            for (DataMount data : request.data()) {
                check.require(data.path());
            }
        }
        Files.writeString(files.resolve("passwd"), "nobody:x:%1$d:%1$d::/work/home:/bin/false%n"
                .formatted(Sandbox.NOBODY));
        Places places = Places.inside(view.interpreter());
        Map<String, String> variables = new Variables().of(places, request.variables());
        int processes = request.limits().processes();
        return new Job(1, box.command(places.command(request.arguments()), processes), Map.of(), run.toString(),
                request.limits().figures(), box.bubblewrap().toString(),
                box.options(run, files, helper, view, request, variables), box.dropsUser() ? Sandbox.NOBODY : null,
                box.countsProcesses(), record(request, "bubblewrap"));
    }

    private Job plain(Path run, RunRequest request) throws IOException {
        Places places = Places.plain(run, helper, request.environment().interpreter());
        Files.createDirectory(Path.of(places.home()));
        Path folder = Files.createDirectory(Path.of(places.data()));
        for (DataMount data : request.data()) {
            Files.createSymbolicLink(folder.resolve(data.name()), data.path().toAbsolutePath());
        }
        return new Job(1, places.command(request.arguments()), new Variables().of(places, request.variables()),
                places.code(), request.limits().figures(), null, null, null, false, record(request, "none"));
    }

    private static InterpreterView view(PythonEnvironment environment, Path files) {
        try {
            return InterpreterView.of(environment, files);
        } catch (IOException e) {
            throw new ProblemException(e,
                    Sentence.of("run.interpreter.broken", environment.interpreter(), e.toString()));
        }
    }

    private static RunRecord record(RunRequest request, String sandbox) {
        Map<String, String> data = new TreeMap<>();
        request.data().forEach(mount -> data.put(mount.name(), mount.hash()));
        return new RunRecord(1, request.key(), request.arguments(), request.commit(), request.phase(),
                request.seeds(), request.environment().id(), request.environment().packages(),
                request.environment().interpreter().toString(), data,
                request.device(), request.limits().figures(), Map.of(), sandbox, false, null, null, false);
    }
}
