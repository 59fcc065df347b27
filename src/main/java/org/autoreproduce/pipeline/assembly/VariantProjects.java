package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Makes projects that differ from one in their lineage alone, beside its folder and without touching it. They begin at
 * the lineage stage, with the same claims, requirements and questions: intake and review are carried over.
 */
public final class VariantProjects {
    private static final String ENDING = ".repro";
    private static final List<String> FOLDERS = List.of("paper", "review");
    /** The record of the review is the last: while it is missing the rest is carried over again. */
    private static final List<String> FILES = List.of(ProjectFolder.IDS_FILE, Artefact.CHOICES,
            Artefact.record(StageName.INTAKE), Artefact.record(StageName.REVIEW));

    private final ProjectFolder original;
    private final boolean recorded;
    private final InstantSource clock;

    /**
     * Of this project.
     *
     * @param recorded only a recording answers it: its variants must be recorded, and are played from their beginning
     */
    public VariantProjects(ProjectFolder original, boolean recorded, InstantSource clock) {
        this.original = original;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Where the variant lies or will lie; the project itself where it is such a variant. */
    public Path place(VariantKind kind) {
        if (kind.is(Project.file(original).settings().lineage())) {
            return original.root();
        }
        String name = String.valueOf(original.root().getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return original.root().resolveSibling(stem + kind.suffix() + name.substring(stem.length()));
    }

    /**
     * Makes the variant, or finds the one that is there, finished or not.
     *
     * @throws ProblemException where the review is not finished, a recording holds no such variant, or the folder is
     *                          something else
     */
    public ProjectFolder make(VariantKind kind) {
        Path place = place(kind);
        if (place.equals(original.root())) {
            return original;
        }
        if (recorded && kind.on() && kind.k() != Sample.WORKS) {
            throw new ProblemException("compare.variant.unrecorded", kind);
        }
        ProjectFile file = Project.file(original);
        boolean there = Files.exists(place.resolve(ProjectFolder.PROJECT_FILE));
        if (there) {
            check(kind, file, ProjectFolder.at(place));
        } else if (!recorded) {
            reviewed();
        }
        if (!there || !carried(place)) {
            begin(place, there, file.with(file.settings().withLineage(kind.of(file.settings().lineage()))));
        }
        return ProjectFolder.at(place);
    }

    private boolean carried(Path place) {
        return recorded || Files.exists(place.resolve(Artefact.record(StageName.REVIEW)));
    }

    private void begin(Path place, boolean there, ProjectFile file) {
        Path paper = original.resolve(ProjectFolder.PAPER_FILE);
        try (Project project = there ? Project.open(place, clock) : Project.create(place, file, paper, clock)) {
            if (!recorded) {
                reviewed();
                carry(project);
            }
        }
    }

    private void carry(Project project) {
        for (String folder : FOLDERS) {
            Path from = original.root().resolve(folder);
            if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> files = Files.walk(from)) {
                    files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .map(file -> original.root().relativize(file).toString().replace('\\', '/'))
                            .filter(path -> !path.equals(ProjectFolder.PAPER_FILE))
                            .forEach(path -> copy(path, project));
                } catch (IOException | UncheckedIOException e) {
                    throw new ProblemException(e, Sentence.of("pipeline.folder.unusable", from, e.toString()));
                }
            }
        }
        FILES.stream().filter(path -> Files.isRegularFile(original.resolve(path))).forEach(path -> copy(path, project));
        project.history().commit("Review carried over from " + original.root().getFileName());
    }

    private void copy(String path, Project project) {
        new AtomicFiles().copy(original.resolve(path), project.folder().resolve(path));
    }

    private void reviewed() {
        new Overview(original).stages().stream().filter(stage -> stage.stage().compareTo(StageName.REVIEW) <= 0)
                .filter(stage -> !stage.state().finished()).findFirst().ifPresent(stage -> {
                    throw new ProblemException("compare.variant.no-review", original, stage.stage().id(),
                            stage.state().id());
                });
    }

    private static void check(VariantKind kind, ProjectFile file, ProjectFolder there) {
        ProjectFile found = Project.file(there);
        if (!found.paper().sha256().equals(file.paper().sha256()) || !kind.is(found.settings().lineage())) {
            throw new ProblemException("compare.variant.taken", there, kind);
        }
    }
}
