package org.autoreproduce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.process.ProcessIdentity;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.run.Exit;
import org.autoreproduce.run.RunFolder;
import org.autoreproduce.run.RunRecord;
import org.autoreproduce.run.RunState;
import org.autoreproduce.run.RunStore;

/**
 * What a project's files tell at one moment, read without opening it.
 *
 * @param finished stages that need not run again
 * @param stage    the one that was going on; empty between two
 * @param done     keys of runs that have finished, with how many runs have that key
 * @param running  runs that go on, with who holds them
 * @param events   how many there are
 */
public record ProjectState(List<StageName> finished, Optional<StageName> stage, Map<String, Long> done,
        Map<String, ProcessIdentity> running, int events) {
    private static final ProjectState NOTHING = new ProjectState(List.of(), Optional.empty(), Map.of(), Map.of(), 0);

    static ProjectState of(Path project) throws IOException {
        if (!Files.exists(project.resolve(ProjectFolder.PROJECT_FILE))) {
            return NOTHING;
        }
        ProjectFolder folder = ProjectFolder.at(project);
        Map<String, Long> done = new TreeMap<>();
        Map<String, ProcessIdentity> running = new TreeMap<>();
        for (RunFolder run : new RunStore(project.resolve("runs")).all()) {
            Optional<RunRecord> record = run.record();
            if (record.isPresent() && run.state() == RunState.RUNNING) {
                running.put(record.get().key(), record.get().supervisor());
            } else if (record.isPresent() && run.exit().map(Exit::outcome).filter(end -> end.finished()).isPresent()) {
                done.put(record.get().key(), 0L);
            }
        }
        done.putAll(only(runs(project), done.keySet()));
        List<Event> events = new Past(folder).events();
        List<StageName> finished = new Overview(folder).stages().stream().filter(stage -> stage.state().finished())
                .map(StageStatus::stage).toList();
        return new ProjectState(finished, stage(events), done, running, events.size());
    }

    /** How many runs there are of each key. */
    static Map<String, Long> runs(Path project) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (RunFolder run : new RunStore(project.resolve("runs")).all()) {
            run.record().ifPresent(record -> counts.merge(record.key(), 1L, Long::sum));
        }
        return counts;
    }

    private static Map<String, Long> only(Map<String, Long> counts, Set<String> keys) {
        return counts.entrySet().stream().filter(one -> keys.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The stages that began after that event. */
    static List<StageName> begun(Path project, int after) {
        return new Past(ProjectFolder.at(project)).events().stream().skip(after)
                .filter(Event.StageStarted.class::isInstance).map(event -> ((Event.StageStarted) event).stage())
                .toList();
    }

    /** The verdicts, with one placeholder for the number of every run. */
    static String verdicts(Path project) throws IOException {
        Path file = project.resolve("verdict/verdict.json");
        return Files.exists(file)
                ? new Json()
                        .write(new Json().tree(Files.readString(file).replaceAll("(\"run\" ?: ?)\"[0-9]+\"", "$1\"\"")))
                : "";
    }

    private static Optional<StageName> stage(List<Event> events) {
        Optional<StageName> stage = Optional.empty();
        for (Event event : events) {
            stage = switch (event) {
                case Event.StageStarted started -> Optional.of(started.stage());
                case Event.StageEnded _ -> Optional.empty();
                default -> stage;
            };
        }
        return stage;
    }
}
