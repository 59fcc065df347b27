package org.autoreproduce.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.Sentence;

/** Where a project stands, read without opening it; another program may be writing. */
public final class Overview {
    private final Records records;
    private final Artefacts artefacts;
    private final StagePrompts prompts = new StagePrompts();

    /** Of this project. */
    public Overview(ProjectFolder folder) {
        this.artefacts = new Artefacts(folder, Migrations.all());
        this.records = new Records(artefacts, new Fingerprints(new ProjectTexts(folder, artefacts)));
    }

    Overview(Records records, Artefacts artefacts) {
        this.records = records;
        this.artefacts = artefacts;
    }

    /** The state of every stage, in order; a stage that is running in another program is pending here. */
    public List<StageStatus> stages() {
        List<StageStatus> all = new ArrayList<>();
        for (StageName name : StageName.values()) {
            Optional<StageRecord> record = records.of(name);
            StageState state = records.state(name);
            List<String> changed = state == StageState.STALE
                    ? record.map(records::changed).orElse(List.of())
                    : List.of();
            all.add(new StageStatus(name, state, record.map(StageRecord::tries).orElse(0),
                    record.map(StageRecord::sentence).orElse(null), changed,
                    record.map(this::marks).orElse(List.of())));
        }
        return all;
    }

    /** Whether a person changed what a stage wrote, as far as that was noticed; also of a stage that is stale by now. */
    public boolean edited() {
        return Stream.of(StageName.values()).map(records::of).flatMap(Optional::stream)
                .anyMatch(record -> !record.edited().isEmpty());
    }

    /** Prompts and models are recorded, and a change of them is said; what they made stays as good as it was. */
    private List<String> marks(StageRecord record) {
        List<String> marks = new ArrayList<>();
        if (!record.prompts().isEmpty() && !record.prompts().equals(prompts.hash(record.stage()))) {
            marks.add(Sentence.of("pipeline.mark.prompt").words());
        }
        List<String> asked = artefacts.load(ProjectFolder.PROJECT_FILE, ProjectFile.class)
                .map(file -> file.settings().models()).map(Settings.Models::ids).orElse(List.of());
        if (!record.models().isEmpty() && !asked.isEmpty() && !record.models().equals(asked)) {
            marks.add(Sentence.of("pipeline.mark.model", String.join(", ", record.models())).words());
        }
        return marks;
    }
}
