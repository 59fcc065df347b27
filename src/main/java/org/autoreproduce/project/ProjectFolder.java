package org.autoreproduce.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.autoreproduce.text.ProblemException;

/**
 * Where a project lies, and the only way to a path in it: relative, with forward slashes, never out of the folder, never
 * through a link, never into Git's or our own private part. Holds nothing open, so that many may look at once.
 */
public final class ProjectFolder {
    /** The file that makes a folder a project. */
    public static final String PROJECT_FILE = "project.json";
    /** The paper's place. */
    public static final String PAPER_FILE = "paper/paper.pdf";
    /** Where the paper's source lies, if it was given as such. */
    public static final String SOURCE_FOLDER = "paper/source";
    /** The journal's place. */
    public static final String EVENTS_FILE = "journal/events.jsonl";
    /** The ids' place. */
    public static final String IDS_FILE = "ids.json";
    /** What belongs to the machine and the session alone. */
    public static final String PRIVATE = ".autoreproduce";

    private static final Set<String> FORBIDDEN = Set.of("", ".", "..", ".git", PRIVATE);

    private final Path root;

    /** The folder must exist; whether it holds a project is not looked at. */
    ProjectFolder(Path folder) {
        try {
            root = folder.toRealPath();
        } catch (IOException e) {
            throw DiskProblem.of(e, folder);
        }
    }

    /**
     * A folder that holds a project; ProblemException where it holds none.
     *
     * @param folder absolute or relative to where the program was started
     */
    public static ProjectFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException("project.missing", folder);
        }
        ProjectFolder found = new ProjectFolder(folder);
        if (!Files.isRegularFile(found.resolve(PROJECT_FILE))) {
            throw new ProblemException("project.not-ours", folder);
        }
        return found;
    }

    /** What a project of that paper is called where nobody says otherwise. */
    public static String named(Path paper) {
        String name = String.valueOf(paper.toAbsolutePath().normalize().getFileName());
        return name.replaceFirst("(?i)(?:\\.tar)?\\.(?:pdf|tex|ltx|md|markdown|txt|gz|tgz|tar|zip)$", "") + ".repro";
    }

    /** The folder itself, absolute and free of links. */
    public Path root() {
        return root;
    }

    /**
     * A place in the folder, whether or not something is there. ProblemException where the path leads elsewhere.
     *
     * @param path relative, forward slashes
     */
    public Path resolve(String path) {
        for (String part : path.split("/", -1)) {
            if (FORBIDDEN.contains(part.toLowerCase(Locale.ROOT)) || part.indexOf('\\') >= 0 || part.indexOf(':') >= 0
                    || part.indexOf('\0') >= 0) {
                throw new ProblemException("project.path", path);
            }
        }
        try {
            return withoutLinks(path);
        } catch (InvalidPathException e) {
            throw new ProblemException("project.path", path);
        }
    }

    /** A place in our own private part. */
    Path privately(String name) {
        return root.resolve(PRIVATE).resolve(name);
    }

    private Path withoutLinks(String path) {
        Path place = root;
        for (String part : path.split("/")) {
            place = place.resolve(part);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && Files.isSymbolicLink(place)) {
                throw new ProblemException("project.link", place);
            }
        }
        return place;
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
