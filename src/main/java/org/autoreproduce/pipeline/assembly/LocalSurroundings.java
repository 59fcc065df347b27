package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.nio.file.Path;
import org.autoreproduce.code.PythonModule;
import org.autoreproduce.code.syntax.AstParser;
import org.autoreproduce.code.syntax.SyntaxCheck;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.Settings;
import org.autoreproduce.run.LocalExecutor;
import org.autoreproduce.run.RunStore;
import org.autoreproduce.run.SandboxProbe;
import org.autoreproduce.run.env.EnvironmentBuilder;
import org.autoreproduce.run.env.Interpreters;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** This machine: its Python, its sandbox, its processes. */
public final class LocalSurroundings implements Surroundings {
    private final Interpreters interpreters;
    private final EnvironmentBuilder builder;
    private final Sandboxes sandboxes;
    private final Grants grants;

    /** With this way of finding out about the sandbox, and what the user has allowed without one. */
    public LocalSurroundings(Interpreters interpreters, EnvironmentBuilder builder, Sandboxes sandboxes,
            Grants grants) {
        this.interpreters = interpreters;
        this.builder = builder;
        this.sandboxes = sandboxes;
        this.grants = grants;
    }

    /** Tells whether there is a sandbox that holds. */
    @FunctionalInterface
    public interface Sandboxes {
        /** Tries it with this interpreter. */
        SandboxProbe.Finding find(Path python, Cancellation stop);
    }

    @Override
    public Found find(Project project, Connection connection) throws IOException {
        Settings settings = project.file().settings();
        LocalPython python = new LocalPython(interpreters, builder, settings.python());
        Cancellation never = new Cancellation();
        Path supervisor = python.interpreter(never).real();
        SandboxProbe.Finding sandbox = sandboxes.find(supervisor, never);
        boolean boxed = sandbox instanceof SandboxProbe.Present
                || !grants.mayRunUnsandboxed(project.folder().root())
                || !settings.allowUnsandboxed() && !(connection.sample() && untouched(project));
        if (boxed && sandbox instanceof SandboxProbe.Absent(Sentence why)) {
            // now, not after the models were paid for the code that cannot be run
            throw new ProblemException("run.sandbox.needed", why.words());
        }
        Path root = project.folder().root();
        RunStore runs = new RunStore(root.resolve("runs"));
        runs.markOrphans();
        return new Found(new LocalExecutor(runs, sandbox, supervisor, helper(root)), python,
                new SyntaxCheck(new AstParser(new Scripts(supervisor))), boxed);
    }

    /** The sample's code is ours as long as nobody changed it, noticed or not. */
    private static boolean untouched(Project project) {
        return project.history().changedFiles().stream().noneMatch(change -> change.path().startsWith("code/"));
    }

    private static Path helper(Path root) throws IOException {
        PythonModule module = new PythonModule();
        Path folder = root.resolve("cache").resolve("helper-" + module.hash().substring(0, 12));
        module.copyTo(folder);
        return folder;
    }
}
