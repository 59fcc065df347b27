package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.ResearchAgent;
import org.autoreproduce.agent.prompt.Prompts;
import org.autoreproduce.doctor.DiskProbe;
import org.autoreproduce.doctor.Finding;
import org.autoreproduce.doctor.GitProbe;
import org.autoreproduce.doctor.GpuProbe;
import org.autoreproduce.doctor.JavaProbe;
import org.autoreproduce.doctor.Probe;
import org.autoreproduce.doctor.PythonProbe;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.budget.Prices;
import org.autoreproduce.llm.embed.BgeSmall;
import org.autoreproduce.llm.embed.Embedder;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.llm.keys.Keys;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.grobid.GrobidService;
import org.autoreproduce.paper.ocr.PicturesReader;
import org.autoreproduce.paper.ocr.TesseractRecogniser;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.paper.read.SourceReader;
import org.autoreproduce.pipeline.Answers;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.Benches;
import org.autoreproduce.pipeline.Reading;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.Stage;
import org.autoreproduce.pipeline.stage.Stages;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.ChildEnvironment;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.run.SandboxProbe;
import org.autoreproduce.run.env.ChildPrograms;
import org.autoreproduce.run.env.Consent;
import org.autoreproduce.run.env.EnvironmentBuilder;
import org.autoreproduce.run.env.Interpreter;
import org.autoreproduce.run.env.Interpreters;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Opens sessions on this machine: the real models, the real Python, the real sandbox. */
public final class Workbench {
    /** This program's version, for reports and events. */
    public static final String VERSION = "0.1.0";

    private final Map<String, String> environment;
    private final Patience patience;
    private final ChildPrograms programs;
    private final Interpreters interpreters;
    private final EnvironmentBuilder builder;
    private final Surroundings surroundings;
    private final Grants grants;
    private final Keys keys;
    private final HandDesk hand;
    private final DocumentReader reader = new PdfReader();
    private final SourceReader sources = new SourceReader();
    private final Recogniser recogniser;
    private final Embedder embedder;

    /**
     * For a process with these environment variables; keys are read from them and go nowhere else.
     *
     * @param consent asked before a large download
     */
    public Workbench(Map<String, String> environment, Consent consent, Patience patience) {
        this.environment = Map.copyOf(environment);
        this.patience = patience;
        this.programs = new ChildPrograms(ChildEnvironment.of(environment), Path.of("").toAbsolutePath());
        this.interpreters = new Interpreters(programs, this.environment);
        this.builder = new EnvironmentBuilder(programs, interpreters, this.environment,
                EnvironmentBuilder.place(this.environment), consent);
        this.grants = new Grants(this.environment);
        this.keys = new ApiKeys(this.environment);
        this.hand = new HandDesk();
        this.embedder = new BgeSmall(new UserFolders(environment).cache().resolve("embed"));
        this.recogniser = new TesseractRecogniser(ChildEnvironment.of(environment),
                new UserFolders(environment).cache().resolve("pages"));
        this.surroundings = new LocalSurroundings(interpreters, builder,
                (python, stop) -> new SandboxProbe(python).find(stop), grants);
    }

    /** The same in other surroundings, such as those of a recording. */
    public Workbench in(Surroundings others) {
        return new Workbench(this, others, keys, hand);
    }

    /**
     * The same with keys from elsewhere and a desk that somebody looks at.
     *
     * @param others asked for each model's key
     * @param desk   where the requests to models by hand wait
     */
    public Workbench with(Keys others, HandDesk desk) {
        return new Workbench(this, surroundings, others, desk);
    }

    /** What the user of this machine has allowed. */
    public Grants grants() {
        return grants;
    }

    private Workbench(Workbench like, Surroundings others, Keys keys, HandDesk hand) {
        this.environment = like.environment;
        this.recogniser = like.recogniser;
        this.embedder = like.embedder;
        this.patience = like.patience;
        this.programs = like.programs;
        this.interpreters = like.interpreters;
        this.builder = like.builder;
        this.grants = like.grants;
        this.surroundings = others;
        this.keys = keys;
        this.hand = hand;
    }

    /** Finds out what works cite in their turn. */
    public Expansions expansions() {
        return new Expansions(new WorkPlaces(environment, texts()), reader());
    }

    private PdfTexts texts() {
        return new PdfTexts(reader, new HeadCache(new UserFolders(environment).cache().resolve("library-heads.json")));
    }

    /** Reads papers that are pictures. */
    public Recogniser recogniser() {
        return recogniser;
    }

    /** The user's GROBID service; empty where the environment names none. ProblemException where its address is none. */
    public Optional<GrobidService> grobid() {
        return GrobidService.in(environment);
    }

    /** Reads papers; those that are pictures where they were recognised before. */
    public DocumentReader reader() {
        return new PicturesReader(reader, recogniser);
    }

    /**
     * A session on a new project; the paper is copied into it.
     *
     * @param paper its PDF, or its source as a folder, an archive or a file; of a source the hash in the project's file is
     *              filled in
     */
    public Session create(Path folder, ProjectFile file, Path paper, Connection connection) {
        return create(folder, file, paper, sources.takes(paper) ? Reading.usual() : reading(paper), connection);
    }

