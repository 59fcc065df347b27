package org.autoreproduce.lineage.source.code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.process.Cancellation;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Reads texts straight out of a commit: nothing is checked out, so no filter, hook or link of the repository is ever
 * looked at, and submodules stay away.
 */
final class CommitFiles {
    private final CloneLimits limits;
    private final TextFiles texts = new TextFiles();

    CommitFiles(CloneLimits limits) {
        this.limits = limits;
    }

    /** What was read, and how much was not. */
    record Read(List<FoundWork.TextFile> files, int left) {}

    Read read(Repository repository, ObjectId commit, Cancellation stop) throws IOException {
        List<FoundWork.TextFile> files = new ArrayList<>();
        int left = 0;
        long kept = 0;
        try (RevWalk commits = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(commits.parseTree(commit));
            walk.setRecursive(true);
            while (walk.next()) {
                stop.check();
                List<FoundWork.TextFile> file = full(files, kept) ? List.of() : file(walk, reader);
                kept += file.stream().mapToInt(text -> text.text().length()).sum();
                left += file.isEmpty() ? 1 : 0;
                files.addAll(file);
            }
        }
        return new Read(files, left);
    }

    private boolean full(List<FoundWork.TextFile> files, long kept) {
        return files.size() >= limits.files() || kept >= limits.kept();
    }

    private List<FoundWork.TextFile> file(TreeWalk walk, ObjectReader reader) throws IOException {
        FileMode mode = walk.getFileMode(0);
        boolean regular = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
        String path = walk.getPathString();
        if (!regular || !SafePath.is(path) || !texts.wanted(path)) {
            return List.of();
        }
        try {
            ObjectLoader blob = reader.open(walk.getObjectId(0));
            return blob.getSize() > limits.file()
                    ? List.of()
                    : texts.read(path, blob.getBytes(limits.file())).stream().toList();
        } catch (MissingObjectException e) {
            // the server was asked to leave large files out
            return List.of();
        }
    }
}
