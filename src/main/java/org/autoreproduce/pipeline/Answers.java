package org.autoreproduce.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.DataHash;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Changes to what the user gave, by the names that the command line has for them. */
final class Answers {
    private final Map<String, String> settings;

    Answers(Map<String, String> settings) {
        this.settings = settings;
    }

    /** The project file with the changes; ProblemException for a name that means nothing. */
    ProjectFile apply(ProjectFile file) {
        ProjectFile changed = file;
        for (Map.Entry<String, String> answer : settings.entrySet()) {
            try {
                changed = with(changed, answer.getKey(), answer.getValue());
            } catch (IllegalArgumentException e) {
                throw new ProblemException(e,
                        Sentence.of("pipeline.answer.value", answer.getKey(), answer.getValue()));
            }
        }
        return changed;
    }

    private static ProjectFile with(ProjectFile changed, String key, String value) {
        Settings now = changed.settings();
        return switch (key) {
            case "instruction" -> changed.withInstruction(value);
            case "python" -> changed.with(now.withPython(value));
            case "device" -> changed.with(now.withDevice(value));
            case "seeds" -> changed.with(now.withSeeds(Settings.seeds(Integer.parseInt(value))));
            case "library" -> changed
                    .with(now.withLineage(new Settings.Lineage(now.lineage().on(), now.lineage().k(), value)));
            case "data" -> withData(changed, Path.of(value));
            case "allow-unsandboxed" -> changed.with(now.withAllowUnsandboxed(Boolean.parseBoolean(value)));
            default -> throw new ProblemException("pipeline.answer.unknown", key);
        };
    }

    private static ProjectFile withData(ProjectFile file, Path data) {
        Path place = data.toAbsolutePath().normalize();
        String hash = new DataHash().of(place, new Cancellation()).sha256();
        List<ProjectFile.Data> all = new ArrayList<>(file.data());
        String name = String.valueOf(place.getFileName());
        all.removeIf(known -> known.name().equals(name));
        all.add(new ProjectFile.Data(name, place.toString(), hash));
        return new ProjectFile(file.schema(), file.paper(), file.title(), file.instruction(), all, file.given(),
                file.settings());
    }
}
