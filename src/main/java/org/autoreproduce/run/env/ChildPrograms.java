package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.LimitedRun;

/**
 * Programs as child processes with the workbench's own environment: interpreters, installers and their like, which the
 * user trusts. Generated programs never start here.
 */
public final class ChildPrograms implements Programs {
    private final Map<String, String> environment;
    private final Path folder;

    /**
     * Makes a starter.
     *
     * @param environment what the programs inherit
     * @param folder      where they start
     */
    public ChildPrograms(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder;
    }

    @Override
    public Output run(List<String> argv, Map<String, String> variables, Duration limit, Consumer<String> line,
            Cancellation stop) throws IOException {
        LimitedRun.Ended ended = new LimitedRun(new Command(argv, with(variables), folder), limit).run(line, stop);
        return new Output(ended.overdue() ? Output.OVERDUE : ended.code(), ended.stdout(), ended.stderr());
    }

    private Map<String, String> with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
