package org.autoreproduce.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;

/** Where a project stands, read without opening it; another program may be writing. */
public final class Overview {
    private final Records records;

    /** Of this project. */
    public Overview(ProjectFolder folder) {
        Artefacts artefacts = new Artefacts(folder, Migrations.none());
        this.records = new Records(artefacts, new Fingerprints(new ProjectTexts(folder, artefacts)));
    }

    Overview(Records records) {
        this.records = records;
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
                    record.map(StageRecord::sentence).orElse(null), changed));
        }
        return all;
    }
}
