package org.autoreproduce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.function.Predicate;
import org.autoreproduce.agent.Ask;
import org.autoreproduce.agent.Conversation;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.syntax.SyntaxFault;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.run.MetricLine;
import org.autoreproduce.run.MetricsReading;
import org.autoreproduce.run.Phase;
import org.autoreproduce.run.RunResult;

/**
 * A project whose stages are a few lines of a test. A stage that no test says anything of reads what the one before
 * wrote and writes a text of its own; a code stage a file of the program, too.
 */
final class Trial implements AutoCloseable {
    private final Path folder;
    private final Map<StageName, Function<StageContext, StageOutcome>> stages = new EnumMap<>(StageName.class);
    /** What happened, in order. */
    final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    /** What the model was asked, in order. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Session session;

    /** A new project there. */
    Trial(Path folder) throws IOException {
        this.folder = folder;
        Path paper = Files.writeString(Files.createTempFile("paper", ".pdf"), "%PDF-1.4 not a real one");
        Project.create(folder, ProjectFile.of(new ProjectFile.Paper("paper.pdf", new Hashes().of(paper)), "A title",
                "Reproduce it.", List.of()), paper, InstantSource.system()).close();
        Files.delete(paper);
        for (StageName name : StageName.values()) {
            stages.put(name, context -> usual(name, context));
        }
    }

    /** The same stages on a copy of the folder as it lies there now: what a killed program leaves. */
    Trial(Trial killed, Path copy) throws IOException {
        this.folder = copy;
        stages.putAll(killed.stages);
        try (Stream<Path> all = Files.walk(killed.folder)) {
            for (Path file : all.filter(f -> !killed.folder.relativize(f).startsWith(".autoreproduce")).toList()) {
                Files.copy(file, copy.resolve(killed.folder.relativize(file)));
            }
        }
    }

    /** Says what a stage does. */
    Trial stage(StageName name, Function<StageContext, StageOutcome> work) {
        stages.put(name, work);
        return this;
    }

    /** The session, opened where it is not. */
    Session session() {
        if (session == null) {
            List<Stage> all = stages.keySet().stream().map(Trial.this::stage).toList();
            session = new Session(Project.open(folder, InstantSource.system()), all, FakeTools::new, "test");
            session.follow(events::add);
        }
        return session;
    }

    private Stage stage(StageName name) {
        return new Stage() {
            @Override
            public StageName name() {
                return name;
            }

            @Override
            public StageOutcome run(StageContext context) {
                return stages.get(name).apply(context);
            }
        };
    }

    /** Carries the commands out. */
    Trial doing(Command... commands) throws InterruptedException {
        for (Command command : commands) {
            session().submit(command);
        }
        session().await();
        return this;
    }

    /** Runs everything. */
    Trial run() throws InterruptedException {
        return doing(new Command.RunTo(StageName.VERDICT));
    }

    StageState state(StageName name) {
        return status(name).state();
    }

    StageStatus status(StageName name) {
        return session().status().get(name.ordinal());
    }

    StageRecord record(StageName name) {
        return new org.autoreproduce.project.Artefacts(org.autoreproduce.project.ProjectFolder.at(folder),
                org.autoreproduce.project.Migrations.none())
                .load(Artefact.record(name), StageRecord.class).orElseThrow();
    }

    /** The stages that ran, in order. */
    List<StageName> ran() {
        return of(Event.StageStarted.class).stream().map(Event.StageStarted::stage).toList();
    }

    <E extends Event> List<E> of(Class<E> kind) {
        synchronized (events) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** What the user was told went wrong. */
    List<String> problems() {
        return of(Event.Problem.class).stream().map(Event.Problem::sentence).toList();
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person's editor. */
    void write(String path, String text) {
        try {
            Files.createDirectories(file(path).getParent());
            Files.writeString(file(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What plain git says, the newest commit first. */
    List<String> commits() {
        return git("log", "--format=%s");
    }

    List<String> git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** What a stage does of which a test says nothing. */
    static StageOutcome usual(StageName name, StageContext context) {
        String before = name == StageName.INTAKE
                ? context.dossier().input("instruction").instruction()
                : context.dossier().text(output(StageName.values()[name.ordinal() - 1]));
        context.dossier().saveText(output(name), name.id() + " of " + new Hashes().of(before) + "\n");
        if (name.writesCode()) {
            if (name != StageName.PLAN) {
                context.dossier().readTree(StageName.values()[name.ordinal() - 1].id());
            }
            context.code().save(context.code().current().with(name.id() + ".py", "x = 1\n"));
        }
        return new StageOutcome.Done(0);
    }

    static String output(StageName name) {
        return "notes/" + name.id() + ".md";
    }

    /** Asks the model in a line. */
    static String ask(StageContext context, String question) {
        return context.talk().text(new Ask("code", "test", "be good", question, null), Checked.Good::new);
    }

    private final class FakeTools implements Tools {
        private final Project project;

        FakeTools(Project project) {
            this.project = project;
        }

        @Override
        public Conversation talk(StageName stage, int run, Gate gate, EventLog log, Cancellation stop) {
            return new Talk(stage, agent -> (request, listener, cancel) -> {
                cancel.check();
                String user = request.messages().getLast().text();
                asked.add(user);
                return ChatReply.live("yes", Usage.estimate(request, "yes"), "fake", Duration.ZERO);
            }, gate, log, stop, new Veil(project.artefacts()));
        }

        @Override
        public Bench bench(StageName stage, Gate gate, EventLog log, Cancellation stop) {
            return new FolderBench(new CodeFolder(project), project);
        }

        @Override
        public String prompts(StageName stage) {
            return "";
        }

        @Override
        public List<String> models() {
            return List.of();
        }

        @Override
        public boolean replay() {
            return false;
        }

        @Override
        public void close() {
            events.add(new Event.Log(StageName.VERDICT, "tools closed"));
        }
    }

    /** The program's folder as it is; nothing is run. */
    private record FolderBench(CodeFolder code, Project project) implements Bench {
        @Override
        public SourceTree current() {
            return code.current();
        }

        @Override
        public SourceTree left(StageName stage) {
            return code.kept(project.artefacts().load(Artefact.record(stage), StageRecord.class).orElseThrow().tree());
        }

        @Override
        public String keep(SourceTree tree) {
            return code.keep(tree);
        }

        @Override
        public SourceTree kept(String name) {
            return code.kept(name);
        }

        @Override
        public void save(SourceTree tree) {
            code.save(tree);
        }

        @Override
        public List<SyntaxFault> syntax(SourceTree tree) {
            return List.of();
        }

        @Override
        public Tested test(SourceTree tree, Against against, List<String> only) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RunResult run(SourceTree tree, Phase phase, int seed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RunResult> finished(SourceTree tree, Phase phase, int seed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MetricsReading metrics(String run, Predicate<MetricLine> wanted) {
            throw new UnsupportedOperationException();
        }
    }
}
