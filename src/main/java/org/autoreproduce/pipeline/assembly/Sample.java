package org.autoreproduce.pipeline.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;
import org.autoreproduce.llm.journal.Recording;
import org.autoreproduce.pipeline.Overview;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The bundled sample: a short paper of ours, the work it leans on, and a recording of each kind, with lineage and
 * without. Its files are laid out in the user's cache, because a library is a folder.
 */
public final class Sample {
    /** Where the sample lies among the program's resources. */
    public static final String ROOT = "/org/autoreproduce/sample/";
    /** At most so many cited works were looked at when the recording with lineage was made. */
    static final int WORKS = 3;

    private static final List<String> FILES = List.of("case.json", "paper/paper.pdf",
            "library/forecasting-protocol/paper.pdf", "library/forecasting-protocol/notes.md",
            "library/forecasting-protocol/repo/README.md", "library/forecasting-protocol/repo/demo.py",
            "library/forecasting-protocol/repo/ratecast/__init__.py",
            "library/forecasting-protocol/repo/ratecast/forecasters.py",
            "library/forecasting-protocol/repo/ratecast/score.py",
            "library/forecasting-protocol/repo/ratecast/simulate.py",
            "library/forecasting-protocol/repo/ratecast/transform.py",
            "library/forecasting-protocol/repo/tests/test_score.py");

    private final Path place;
    private final Json json = new Json();

    /** Laid out in the cache of a user with these environment variables. */
    public Sample(Map<String, String> environment) {
        this.place = new UserFolders(environment).cache().resolve("sample");
    }

    /** Lays the files out and tells where the paper is. */
    public Path paper() {
        AtomicFiles files = new AtomicFiles();
        for (String file : FILES) {
            Path target = place.resolve(file);
            byte[] content = bytes(file).orElseThrow(() -> new IllegalStateException("not bundled: " + file));
            if (!same(target, content)) {
                files.write(target, content);
            }
        }
        return place.resolve("paper/paper.pdf");
    }

    /** What a project of the sample is made from. */
    public ProjectFile input(boolean lineage) throws IOException {
        Path paper = paper();
        JsonNode asked = asked();
        Settings settings = Settings.defaults()
                .withLineage(new Settings.Lineage(lineage, WORKS, place.resolve("library").toString(), false));
        return ProjectFile
                .of(new ProjectFile.Paper("paper.pdf", new Hashes().of(paper)), asked.path("title").asText(),
                        asked.path("instruction").asText(), List.of())
                .with(settings).withGiven(asked.path("claims"));
    }

    /** Who answers a project: the recording if it is the sample and names no model, else the models that it names. */
    public Connection connection(ProjectFolder folder) {
        ProjectFile file = Project.file(folder);
        boolean ours = bytes("paper/paper.pdf").map(Sample::hash).orElse("").equals(file.paper().sha256());
        if (!ours || file.settings().models() != null) {
            return Connection.models();
        }
        return Connection.replay(recording(file.settings().lineage().on()), !new Overview(folder).edited());
    }

    /** The recording of that kind. */
    public Recording recording(boolean lineage) {
        String name = name(lineage);
        try (@Nullable
        InputStream in = Sample.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new ProblemException("sample.no-recording", name);
            }
            return Recording.ofLines(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(boolean lineage) {
        return lineage ? "recording-lineage.jsonl" : "recording-plain.jsonl";
    }

    private JsonNode asked() {
        try {
            return json.tree(new String(bytes("case.json").orElseThrow(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sample's case is JSON", e);
        }
    }

    private static Optional<byte[]> bytes(String file) {
        try (@Nullable
        InputStream in = Sample.class.getResourceAsStream(ROOT + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean same(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file) && java.util.Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false;
        }
    }

    private static String hash(byte[] content) {
        return new Hashes().of(content);
    }
}