    /**
     * The same of a paper that is to be read so.
     *
     * @throws ProblemException where its pages are to be recognised and nothing on this machine can
     */
    public Session create(Path folder, ProjectFile file, Path paper, Reading how, Connection connection) {
        Optional<SourceReader.SetPaper> set = sources.takes(paper)
                ? Optional.of(sources.set(paper, new Cancellation()))
                : Optional.empty();
        if (how.recognise() && set.isEmpty() && recogniser.known(paper, new Cancellation()).isEmpty()) {
            recogniser.check(new Cancellation());
        }
        Settings settings = file.settings();
        if (settings.allowUnsandboxed() || connection.sample()) {
            grants.unsandboxed(folder);
        }
        if (settings.models() != null) {
            grants.models(settings.models());
        }
        Project project = set
                .map(source -> Project.create(folder, file.withPaperHash(source.document().hash()), source.pdf(),
                        source.files().files(), Clock.systemUTC()))
                .orElseGet(() -> Project.create(folder, file, paper, Clock.systemUTC()));
        if (how.recognise() && set.isEmpty()) {
            project.artefacts().save(Artefact.READING, how);
            project.history().commit("Pages are to be recognised", Set.of(Artefact.READING));
        }
        return session(project, _ -> connection);
    }

    /** A project of a paper that cannot be read would only stand in the way of the next attempt. */
    private Reading reading(Path paper) {
        Document document = reader().read(paper, new Cancellation());
        return document.origin() == TextOrigin.RECOGNISED ? Reading.pictures() : Reading.usual();
    }

    /**
     * A session on a project that is there.
     *
     * @param changes    settings to be changed first, by the names of the command line; often none
     * @param connection who answers, as the project then stands
     */
    public Session open(Path folder, Map<String, String> changes, Function<ProjectFolder, Connection> connection) {
        Project project = Project.open(folder, Clock.systemUTC());
        try {
            if (!changes.isEmpty()) {
                new Answers(changes).save(project);
                grant(folder, changes);
            }
        } catch (RuntimeException e) {
            project.close();
            throw e;
        }
        return session(project, connection);
    }

    /** What the user says on this command line, nobody else has said. */
    private void grant(Path folder, Map<String, String> changes) {
        if (Boolean.parseBoolean(changes.get("allow-unsandboxed"))) {
            grants.unsandboxed(folder);
        }
        for (String agent : List.of("", "research-", "code-")) {
            Optional<Provider> provider = Optional.ofNullable(changes.get(agent + "provider")).map(Provider::of);
            provider.map(Provider::usualAddress).filter(address -> !address.isEmpty()).ifPresent(grants::server);
            Optional.ofNullable(changes.get(agent + "address")).ifPresent(address -> {
                if (provider.filter(Provider.COMMAND::equals).isPresent()) {
                    grants.command(address);
                } else {
                    grants.server(address);
                }
            });
        }
    }

    /** Every Python of this machine that is recent enough; the first is taken where none is chosen. */
    public List<Interpreter> pythons(Cancellation stop) {
        return interpreters.all(stop).stream().filter(python -> python.version().recentEnough()).toList();
    }

    /** The price table: the program's, under the user's own. */
    public Prices prices() {
        Path own = Prices.place(environment);
        return Files.exists(own) ? Prices.bundled().under(own) : Prices.bundled();
    }

    /**
     * What doctor looks at on this machine.
     *
     * @param choice the user's Python; null for the one that would be taken
     * @param place  where projects would lie
     */
    public List<Probe> probes(@Nullable String choice, Path place) {
        LocalPython python = new LocalPython(interpreters, builder, choice);
        return List.of(new JavaProbe(),
                new PythonProbe(interpreters, builder, Optional.ofNullable(choice).map(Path::of)),
                stop -> sandbox(python, stop), new GitProbe(programs), new GpuProbe(programs), new DiskProbe(place));
    }

    private static Finding sandbox(LocalPython python, Cancellation stop) {
        try {
            return switch (new SandboxProbe(python.interpreter(stop).real()).find(stop)) {
                case SandboxProbe.Present(var _, var tried) ->
                    Finding.ok("doctor.sandbox", Sentence.of("doctor.sandbox.works", tried.size()));
                case SandboxProbe.Absent(Sentence why) ->
                    Finding.warn("doctor.sandbox", why, Sentence.of("doctor.sandbox.remedy"));
            };
        } catch (ProblemException e) {
            return Finding.warn("doctor.sandbox", e.sentence(), Sentence.of("doctor.sandbox.remedy"));
        }
    }

    private Session session(Project project, Function<ProjectFolder, Connection> connection) {
        try {
            return new Session(project, stages(project), open -> tools(open, connection.apply(open.folder())), VERSION);
        } catch (RuntimeException e) {
            project.close();
            throw e;
        }
    }

    private SessionTools tools(Project project, Connection connection) {
        try {
            Surroundings.Found found = surroundings.find(project, connection);
            Benches benches = new Benches(project, found.executor(), found.python(), found.syntax(),
                    project.folder().root().resolve("cache").resolve("trees"), found.sandboxed());
            return new SessionTools(project, connection, new ModelConnections(keys, environment, hand), grants,
                    patience, prices(),
                    benches::bench);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("pipeline.folder.unusable", project.folder(), e.toString()));
        }
    }

    private List<Stage> stages(Project project) {
        Prompts prompts = new Prompts();
        return new Stages(new ResearchAgent(prompts), new CodeAgent(prompts),
                new ProjectPaper(project, reader, sources), recogniser,
                project.folder().resolve(ProjectFolder.PAPER_FILE),
                new WorkPlaces(environment, texts()), new SentenceNearness(embedder),
                () -> "Any package of the Python package index can be installed.").all();
    }
}
