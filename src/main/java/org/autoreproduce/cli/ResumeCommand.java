package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.autoreproduce.pipeline.StageName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a project: what is finished stays, what was changed by hand is noticed, what is stale runs again. */
@Command(name = "resume", mixinStandardHelpOptions = true, description = "Go on with a project from where it stands.")
final class ResumeCommand implements Callable<Integer> {
    private final Machine machine;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project folder.")
    private Path project = Path.of("");

    @Option(names = "--keep", paramLabel = "STAGE", description = "Keep a stage as it stands, although it was edited or is stale.")
    private @Nullable StageName keep;

    @Option(names = "--overwrite", paramLabel = "STAGE", description = "Let a stage that was edited by hand be written again.")
    private @Nullable StageName overwrite;

    @Option(names = "--data", paramLabel = "PATH", description = "A data file or folder to add.")
    private @Nullable Path data;

    @Option(names = "--guide", paramLabel = "TEXT", description = "Words that all further requests carry.")
    private @Nullable String words;

    @Mixin
    private Choices choices = new Choices();

    ResumeCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        List<org.autoreproduce.pipeline.Command> commands = new ArrayList<>();
        if (keep != null) {
            commands.add(new org.autoreproduce.pipeline.Command.Keep(keep));
        }
        if (overwrite != null) {
            commands.add(new org.autoreproduce.pipeline.Command.Overwrite(overwrite));
        }
        if (data != null) {
            commands.add(new org.autoreproduce.pipeline.Command.Answer(Map.of("data", data.toString())));
        }
        if (words != null) {
            commands.add(new org.autoreproduce.pipeline.Command.Guide(words));
        }
        commands.add(new org.autoreproduce.pipeline.Command.RunTo(StageName.VERDICT));
        return new GoOn(machine).with(project, choices.given(), commands).code();
    }
}
