package org.autoreproduce.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;

/** Writes to a project without rest and says each time what is finished. */
final class BusyWriter {
    private BusyWriter() {}

    /** Takes the folder; makes the project where there is none. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean there = Files.exists(folder.resolve(ProjectFolder.PROJECT_FILE));
        try (Project project = there ? Project.open(folder, InstantSource.system()) : Samples.project(folder)) {
            System.out.println("open");
            for (int i = 0;; i++) {
                round(project, i);
            }
        }
    }

    private static void round(Project project, int i) throws IOException {
        Entry event = project.journal().append(Map.of("type", "log", "line", "x".repeat(i * 37 % 5000)));
        String thing = "thing " + ProcessHandle.current().pid() + " " + i;
        Id id = project.ids().idFor(Kind.CLAIM, thing);
        for (int n = 0; n < 4; n++) {
            project.artefacts().saveText("code/file" + n + ".py", ("# " + thing + "\n").repeat(1 + i * n % 3000));
        }
        project.save(project.file().withInstruction(thing));
        String snapshot = project.history().snapshot(Map.of("main.py", thing.getBytes(UTF_8)));
        String commit = project.history().commit(thing);
        project.history().materialize(commit, "code", project.folder().resolve("runs/" + id + "/program"));
        System.out.println(String.join("|", commit, Long.toString(event.seq()), id.toString(), thing, snapshot));
    }
}
