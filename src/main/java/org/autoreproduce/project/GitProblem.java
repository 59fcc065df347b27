package org.autoreproduce.project;

import java.io.IOException;
import java.nio.file.Path;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.eclipse.jgit.errors.ObjectWritingException;

/** What the user is told when the folder's repository does not do what it should. */
final class GitProblem {
    private GitProblem() {}

    /** A damaged repository is told apart from a disk that refuses. */
    static ProblemException of(IOException failure, Path root) {
        boolean gits = failure.getClass().getName().startsWith("org.eclipse.jgit");
        if (gits && !(failure instanceof ObjectWritingException)) {
            return new ProblemException(failure,
                    Sentence.of("project.git-broken", root, String.valueOf(failure.getMessage())));
        }
        return DiskProblem.of(failure, root);
    }
}
