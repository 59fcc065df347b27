package org.autoreproduce.run;

import java.nio.file.Path;

/**
 * Data that a run may read where it lies.
 *
 * @param name its name below the data folder; letters, digits, dot, dash, underscore
 * @param path a file or folder of the user, never written
 * @param hash of its content
 */
public record DataMount(String name, Path path, String hash) {
    /** Refuses names that could point elsewhere. */
    public DataMount {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("not a name for data: " + name);
        }
    }
}
