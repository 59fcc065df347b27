package org.autoreproduce.ui.stage.output;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageRecord;
import org.autoreproduce.pipeline.account.Found;
import org.autoreproduce.ui.session.Snapshot;

/** Which of a stage's files people look at, and in which order. */
final class StageArtefacts {
    private static final List<String> FIRST = List.of("review/overall.md", "review/method.md", "review/experiment.md",
            "review/requirements.json", "review/claims.json", "review/questions.json", "plan/plan.md",
            "plan/assumptions.json", "plan/bindings.json");

    private StageArtefacts() {}

    /** The texts that it wrote besides code, which the editor shows. */
    static List<String> of(StageName stage, Snapshot snapshot) {
        return snapshot.found().map(Found::records).map(records -> records.get(stage)).map(StageRecord::writes)
                .orElse(List.of()).stream()
                .filter(path -> path.matches(".*\\.(md|json|csv|txt)") && !path.startsWith("code/"))
                .sorted(Comparator.comparingInt(StageArtefacts::rank).thenComparing(path -> path)).toList();
    }

    private static int rank(String path) {
        int place = FIRST.indexOf(path);
        return Optional.of(place).filter(p -> p >= 0).orElse(FIRST.size());
    }
}
