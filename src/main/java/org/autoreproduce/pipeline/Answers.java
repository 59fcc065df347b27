package org.autoreproduce.pipeline;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.autoreproduce.project.GivenData;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Changes to what the user gave, by the names that the command line has for them. */
public final class Answers {
    private final Map<String, String> settings;

    /** Names and what they are to be. */
    public Answers(Map<String, String> settings) {
        this.settings = settings;
    }

    /** Puts the changes into the project's file and under history; what else was changed there is left to be noticed. */
    public void save(Project project) {
        Path place = project.folder().root();
        project.save(apply(project.file(), new GivenData(place, place.resolve(ProjectFolder.PAPER_FILE))));
        project.history().commit("Settings changed: " + String.join(", ", settings.keySet()),
                Set.of(ProjectFolder.PROJECT_FILE));
    }

    /** The project file with the changes; ProblemException for a name or a value that means nothing. */
    public ProjectFile apply(ProjectFile file, GivenData rules) {
        ProjectFile changed = file;
        for (Map.Entry<String, String> answer : settings.entrySet()) {
            try {
                changed = with(changed, rules, answer.getKey(), answer.getValue());
            } catch (IllegalArgumentException e) {
                throw new ProblemException(e,
                        Sentence.of("pipeline.answer.value", answer.getKey(), answer.getValue()));
            }
        }
        check(changed.settings().models());
        return changed;
    }

    private static ProjectFile with(ProjectFile changed, GivenData rules, String key, String value) {
        Settings now = changed.settings();
        return switch (key) {
            case "instruction" -> changed.withInstruction(value);
            case "python" -> changed.with(now.withPython(value));
            case "device" -> changed.with(now.withDevice(device(value)));
            case "seeds" -> changed.with(now.withSeeds(Settings.seeds(Integer.parseInt(value))));
            case "k" -> changed.with(now.withLineage(now.lineage().withK(Integer.parseInt(value))));
            case "library" -> changed.with(now.withLineage(now.lineage().withLibrary(library(value))));
            case "lineage" -> changed.with(now.withLineage(now.lineage().with(Boolean.parseBoolean(value))));
            case "bibtex" -> changed.with(now.withLineage(now.lineage().withBibtex(bibtex(value))));
            case "zotero" -> changed.with(now.withLineage(now.lineage().withZotero(Boolean.parseBoolean(value))));
            case "web" -> changed.with(now.withLineage(now.lineage().withWeb(Boolean.parseBoolean(value))));
            case "allow-official-code" -> changed
                    .with(now.withLineage(now.lineage().withOfficialCode(Boolean.parseBoolean(value))));
            case "data" -> changed.with(rules.with(changed.data(), Path.of(value)));
            case "budget" -> changed.with(now.withLimits(now.limits().withDollars(new BigDecimal(value))));
            case "tokens" -> changed.with(now.withLimits(now.limits().withTokens(Long.parseLong(value))));
            case "provider", "address", "model" -> changed.with(now.withModels(models(now)
                    .withBoth(model -> with(model, key, value))));
            case "research-provider", "research-address", "research-model" -> changed.with(now.withModels(models(now)
                    .withResearch(with(models(now).research(), part(key), value))));
            case "code-provider", "code-address", "code-model" -> changed.with(now.withModels(models(now)
                    .withCode(with(models(now).code(), part(key), value))));
            case "first-token" -> changed.with(now.withModels(models(now)
                    .with(new Settings.Waits(Integer.parseInt(value), models(now).waits().idleSeconds()))));
            case "idle" -> changed.with(now.withModels(models(now)
                    .with(new Settings.Waits(models(now).waits().firstTokenSeconds(), Integer.parseInt(value)))));
            case "allow-unsandboxed" -> changed.with(now.withAllowUnsandboxed(Boolean.parseBoolean(value)));
            case "without-missing-data" -> changed.with(now.withoutMissingData(Boolean.parseBoolean(value)));
            default -> throw new ProblemException("pipeline.answer.unknown", key);
        };
    }

    /** "code-model" is the model of the code agent. */
    private static String part(String key) {
        return key.substring(key.indexOf('-') + 1);
    }

    private static Settings.Model with(Settings.Model model, String part, String value) {
        return switch (part) {
            case "provider" -> model.with(Provider.of(value));
            case "address" -> model.withAddress(value);
            case "model" -> model.withId(value);
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static String device(String value) {
        if (!value.matches("cpu|cuda:[0-9]{1,2}")) {
            throw new ProblemException("pipeline.answer.device", value);
        }
        return value;
    }

    private static String bibtex(String value) {
        if (!Files.isRegularFile(Path.of(value)) || !Files.isReadable(Path.of(value))) {
            throw new ProblemException("pipeline.answer.bibtex", value);
        }
        return value;
    }

    private static String library(String value) {
        if (!Files.isDirectory(Path.of(value)) || !Files.isReadable(Path.of(value))) {
            throw new ProblemException("pipeline.answer.library", value);
        }
        return value;
    }

    /** Where only a recording answered so far, address and id are both to be given. */
    private static Settings.Models models(Settings now) {
        return Optional.ofNullable(now.models()).orElseGet(() -> Settings.Models.both(new Settings.Model("", "")));
    }

    private static void check(Settings.@Nullable Models models) {
        if (models != null && Stream.of(models.research(), models.code())
                .anyMatch(model -> !model.complete())) {
            throw new ProblemException("cli.no-model");
        }
    }
}
