package org.autoreproduce.paper.latex;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The commands that mean a sign, and what the commands and environments that mean nothing to a reader are given: s a
 * star, o brackets, m a group, t a group whose text is kept.
 */
final class Vocabulary {
    private final Map<String, String> symbols = lines("symbols.txt");
    private final Map<String, String> commands = lines("commands.txt");

    /** The sign that a command means. */
    Optional<String> symbol(String command) {
        return Optional.ofNullable(symbols.get(command));
    }

    /** What a command is given; empty where it is not listed. */
    Optional<String> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** What an environment is given. */
    String environment(String name) {
        return commands.getOrDefault("begin{" + name + "}", "");
    }

    private static Map<String, String> lines(String file) {
        Map<String, String> all = new HashMap<>();
        WordList.read(file).forEach(line -> all.put(line.substring(0, line.indexOf(' ')),
                line.substring(line.indexOf(' ') + 1).replace("-", line.endsWith(" -") ? "" : "-")));
        return all;
    }
}
