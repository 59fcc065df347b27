package org.autoreproduce.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.autoreproduce.paper.fetch.PaperAddress;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.assembly.Connection;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.session.Desk;
import org.autoreproduce.ui.settings.ModelsChoice;
import org.autoreproduce.ui.settings.Reproduction;
import org.jspecify.annotations.Nullable;

/** Opens papers and projects off the UI thread; a project that cannot be written is opened to be looked at. */
public final class Opening {
    /** Problems with which a project can still be looked at. */
    private static final Set<String> LOOK_ONLY = Set.of("project.held", "project.held-by", "run.sandbox.needed",
            "grants.server");

    private final Workbench workbench;
    private final Sample sample;
    private final PaperAccess papers;
    private final Background background;

    /** With this machine's workbench. */
    public Opening(Workbench workbench, Sample sample, PaperAccess papers, Background background) {
        this.workbench = workbench;
        this.sample = sample;
        this.papers = papers;
        this.background = background;
    }

    /**
     * What was opened.
     *
     * @param remark   why it can only be looked at; null where it can be worked on
     * @param recorded whether a recording answers it
     * @param begun    whether it is new and to be run at once
     */
    public record Opened(Desk desk, @Nullable Sentence remark, boolean recorded, boolean begun) {}

    /** The sample's paper, which is there before its project is. */
    public void samplePaper(Consumer<Path> done) {
        background.run(_ -> sample.paper(), done, _ -> {});
    }

    /** The newest project of the sample there. */
    public void lastSample(Path place, Consumer<Optional<Path>> done, Consumer<Sentence> failed) {
        background.run(_ -> IntStream.iterate(1, i -> i + 1).mapToObj(i -> sample(place, i))
                .takeWhile(folder -> Files.exists(folder.resolve(ProjectFolder.PROJECT_FILE)))
                .reduce((_, later) -> later), done, failed);
    }

    /** A new project of the sample, in the first free folder of that name there. */
    public void sample(Path place, boolean lineage, Consumer<Opened> done, Consumer<Sentence> failed) {
        background.run(_ -> begun(place, lineage), started -> done.accept(desk(started, false)), failed);
    }

    /** A project that is there. */
    public void project(Path folder, Consumer<Opened> done, Consumer<Sentence> failed) {
        background.run(_ -> found(folder), started -> done.accept(desk(started, false)), failed);
    }

    /** A paper, to be read without a project: a PDF is shown at once, a source once it is set. */
    public void paper(Path given, Consumer<Opened> done, Consumer<Sentence> failed) {
        if (papers.takes(given)) {
            background.run(stop -> papers.source(given, stop),
                    source -> done.accept(paper(Desk.of(given, source.pdf(), _ -> source.snapshot(), background))),
                    failed);
        } else {
            done.accept(paper(Desk.of(given, given, stop -> papers.pdf(given, stop), background)));
        }
    }

    private static Opened paper(Desk desk) {
        return new Opened(desk, null, false, false);
    }

    /** Fetches a paper from arXiv or the web; tells its file. What it returns stops it. */
    public Cancellation fetch(PaperAddress address, Consumer<Path> done, Consumer<Sentence> failed) {
        return background.run(stop -> papers.fetch(address, stop), done, failed);
    }

    /** How papers are had. */
    PaperAccess papers() {
        return papers;
    }

    /** A new project of a paper. */
    public void begin(Path paper, Reproduction wanted, ModelsChoice models, Consumer<Opened> done,
            Consumer<Sentence> failed) {
        background.run(_ -> {
            Session session = workbench.create(wanted.folder(), new NewProject(paper, wanted, models).file(), paper,
                    Connection.models());
            return new Started(ProjectFolder.at(wanted.folder()), session, null, false);
        }, started -> done.accept(desk(started, true)), failed);
    }

    private Started begun(Path place, boolean lineage) {
        try {
            Path folder = free(place);
            ProjectFile input = sample.input(lineage);
            Session session = workbench.create(folder, input, sample.paper(),
                    Connection.replay(sample.recording(lineage), true));
            return new Started(ProjectFolder.at(folder), session, null, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Started found(Path folder) {
        ProjectFolder place = ProjectFolder.at(folder);
        try {
            Connection connection = sample.connection(place);
            Session session = workbench.open(folder, Map.of(), sample::connection);
            if (new Past(place).reviewing()) {
                // who wanted to look at turns before the program ended still does
                session.submit(new Command.Review(true));
            }
            return new Started(place, session, null, connection.recording() != null);
        } catch (ProblemException e) {
            if (!LOOK_ONLY.contains(e.sentence().key())) {
                throw e;
            }
            return new Started(place, null, Sentence.of("ui.look-only", e.sentence().words()), false);
        }
    }

    private Opened desk(Started started, boolean begun) {
        Session session = started.session;
        return new Opened(session == null
                ? Desk.readOnly(started.folder, background)
                : Desk.of(started.folder, session, background), started.remark, started.recorded, begun);
    }

    /** An earlier sample is never overwritten: somebody may have edited it. */
    private static Path free(Path place) {
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> sample(place, i)).filter(folder -> !Files.exists(folder))
                .findFirst().orElseThrow();
    }

    private static Path sample(Path place, int number) {
        return place.resolve(number == 1 ? "sample.repro" : "sample-" + number + ".repro");
    }

    private record Started(ProjectFolder folder, @Nullable Session session, @Nullable Sentence remark,
            boolean recorded) {}
}
