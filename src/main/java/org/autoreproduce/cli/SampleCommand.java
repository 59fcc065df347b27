package org.autoreproduce.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.assembly.Connection;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.project.ProjectFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reproduces the bundled sample from its recording: no model, no account, no network for the agents. */
@Command(name = "sample", mixinStandardHelpOptions = true, description = "Reproduce the bundled sample from its recording.")
final class SampleCommand implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "--no-lineage", description = "The recording made without looking at cited works.")
    private boolean noLineage;

    @Option(names = "--project", paramLabel = "FOLDER", description = "The project folder (default: sample.repro, or the next free name).")
    private @Nullable Path project;

    @Option(names = "--python", paramLabel = "PATH", description = "The Python interpreter or environment to use.")
    private @Nullable String python;

    SampleCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Sample sample = new Sample(machine.environment());
        Path folder = project == null ? free() : project;
        var input = sample.input(!noLineage);
        Connection connection = Connection.replay(sample.recording(!noLineage), true);
        try (var session = machine.workbench().create(folder, input.with(input.settings().withPython(python)),
                sample.paper(), connection)) {
            return new Follow(machine).follow(session, ProjectFolder.at(folder),
                    List.of(new org.autoreproduce.pipeline.Command.RunTo(StageName.VERDICT))).code();
        }
    }

    /** An earlier sample is never overwritten: somebody may have edited it. */
    private static Path free() {
        Path folder = Path.of("sample.repro");
        for (int i = 2; Files.exists(folder); i++) {
            folder = Path.of("sample-" + i + ".repro");
        }
        return folder;
    }
}
