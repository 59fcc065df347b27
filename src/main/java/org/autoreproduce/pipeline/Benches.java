package org.autoreproduce.pipeline;

import java.nio.file.Path;
import org.autoreproduce.code.syntax.SyntaxCheck;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Project;
import org.autoreproduce.run.Executor;

/** Makes the benches of a session's stages, which share everything but the stage's name. */
public final class Benches {
    private final Project project;
    private final ProgramBench.Parts parts;

    /**
     * Benches of a project.
     *
     * @param scratch   where trees are laid out before a run copies them
     * @param sandboxed false only where the user allowed it in so many words
     */
    public Benches(Project project, Executor executor, PythonRuntime python, SyntaxCheck syntax, Path scratch,
            boolean sandboxed) {
        this.project = project;
        this.parts = new ProgramBench.Parts(executor, python, syntax, scratch, sandboxed);
    }

    /** The bench of a stage. */
    public Bench bench(StageName stage, Gate gate, EventLog events, Cancellation stop) {
        return new ProgramBench(stage, project, parts, gate, events, stop);
    }
}
