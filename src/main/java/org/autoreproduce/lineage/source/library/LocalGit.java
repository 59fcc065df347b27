package org.autoreproduce.lineage.source.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.study.Repository;
import org.jspecify.annotations.Nullable;

/** A clone of the user's, told by its files: remotes and commit are read as text, no Git is run. */
final class LocalGit {
    private static final int LARGEST = 1 << 20;
    private final Path folder;

    LocalGit(Path folder) {
        this.folder = folder;
    }

    /** Where its code comes from: the lines of its settings that name remotes, and the folder's name. */
    List<String> origins() {
        List<String> origins = new ArrayList<>();
        origins.add(String.valueOf(folder.getFileName()));
        text("config").lines().map(String::strip).filter(line -> line.startsWith("url")).forEach(origins::add);
        return origins;
    }

    /**
     * What it is.
     *
     * @param within  its place in the work's folder
     * @param licence as far as it is known
     */
    Repository repository(String within, @Nullable String licence) {
        String remote = text("config").lines().map(String::strip).filter(line -> line.startsWith("url"))
                .map(line -> line.substring(line.indexOf('=') + 1).strip().replaceFirst("//[^/@]*@", "//"))
                .filter(address -> address.matches("(https?://|git@|ssh://).+")).findFirst()
                .orElse(String.valueOf(folder.getFileName()));
        return new Repository(within, remote, commit().orElse(null), licence);
    }

    private Optional<String> commit() {
        String head = text("HEAD").strip();
        if (!head.startsWith("ref:")) {
            return hash(head);
        }
        String ref = head.substring(4).strip();
        if (!ref.matches("refs/[\\w./-]+") || ref.contains("..")) {
            return Optional.empty();
        }
        return hash(text(ref).strip()).or(() -> text("packed-refs").lines().filter(line -> line.endsWith(" " + ref))
                .findFirst().flatMap(line -> hash(line.substring(0, line.indexOf(' ')))));
    }

    private static Optional<String> hash(String text) {
        return text.matches("[0-9a-f]{40}|[0-9a-f]{64}") ? Optional.of(text) : Optional.empty();
    }

    private String text(String name) {
        Path file = folder.resolve(".git").resolve(name);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST
                    ? Files.readString(file)
                    : "";
        } catch (IOException e) {
            // what cannot be read tells nothing
            return "";
        }
    }
}
