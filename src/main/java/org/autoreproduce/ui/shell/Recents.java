package org.autoreproduce.ui.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.json.Json;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.stage.StageWords;

/** The projects that were opened last, kept in the user's own folder. One that is gone is left out. */
public final class Recents {
    private static final int SCHEMA = 1;
    private static final int MOST = 8;

    private final Path file;
    private final Json json = new Json();

    /** Kept in this file, which need not be there. */
    public Recents(Path file) {
        this.file = file;
    }

    /**
     * A project as the welcome shows it.
     *
     * @param title the paper's
     * @param state where it stands, in words
     */
    public record Entry(Path folder, String title, String state) {}

    /** A project was opened: it comes first from now on. What cannot be kept is not worth a word. */
    public synchronized void opened(Path folder) {
        List<String> folders = new ArrayList<>(List.of(folder.toString()));
        read().stream().filter(other -> !other.equals(folder.toString())).limit(MOST - 1L).forEach(folders::add);
        new AtomicFiles().write(file, json.write(new Kept(SCHEMA, folders)).getBytes(StandardCharsets.UTF_8));
    }

    /** Those that are still there, the last opened first. Reads their folders: not for the UI thread. */
    public List<Entry> entries() {
        return read().stream().map(Path::of).filter(Files::isDirectory).flatMap(folder -> entry(folder).stream())
                .toList();
    }

    private static Optional<Entry> entry(Path folder) {
        try {
            ProjectFolder place = ProjectFolder.at(folder);
            return Optional.of(new Entry(folder, Project.file(place).title(), state(place)));
        } catch (ProblemException e) {
            return Optional.of(new Entry(folder, String.valueOf(folder.getFileName()), e.sentence().words()));
        }
    }

    private static String state(ProjectFolder place) {
        Stream<StageStatus> open = new Overview(place).stages().stream().filter(stage -> !stage.state().finished());
        return open.findFirst().map(stage -> Words.of("ui.welcome.next", StageWords.name(stage.stage()),
                StageWords.state(stage.state()))).orElse(Words.of("ui.welcome.finished"));
    }

    private synchronized List<String> read() {
        try {
            Kept kept = Files.exists(file)
                    ? json.read(Files.readString(file), Kept.class)
                    : new Kept(SCHEMA, List.of());
            return kept.schema == SCHEMA ? kept.folders : List.of();
        } catch (JsonProcessingException e) {
            return List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private record Kept(int schema, List<String> folders) {
        Kept {
            folders = List.copyOf(folders);
        }
    }
}
