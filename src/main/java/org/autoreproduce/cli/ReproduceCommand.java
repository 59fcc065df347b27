package org.autoreproduce.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.assembly.Connection;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.DataHash;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a reproduction: makes the project and runs every stage. */
@Command(name = "reproduce", mixinStandardHelpOptions = true, description = "Reproduce a paper's experiment, from its PDF to the verdict.")
final class ReproduceCommand implements Callable<Integer> {
    private final Machine machine;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PDF", description = "The paper.")
    private @Nullable Path pdf;

    @Option(names = "--case", paramLabel = "FILE", description = "A case.json that names paper, instruction, data and claims.")
    private @Nullable Path caseFile;

    @Option(names = "--instruction", paramLabel = "TEXT", description = "What to reproduce: table, rows, data, metric.")
    private @Nullable String instruction;

    @Option(names = "--data", paramLabel = "PATH", description = "A data file or folder; may be given several times.")
    private List<Path> data = new ArrayList<>();

    @Option(names = "--python", paramLabel = "PATH", description = "The Python interpreter or environment to use.")
    private @Nullable String python;

    @Option(names = "--library", paramLabel = "FOLDER", description = "Cited works: PDFs, notes and repositories.")
    private @Nullable Path library;

    @Option(names = "--budget", paramLabel = "DOLLARS", description = "Stop before the model call that would pass it.")
    private @Nullable BigDecimal budget;

    @Option(names = "--no-lineage", description = "Do not look at cited works.")
    private boolean noLineage;

    @Option(names = "--allow-unsandboxed", description = "Run generated code even where no sandbox works.")
    private boolean allowUnsandboxed;

    @Option(names = "--seeds", paramLabel = "N", description = "Seeds of the full run (default ${DEFAULT-VALUE}).")
    private int seeds = 5;

    @Option(names = "--device", paramLabel = "DEVICE", description = "cpu or cuda:0 (default ${DEFAULT-VALUE}).")
    private String device = "cpu";

    @Option(names = "--project", paramLabel = "FOLDER", description = "The project folder (default: the paper's name with .repro).")
    private @Nullable Path project;

    @Option(names = "--address", paramLabel = "URL", description = "An OpenAI-compatible server (or AUTOREPRODUCE_ADDRESS).")
    private @Nullable String address;

    @Option(names = "--model", paramLabel = "ID", description = "The model's id there (or AUTOREPRODUCE_MODEL).")
    private @Nullable String model;

    ReproduceCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        ProjectFile given = input();
        Path paper = paper();
        Path folder = Optional.ofNullable(project).orElseGet(() -> Path
                .of(String.valueOf(paper.getFileName()).replaceFirst("(?i)\\.pdf$", "") + ".repro"));
        Workbench workbench = machine.workbench();
        try (var session = workbench.create(folder, given, paper, Connection.models())) {
            ProjectFolder place = ProjectFolder.at(folder);
            Exit exit = new Follow(machine).follow(session, place,
                    List.of(new org.autoreproduce.pipeline.Command.RunTo(StageName.VERDICT)));
            return exit.code();
        }
    }

    private ProjectFile input() throws IOException {
        Path paper = paper();
        JsonNode asked = caseTree();
        String words = Optional.ofNullable(instruction).orElse(asked.path("instruction").asText(""));
        if (words.isBlank()) {
            throw new ProblemException("cli.no-instruction");
        }
        List<ProjectFile.Data> mounts = new ArrayList<>();
        for (Path one : dataPaths(asked)) {
            Path place = one.toAbsolutePath().normalize();
            mounts.add(new ProjectFile.Data(String.valueOf(place.getFileName()), place.toString(),
                    new DataHash().of(place, new Cancellation()).sha256()));
        }
        ProjectFile.Paper file = new ProjectFile.Paper(String.valueOf(paper.getFileName()), new Hashes().of(paper));
        ProjectFile made = ProjectFile.of(file, asked.path("title").asText(file.name()), words, mounts)
                .with(settings());
        return asked.path("claims").isArray() ? made.withGiven(asked.path("claims")) : made;
    }

    private Settings settings() {
        Settings.Lineage lineage = new Settings.Lineage(!noLineage, 3,
                library == null ? null : library.toAbsolutePath().normalize().toString());
        Settings.Limits usual = Settings.defaults().limits();
        Settings.Limits limits = new Settings.Limits(usual.tokens(), budget, usual.memoryMb(), usual.minutes());
        String server = Optional.ofNullable(address).orElse(machine.environment().get("AUTOREPRODUCE_ADDRESS"));
        String id = Optional.ofNullable(model).orElse(machine.environment().get("AUTOREPRODUCE_MODEL"));
        if (server == null || id == null) {
            throw new ProblemException("cli.no-model");
        }
        return Settings.defaults().withPython(python).withDevice(device).withSeeds(Settings.seeds(seeds))
                .withLineage(lineage).withLimits(limits).withAllowUnsandboxed(allowUnsandboxed)
                .withModels(Settings.Models.both(new Settings.Model(server, id)));
    }

    private Path paper() throws IOException {
        if (pdf != null) {
            return pdf;
        }
        if (caseFile == null) {
            throw new ProblemException("cli.no-paper");
        }
        return beside(caseTree().path("paper").asText());
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
