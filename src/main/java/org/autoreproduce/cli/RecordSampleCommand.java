package org.autoreproduce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.llm.journal.Recording;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.assembly.Connection;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a recording of the sample anew, by letting a real model answer a whole reproduction. */
@Command(name = "record-sample", mixinStandardHelpOptions = true, description = "Make the sample's recording anew with a model.")
final class RecordSampleCommand implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "--address", required = true, paramLabel = "URL", description = "An OpenAI-compatible server.")
    private String address = "";

    @Option(names = "--model", required = true, paramLabel = "ID", description = "The model's id there.")
    private String model = "";

    @Option(names = "--no-lineage", description = "Record without looking at cited works.")
    private boolean noLineage;

    @Option(names = "--into", required = true, paramLabel = "FILE", description = "The recording to write.")
    private Path into = Path.of("");

    @Option(names = "--project", required = true, paramLabel = "FOLDER", description = "The project folder; one that is there is gone on with.")
    private Path project = Path.of("");

    @Option(names = "--python", paramLabel = "PATH", description = "The Python interpreter or environment to use.")
    private @Nullable String python;

    RecordSampleCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Sample sample = new Sample(machine.environment());
        ProjectFile input = sample.input(!noLineage);
        Settings settings = input.settings().withPython(python)
                .withModels(Settings.Models.both(new Settings.Model(address, model)));
        boolean there = java.nio.file.Files.exists(project.resolve(ProjectFolder.PROJECT_FILE));
        try (var session = there
                ? machine.workbench().open(project, Map.of(), _ -> Connection.models())
                : machine.workbench().create(project, input.with(settings), sample.paper(), Connection.models())) {
            ProjectFolder folder = ProjectFolder.at(project);
            Exit exit = new Follow(machine).follow(session, folder,
                    List.of(new org.autoreproduce.pipeline.Command.RunTo(StageName.VERDICT)));
            if (exit == Exit.REPRODUCED || exit == Exit.NOT_ALL) {
                CallStore journal = CallStore.open(folder.root().resolve("journal").resolve("calls"));
                new AtomicFiles().write(into.toAbsolutePath(),
                        Recording.of(journal).lines().getBytes(StandardCharsets.UTF_8));
                machine.say("cli.recorded", into);
            }
            return exit.code();
        }
    }
}
