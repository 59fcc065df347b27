package org.autoreproduce.pipeline;

import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.PythonEnvironment;

/** Where the program's Python comes from: the chosen interpreter with the packages that the program asks for. */
public interface PythonRuntime {
    /**
     * The environment for a requirements.txt, made where it is not there yet.
     *
     * @param line what to show of the work, line by line
     */
    PythonEnvironment environment(String requirements, Consumer<String> line, Cancellation stop);
}
