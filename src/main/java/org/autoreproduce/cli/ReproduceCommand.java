package org.autoreproduce.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.paper.fetch.PaperAddress;
import org.autoreproduce.paper.read.SourceReader;
import org.autoreproduce.pipeline.Answers;
import org.autoreproduce.pipeline.Reading;
import org.autoreproduce.pipeline.Session;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.assembly.Connection;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.GivenData;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a reproduction: makes the project and runs every stage. */
@Command(name = "reproduce", mixinStandardHelpOptions = true, description = "Reproduce a paper's experiment, from its PDF or source to the verdict.")
final class ReproduceCommand implements Callable<Integer> {
    private final Machine machine;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PAPER", description = "The paper: its PDF, its LaTeX source (.tex, folder, archive), Markdown or text; or an arXiv id or address, which is fetched.")
    private @Nullable String given;

    @Option(names = "--case", paramLabel = "FILE", description = "A case.json that names paper, instruction, data and claims.")
    private @Nullable Path caseFile;

    @Option(names = "--instruction", paramLabel = "TEXT", description = "What to reproduce: table, rows, data, metric.")
    private @Nullable String instruction;

    @Option(names = "--data", paramLabel = "PATH", description = "A data file or folder; may be given several times.")
    private List<Path> data = new ArrayList<>();

    @Mixin
    private Choices choices = new Choices();

    @Option(names = "--no-lineage", description = "Do not look at cited works.")
    private boolean noLineage;

    @Option(names = "--ocr", description = "Read the pages as pictures, with Tesseract; for papers without usable text.")
    private boolean ocr;

    @Option(names = "--project", paramLabel = "FOLDER", description = "The project folder (default: the paper's name with .repro).")
    private @Nullable Path project;

    private @Nullable Path fetched;

    ReproduceCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        ProjectFile given = input();
        Path paper = paper();
        Path folder = folder(paper);
        try (HandFiles hand = new HandFiles(machine, folder);
                var session = session(machine.workbench(hand.desk()), folder, given, paper)) {
            ProjectFolder place = ProjectFolder.at(folder);
            Exit exit = new Follow(machine).follow(session, place,
                    List.of(new org.autoreproduce.pipeline.Command.RunTo(StageName.VERDICT)));
            return exit.code();
        }
    }

    private Session session(Workbench workbench, Path folder, ProjectFile given, Path paper) {
        return ocr
                ? workbench.create(folder, given, paper, Reading.pictures(), Connection.models())
                : workbench.create(folder, given, paper, Connection.models());
    }

    private Path folder(Path paper) {
        return Optional.ofNullable(project).orElseGet(() -> Path
                .of(ProjectFolder.named(paper)));
    }

    private ProjectFile input() throws IOException {
        Path paper = paper();
        JsonNode asked = caseTree();
        String words = Optional.ofNullable(instruction).orElse(asked.path("instruction").asText(""));
        if (words.isBlank()) {
            throw new ProblemException("cli.no-instruction");
        }
        GivenData rules = new GivenData(folder(paper), paper);
        List<ProjectFile.Data> mounts = rules.of(dataPaths(asked));
        ProjectFile.Paper file = new ProjectFile.Paper(String.valueOf(paper.toAbsolutePath().normalize().getFileName()),
                new SourceReader().takes(paper) ? "" : hash(paper));
        Settings settings = Settings.defaults().withLineage(Settings.Lineage.usual().with(!noLineage));
        ProjectFile made = new Answers(models()).apply(
                ProjectFile.of(file, asked.path("title").asText(file.name()), words, mounts).with(settings), rules);
        return asked.path("claims").isArray() ? made.withGiven(asked.path("claims")) : made;
    }

    /** The models of the environment, where none is named here; those are of OpenAI's protocol. */
    private Map<String, String> models() {
        Map<String, String> chosen = choices.given();
        Map<String, String> given = new LinkedHashMap<>();
        if (Provider.OPENAI.id().equals(chosen.getOrDefault("provider", Provider.OPENAI.id()))) {
            Map.of("address", "AUTOREPRODUCE_ADDRESS", "model", "AUTOREPRODUCE_MODEL").forEach((name, variable) -> {
                String value = machine.environment().get(variable);
                if (value != null && !chosen.containsKey(name)) {
                    given.put(name, value);
                }
            });
        }
        given.putAll(chosen);
        if (chosen.keySet().stream().noneMatch(name -> name.endsWith("provider"))
                && (!given.containsKey("address") || !given.containsKey("model"))) {
            throw new ProblemException("cli.no-model");
        }
        return given;
    }

    private Path paper() throws IOException {
        if (given != null) {
            return paper(given);
        }
        if (caseFile == null) {
            throw new ProblemException("cli.no-paper");
        }
        return beside(caseTree().path("paper").asText());
    }

    /** A file or folder that is there, or an address from which the paper is fetched, once. */
    private Path paper(String words) {
        Path known = fetched;
        if (known != null) {
            return known;
        }
        Optional<PaperAddress> address = words.contains("://") || !Files.exists(Path.of(words))
                ? PaperAddress.of(words)
                : Optional.empty();
        Path paper = address.map(place -> {
            machine.say("paper.fetch.begins", place);
            return machine.fetcher().fetch(place, new Cancellation());
        }).orElseGet(() -> Path.of(words));
        fetched = paper;
        return paper;
    }

    private static String hash(Path paper) {
        try {
            return new Hashes().of(paper);
        } catch (IOException e) {
            throw new ProblemException(e,
                    Sentence.of(Files.exists(paper) ? "paper.unreadable" : "paper.missing", paper));
        }
    }

    private List<Path> dataPaths(JsonNode asked) {
        List<Path> paths = new ArrayList<>(data);
        if (paths.isEmpty()) {
            asked.path("data").forEach(path -> paths.add(beside(path.asText())));
        }
        return paths;
    }

    /** A case names its files relative to its own folder, or to one above it. */
    private Path beside(String path) {
        Path base = java.util.Objects.requireNonNull(caseFile).toAbsolutePath().normalize().getParent();
        for (Path folder = base; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(path))) {
                return folder.resolve(path);
            }
        }
        return java.util.Objects.requireNonNull(base).resolve(path);
    }

    private JsonNode caseTree() throws IOException {
        if (caseFile == null) {
            return new Json().toTree(java.util.Map.of());
        }
        if (!Files.isReadable(caseFile)) {
            throw new ProblemException("cli.case.missing", caseFile);
        }
        try {
            return new Json().tree(Files.readString(caseFile));
        } catch (JsonProcessingException e) {
            throw new ProblemException(e, Sentence.of("cli.case.broken", caseFile, e.getOriginalMessage()));
        }
    }
}
