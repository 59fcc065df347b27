package org.autoreproduce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.autoreproduce.code.syntax.AstParser;
import org.autoreproduce.code.syntax.SyntaxCheck;
import org.autoreproduce.pipeline.PythonRuntime;
import org.autoreproduce.pipeline.assembly.Connection;
import org.autoreproduce.pipeline.assembly.Surroundings;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;
import org.autoreproduce.project.Project;
import org.autoreproduce.run.PythonEnvironment;
import org.autoreproduce.run.RecordedExecutor;
import org.autoreproduce.run.Recording;
import org.autoreproduce.run.RunFolder;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.run.RunStore;

/**
 * The surroundings of a finished project, played back: its runs, and its environments by the requirements that they
 * were made for. Only the syntax check asks a real Python; the program notes how long it waits for it.
 */
final class PlayedBack implements Surroundings {
    private final Recording runs;
    private final Map<String, String> environments = new TreeMap<>();

    /**
     * Exports the runs of a finished project.
     *
     * @param into an empty folder
     */
    PlayedBack(Path finished, Path into) throws IOException {
        this.runs = new Recording(into);
        for (RunFolder run : new RunStore(finished.resolve("runs")).all()) {
            Optional<RunRecord> record = run.record();
            if (record.isPresent() && run.exit().filter(exit -> exit.outcome().finished()).isPresent()) {
                runs.add(run);
                Path requirements = run.path().resolve("snapshot/requirements.txt");
                environments.put(Files.exists(requirements) ? Files.readString(requirements) : "",
                        record.get().environment());
            }
        }
    }

    @Override
    public Found find(Project project, Connection connection) {
        RunStore store = new RunStore(project.folder().root().resolve("runs"));
        return new Found(new RecordedExecutor(store, runs), new Environments(environments),
                new SyntaxCheck(new AstParser(PlayedBack::python)), true);
    }

    /** How many runs there are to play. */
    int size() throws IOException {
        return runs.runs().size();
    }

    private record Environments(Map<String, String> byRequirements) implements PythonRuntime {
        @Override
        public PythonEnvironment environment(String requirements, Consumer<String> line, Cancellation stop) {
            String id = Optional.ofNullable(byRequirements.get(requirements)).orElseThrow(
                    () -> new IllegalStateException("no run was recorded with these requirements: " + requirements));
            return new PythonEnvironment(Path.of("python3"), List.of(), id, List.of());
        }
    }

    private static String python(String script, String stdin, Cancellation stop) throws IOException {
        StringBuffer said = new StringBuffer();
        Child child = Child.start(
                new Command(List.of("python3", "-I", "-c", script), System.getenv(), Path.of("").toAbsolutePath()),
                stdin.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new Output.Lines(line -> said.append(line).append('\n')), new Output.Discard());
        if (child.waitFor(stop) != 0) {
            throw new IOException("python3 failed");
        }
        return said.toString();
    }
}
