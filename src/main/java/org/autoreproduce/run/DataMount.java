package org.autoreproduce.run;

import java.nio.file.Path;

/**
 * Data that a run may read where it lies.
 *
 * @param name its name below the data folder; begins with a letter, digit or underscore; no slash
 * @param path a file or folder of the user, never written
 * @param hash of its content
 */
public record DataMount(String name, Path path, String hash) {
    /** Refuses names that could point elsewhere. */
    public DataMount {
        if (!name.matches("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.,()+= -]*")) {
            throw new IllegalArgumentException("not a name for data: " + name);
        }
    }
}
