package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import org.autoreproduce.code.syntax.SyntaxCheck;
import org.autoreproduce.pipeline.PythonRuntime;
import org.autoreproduce.project.Project;
import org.autoreproduce.run.Executor;

/** What a project's program meets: interpreters, the sandbox, whoever runs it. This machine, or runs played back. */
@FunctionalInterface
public interface Surroundings {
    /**
     * Looks at what there is, when a session begins.
     *
     * @return what the session's runs are done with
     * @throws IOException where the project's folder cannot be used
     */
    Found find(Project project, Connection connection) throws IOException;

    /**
     * What was found.
     *
     * @param sandboxed whether runs ask for the sandbox; false only where the user allowed it in so many words
     */
    record Found(Executor executor, PythonRuntime python, SyntaxCheck syntax, boolean sandboxed) {}
}
