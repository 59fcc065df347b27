package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.autoreproduce.pipeline.ChangedWords;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.project.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells where a project stands, without opening it. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Show the stages of a project.")
final class StatusCommand implements Callable<Integer> {
    private final Machine machine;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project folder.")
    private Path project = Path.of("");

    StatusCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        for (StageStatus stage : new Overview(ProjectFolder.at(project)).stages()) {
            String why = stage.changed().isEmpty()
                    ? java.util.Objects.requireNonNullElse(stage.sentence(), "")
                    : ChangedWords.of(stage.changed()).words();
            machine.out().println("%-12s %-9s %s".formatted(stage.stage().id(), stage.state().id(),
                    (stage.tries() > 0 ? stage.tries() + " tries  " : "") + why
                            + (stage.marks().isEmpty() ? "" : "  (" + String.join("; ", stage.marks()) + ")"))
                    .stripTrailing());
        }
        return 0;
    }
}
