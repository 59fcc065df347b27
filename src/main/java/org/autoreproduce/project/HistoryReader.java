package org.autoreproduce.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Looks at a project's history without opening the project; another program may be writing. ProblemException where the
 * repository cannot be read.
 */
public final class HistoryReader {
    private final Path root;

    /** Of this project, which need not have a history yet. */
    public HistoryReader(ProjectFolder folder) {
        root = folder.root();
    }

    /** The id of the last commit, none before the first. */
    public Optional<String> head() {
        return reading(repository -> Optional.ofNullable(repository.resolve(Constants.HEAD)).map(ObjectId::name),
                Optional.empty());
    }

    /**
     * For each state that a folder ever had, the first commit with it, by the id of its files as
     * {@link History#snapshot} gives it.
     *
     * @param subfolder relative, forward slashes
     */
    public Map<String, String> commits(String subfolder) {
        return reading(repository -> commits(repository, subfolder), Map.of());
    }

    private static Map<String, String> commits(Repository repository, String subfolder) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        Map<String, String> first = new HashMap<>();
        try (RevWalk walk = new RevWalk(repository)) {
            if (head != null) {
                walk.markStart(walk.parseCommit(head));
            }
            for (RevCommit commit : walk) {
                TreeWalk found = TreeWalk.forPath(repository, subfolder, commit.getTree());
                if (found != null) {
                    // newest first, so the oldest stays
                    first.put(found.getObjectId(0).name(), commit.name());
                    found.close();
                }
            }
        }
        return first;
    }

    private <T> T reading(Reading<T> reading, T none) {
        Path git = root.resolve(".git");
        if (!Files.isRegularFile(git.resolve("config"))) {
            return none;
        }
        PlainGit.use();
        try (Repository repository = new FileRepositoryBuilder().setGitDir(git.toFile()).build()) {
            return reading.of(repository);
        } catch (IOException e) {
            throw GitProblem.of(e, root);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Repository repository) throws IOException;
    }
}
