package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the next stage and no more. */
@Command(name = "step", mixinStandardHelpOptions = true, description = "Run the next stage of a project.")
final class StepCommand implements Callable<Integer> {
    private final Machine machine;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project folder.")
    private Path project = Path.of("");

    @Mixin
    private Choices choices = new Choices();

    StepCommand(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() {
        return new GoOn(machine).with(project, choices.given(), List.of(new org.autoreproduce.pipeline.Command.Step()))
                .code();
    }
}
