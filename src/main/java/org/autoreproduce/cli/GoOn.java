package org.autoreproduce.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.project.ProjectFolder;

/** Opens a project that is there, with some settings changed, and sends its session commands. */
final class GoOn {
    private final Machine machine;

    GoOn(Machine machine) {
        this.machine = machine;
    }

    Exit with(Path project, Map<String, String> changes, List<Command> commands) {
        ProjectFolder folder = ProjectFolder.at(project);
        Sample sample = new Sample(machine.environment());
        try (HandFiles hand = new HandFiles(machine, project);
                var session = machine.workbench(hand.desk()).open(project, changes, sample::connection)) {
            return new Follow(machine).follow(session, folder, commands);
        }
    }
}
