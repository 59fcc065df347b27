package org.autoreproduce.run.env;

import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.run.PythonEnvironment;

/**
 * A finished virtual environment in the shared cache. Nobody writes into it again.
 *
 * @param key         the hash of interpreter and lock, also the folder's name
 * @param folder      where it lies
 * @param python      what to start inside the sandbox
 * @param interpreter the Python it was made from
 * @param system      whether the interpreter's own packages are seen, too
 * @param lock        every package that a program finds in it, with its exact version
 */
public record Environment(String key, Path folder, Path python, Interpreter interpreter, boolean system, Lock lock) {

    /** The same as runs take it. */
    public PythonEnvironment forRuns() {
        return new PythonEnvironment(python, readOnly(), key, lock.lines());
    }

    /** What a sandbox must show, read-only: the environment and its interpreter; no path lies inside another. */
    public List<Path> readOnly() {
        return ReadOnlyPaths.of(folder, interpreter);
    }
}
