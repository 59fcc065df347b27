package org.autoreproduce.process;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where this program keeps what belongs to the user and to no project, as the XDG base directories say: a folder
 * "autoreproduce" in each.
 */
public final class UserFolders {
    private final Map<String, String> environment;

    /** Of a user with these environment variables. */
    public UserFolders(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** What the user sets. */
    public Path settings() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /** What can be made again. */
    public Path cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /** What the program remembers. */
    public Path state() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    /** The standard says that a relative folder is to be ignored. */
    private Path folder(String variable, String usual) {
        String set = environment.getOrDefault(variable, "");
        Path base = set.isEmpty() || !Path.of(set).isAbsolute()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home"))).resolve(usual)
                : Path.of(set);
        return base.resolve("autoreproduce").toAbsolutePath();
    }
}
