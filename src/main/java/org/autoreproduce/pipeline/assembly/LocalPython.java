package org.autoreproduce.pipeline.assembly;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.autoreproduce.pipeline.PythonRuntime;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.run.PythonEnvironment;
import org.autoreproduce.run.env.Environment;
import org.autoreproduce.run.env.EnvironmentBuilder;
import org.autoreproduce.run.env.Interpreter;
import org.autoreproduce.run.env.Interpreters;
import org.autoreproduce.run.env.Requirements;
import org.jspecify.annotations.Nullable;

/** Environments of this machine's Pythons, from the cache that all projects share. */
final class LocalPython implements PythonRuntime {
    private final Interpreters interpreters;
    private final EnvironmentBuilder builder;
    private final @Nullable String choice;
    private @Nullable Interpreter interpreter;

    /** With the user's choice of an interpreter; null takes the first that is recent enough. */
    LocalPython(Interpreters interpreters, EnvironmentBuilder builder, @Nullable String choice) {
        this.interpreters = interpreters;
        this.builder = builder;
        this.choice = choice;
    }

    /** The interpreter, found once. */
    synchronized Interpreter interpreter(Cancellation stop) {
        Interpreter found = interpreter;
        if (found == null) {
            found = choice == null ? interpreters.first(stop) : interpreters.chosen(Path.of(choice), stop);
            interpreter = found;
        }
        return found;
    }

    @Override
    public PythonEnvironment environment(String requirements, Consumer<String> line, Cancellation stop) {
        Interpreter python = interpreter(stop);
        Requirements wanted = Requirements.parse(requirements);
        // what the interpreter already has need not be fetched again: Debian's torch is a gigabyte
        boolean system = wanted.lines().stream()
                .anyMatch(line1 -> python.installed().version(line1.name()).isPresent());
        Environment made = builder.environment(python, wanted, system, line, stop);
        return made.forRuns();
    }
}
