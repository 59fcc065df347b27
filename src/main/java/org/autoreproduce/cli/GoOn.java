package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.project.ProjectFolder;

/** Opens a project that is there and sends its session commands. */
final class GoOn {
    private final Machine machine;

    GoOn(Machine machine) {
        this.machine = machine;
    }

    Exit with(Path project, List<Command> commands) {
        ProjectFolder folder = ProjectFolder.at(project);
        try (var session = machine.workbench().open(project, new Sample(machine.environment()).connection(folder))) {
            return new Follow(machine).follow(session, folder, commands);
        }
    }
}
