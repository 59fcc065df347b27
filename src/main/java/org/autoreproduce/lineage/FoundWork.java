package org.autoreproduce.lineage;

import java.util.List;
import org.autoreproduce.study.Repository;

/**
 * A work's files as text.
 *
 * @param source  which source had it
 * @param title   as it names itself
 * @param version hash of all its files
 * @param files   sorted by path
 * @param origins where its code may come from: addresses of remotes, and the folder's name
 * @param repositories the clones among its folders
 */
public record FoundWork(String source, String title, String version, List<TextFile> files, List<String> origins,
        List<Repository> repositories) {
    /** Copies the lists. */
    public FoundWork {
        files = List.copyOf(files);
        origins = List.copyOf(origins);
        repositories = List.copyOf(repositories);
    }

    /**
     * A text of the work; a PDF is there as the Markdown that was read from it.
     *
     * @param path relative, with forward slashes
     */
    public record TextFile(String path, String text) {
        /** How many lines it has. */
        public int lines() {
            return (int) text.lines().count();
        }
    }
}
