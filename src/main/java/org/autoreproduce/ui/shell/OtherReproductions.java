package org.autoreproduce.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;

/** Finds other projects of a paper: among those opened last, and beside the one that is open. Not for the UI thread. */
final class OtherReproductions {
    private final Recents recents;

    OtherReproductions(Recents recents) {
        this.recents = recents;
    }

    /** Of the same paper as this project, without it; each once. */
    List<ProjectFolder> of(ProjectFolder here) {
        String paper = Project.file(here).paper().sha256();
        return Stream.concat(recents.entries().stream().map(Recents.Entry::folder), beside(here.root()).stream())
                .map(OtherReproductions::open).flatMap(Optional::stream)
                .filter(other -> !other.root().equals(here.root()) && same(paper, other)).map(ProjectFolder::root)
                .distinct().map(ProjectFolder::at).toList();
    }

    private static boolean same(String paper, ProjectFolder other) {
        try {
            ProjectFile file = Project.file(other);
            return file.paper().sha256().equals(paper);
        } catch (ProblemException e) {
            return false;
        }
    }

    private static List<Path> beside(Path root) {
        try (Stream<Path> children = Files.list(Objects.requireNonNull(root.getParent()))) {
            return children.filter(child -> Files.isRegularFile(child.resolve(ProjectFolder.PROJECT_FILE))).sorted()
                    .limit(50).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<ProjectFolder> open(Path place) {
        try {
            return Optional.of(ProjectFolder.at(place));
        } catch (ProblemException e) {
            // one that cannot be read is no use for this, and told elsewhere
            return Optional.empty();
        }
    }
}
