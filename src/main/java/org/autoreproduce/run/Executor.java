package org.autoreproduce.run;

import java.util.Optional;
import org.autoreproduce.process.Cancellation;

/** Runs the generated program somewhere. */
public interface Executor {
    /**
     * Runs the program, or gives the result of the finished run with that key. Blocks until it ended.
     *
     * @param stop ends the run with {@link Outcome#STOPPED}; nothing of it is left then
     * @throws org.autoreproduce.text.ProblemException where it could not be started, with what to do
     */
    RunResult run(RunRequest request, RunListener listener, Cancellation stop);

    /** The result of the finished run that {@link #run} would give without running anything; empty where it would run. */
    Optional<RunResult> finished(RunRequest request);
}
