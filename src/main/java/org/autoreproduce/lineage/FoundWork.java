package org.autoreproduce.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /** Whether a paper is among the files. */
    public boolean hasText() {
        return files.stream().anyMatch(file -> file.is("pdf|tex"));
    }

    /** Whether a program is among the files. */
    public boolean hasCode() {
        return files.stream().anyMatch(TextFile::isCode);
    }

    /**
     * With what another source has of the same work; a file that both have stays this one's.
     *
     * @param version of both together
     */
    public FoundWork with(FoundWork other, String version) {
        Map<String, TextFile> all = new TreeMap<>();
        Stream.concat(other.files.stream(), files.stream()).forEach(file -> all.put(file.path(), file));
        return new FoundWork(source + ", " + other.source, title, version, List.copyOf(all.values()),
                Stream.concat(origins.stream(), other.origins.stream()).distinct().toList(),
                Stream.concat(repositories.stream(), other.repositories.stream()).distinct().toList());
    }

    /** One of its repositories alone, as if nothing else had been found. */
    public FoundWork only(Repository repository) {
        String start = repository.folder() + "/";
        return new FoundWork(source, title, version,
                files.stream().filter(file -> file.path().startsWith(start))
                        .map(file -> new TextFile(file.path().substring(start.length()), file.text())).toList(),
                origins(repository), List.of());
    }

    /** All but that repository. */
    public FoundWork without(Repository repository) {
        String start = repository.folder() + "/";
        return new FoundWork(source, title, version,
                files.stream().filter(file -> !file.path().startsWith(start)).toList(),
                origins.stream().filter(origin -> !origins(repository).contains(origin)).toList(),
                repositories.stream().filter(one -> !one.equals(repository)).toList());
    }

    private static List<String> origins(Repository repository) {
        return List.of(repository.address(), repository.folder().substring(repository.folder().lastIndexOf('/') + 1));
    }

    /**
     * A text of the work; a PDF is there as the Markdown that was read from it.
     *
     * @param path relative, with forward slashes
     */
    public record TextFile(String path, String text) {
        private static final String CODE = "py|ipynb|r|jl|c|cc|cpp|cu|h|hpp|java|m|lua|sh|scala|rs|go|js|ts";

        /** Whether it is of a programming language, by its name. */
        public boolean isCode() {
            return is(CODE);
        }

        private boolean is(String endings) {
            return path.toLowerCase(Locale.ROOT).matches(".*\\.(" + endings + ")");
        }

        /** How many lines it has. */
        public int lines() {
            return (int) text.lines().count();
        }
    }
}
