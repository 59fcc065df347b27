package org.autoreproduce.project;

/**
 * A tracked file that differs from the last commit.
 *
 * @param path relative, forward slashes
 */
public record FileChange(String path, Kind kind) {

    /** In what way it differs. */
    public enum Kind {
        ADDED, MODIFIED, DELETED
    }
}
