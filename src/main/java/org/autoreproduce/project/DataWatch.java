package org.autoreproduce.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.Cancellation;

/**
 * Sees whether the user's data are still what they were when they were hashed. Sizes and times of the files tell whether
 * a look at the content is needed, so that large data are not read each time.
 */
public final class DataWatch {
    private static final String FILE = "data.json";

    private final Project project;
    private final Path seenFile;
    private final Json json = new Json();

    /** Of this project, which is open for writing. */
    public DataWatch(Project project) {
        this.project = project;
        this.seenFile = project.folder().privately(FILE);
    }

    /**
     * Puts the hashes of data that changed into the project's file and under history.
     *
     * @return their names; empty where all is as it was. What is not there any more is left to who needs it
     */
    public List<String> changed() {
        Map<String, Seen> seen = read();
        Map<String, Seen> now = new TreeMap<>();
        List<String> changed = new ArrayList<>();
        List<ProjectFile.Data> data = new ArrayList<>();
        ProjectFile file = project.file();
        for (ProjectFile.Data one : file.data()) {
            Optional<String> hash = look(one, seen, now);
            if (hash.isPresent() && !hash.get().equals(one.sha256())) {
                changed.add(one.name());
                data.add(new ProjectFile.Data(one.name(), one.path(), hash.get()));
            } else {
                data.add(one);
            }
        }
        if (!now.equals(seen)) {
            new AtomicFiles().write(seenFile, json.write(now).getBytes(StandardCharsets.UTF_8));
        }
        if (!changed.isEmpty()) {
            project.save(file.with(data));
            project.history().commit("Data changed: " + String.join(", ", changed), Set.of(ProjectFolder.PROJECT_FILE));
        }
        return changed;
    }

    private Optional<String> look(ProjectFile.Data one, Map<String, Seen> seen, Map<String, Seen> now) {
        Path place = Path.of(one.path());
        Optional<String> marks = marks(place);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Seen before = seen.get(one.path());
        Seen looked = before != null && before.marks().equals(marks.get())
                ? before
                : new Seen(marks.get(), new DataHash().of(place, new Cancellation()).sha256());
        now.put(one.path(), looked);
        return Optional.of(looked.sha256());
    }

    /** Names, sizes and times of all files; empty where there is nothing to look at. */
    private static Optional<String> marks(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            List<Path> files = all.sorted().toList();
            List<String> marks = new ArrayList<>();
            for (Path file : files) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
                        LinkOption.NOFOLLOW_LINKS);
                if (!attributes.isDirectory()) {
                    marks.add(place.relativize(file) + " " + attributes.size() + " " + attributes.lastModifiedTime());
                }
            }
            return Optional.of(new Hashes().of(marks.stream().collect(Collectors.joining("\n"))));
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** What was seen before; a file that is broken or of another version is as good as none. */
    private Map<String, Seen> read() {
        try {
            return Files.exists(seenFile) ? Map.copyOf(json.read(Files.readString(seenFile), Looks.class)) : Map.of();
        } catch (JsonProcessingException e) {
            return Map.of();
        } catch (IOException e) {
            throw DiskProblem.of(e, seenFile);
        }
    }

    /** What was seen of each path. */
    private static final class Looks extends TreeMap<String, Seen> {}

    /**
     * What was seen of data.
     *
     * @param marks  hash of names, sizes and times
     * @param sha256 of the content then
     */
    record Seen(String marks, String sha256) {}
}
