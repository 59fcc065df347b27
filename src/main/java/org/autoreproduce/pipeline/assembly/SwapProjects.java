package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.autoreproduce.code.Config;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * Makes projects that measure what one assumption changes: the same program beside the project's folder, with one value
 * of its config another. No model is asked unless the program fails with it.
 */
public final class SwapProjects {
    private static final String CONFIG = "code/" + Config.PATH;
    private static final String ENDING = ".repro";

    private final ProjectFolder original;
    private final InstantSource clock;

    /** Of this project. */
    public SwapProjects(ProjectFolder original, InstantSource clock) {
        this.original = original;
        this.clock = clock;
    }

    /**
     * A project with the value swapped, and what is left to be done in it.
     *
     * @param folder   where it lies
     * @param commands for its session
     */
    public record Swapped(ProjectFolder folder, List<Command> commands) {
        /** Copies the list. */
        public Swapped {
            commands = List.copyOf(commands);
        }
    }

    /**
     * Copies the project, or finds the copy that is there, finished or not.
     *
     * @throws ProblemException where the program is not finished, does not read the setting from its config, has the
     *                          value already, or the folder is something else
     */
    public Swapped make(Swap swap) {
        finished();
        if (edits(swap, original).isEmpty()) {
            throw new ProblemException("compare.swap.same", swap.key(), swap.value(), name(original));
        }
        Path place = place(swap);
        if (!Files.exists(place.resolve(ProjectFolder.PROJECT_FILE))) {
            copy(place);
        }
        ProjectFolder made = ProjectFolder.at(place);
        if (!Project.file(made).paper().sha256().equals(Project.file(original).paper().sha256())
                || !sameElsewhere(made, swap)) {
            throw new ProblemException("compare.swap.taken", name(made), name(original), swap);
        }
        Stream<Command> edits = edits(swap, made).stream().map(Command.class::cast);
        Stream<Command> keeps = Stream.of(StageName.values()).filter(SwapProjects::kept).map(Command.Keep::new);
        return new Swapped(made, Stream.of(edits, keeps, Stream.<Command>of(new Command.RunTo(StageName.VERDICT)))
                .flatMap(one -> one).toList());
    }

    /** The value of a setting in the first of these projects that assumes it; ProblemException where none does. */
    public static String valueIn(List<ProjectFolder> others, String key) {
        return others.stream().flatMap(other -> assumptions(other).stream()).filter(one -> one.configKey().equals(key))
                .map(Assumption::value)
                .findFirst().orElseThrow(() -> new ProblemException("compare.swap.no-other", key));
    }

    /** Neither plan nor program is written anew for a value. */
    private static boolean kept(StageName stage) {
        return stage.compareTo(StageName.PLAN) >= 0 && stage.compareTo(StageName.EXPERIMENT) <= 0;
    }

    private static List<Command.Edit> edits(Swap swap, ProjectFolder folder) {
        return swap.edits(name(folder), assumptions(folder), config(folder));
    }

    /** Of two values of one setting a name that was cut may be the same. */
    private boolean sameElsewhere(ProjectFolder made, Swap swap) {
        return others(made, swap).equals(others(original, swap));
    }

    private static List<String> others(ProjectFolder folder, Swap swap) {
        return assumptions(folder).stream().filter(one -> !one.configKey().equals(swap.key()))
                .map(one -> one.configKey() + "=" + one.value()).sorted().toList();
    }

    private Path place(Swap swap) {
        String name = name(original);
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return original.root().resolveSibling(stem + swap.suffix() + name.substring(stem.length()));
    }

    /** Under another name first: a copy that was cut off is never taken for a project. */
    private void copy(Path place) {
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try (Project whole = Project.open(original.root(), clock)) {
            clear(part);
            Path from = whole.folder().root();
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : (Iterable<Path>) all.filter(SwapProjects::plain)
                        .filter(file -> !from.relativize(file).startsWith(ProjectFolder.PRIVATE))::iterator) {
                    Path to = part.resolve(from.relativize(file));
                    Files.createDirectories(Objects.requireNonNull(to.getParent()));
                    Files.copy(file, to);
                }
            }
            Files.move(part, place);
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(e, Sentence.of("pipeline.folder.unusable", part, e.toString()));
        }
    }

    private static boolean plain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private void finished() {
        new Overview(original).stages().stream().filter(stage -> stage.stage().compareTo(StageName.EXPERIMENT) <= 0)
                .filter(stage -> !stage.state().finished()).findFirst().ifPresent(stage -> {
                    throw new ProblemException("compare.swap.not-ready", name(original), stage.stage().id(),
                            stage.state().id());
                });
    }

    private static List<Assumption> assumptions(ProjectFolder folder) {
        return new Artefacts(folder, Migrations.all()).load(Artefact.ASSUMPTIONS, Assumptions.class)
                .map(Assumptions::assumptions).orElse(List.of());
    }

    private static String config(ProjectFolder folder) {
        return new Artefacts(folder, Migrations.all()).loadText(CONFIG).orElse("");
    }

    private static String name(ProjectFolder folder) {
        return String.valueOf(folder.root().getFileName());
    }
}
