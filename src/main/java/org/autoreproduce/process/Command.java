package org.autoreproduce.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to start.
 *
 * @param argv program and arguments
 * @param env  its whole environment; nothing is inherited
 * @param dir  where it starts
 */
public record Command(List<String> argv, Map<String, String> env, Path dir) {
    /** Copies the collections; refuses an empty command line. */
    public Command {
        argv = List.copyOf(argv);
        env = Map.copyOf(env);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("nothing to start");
        }
    }
}
