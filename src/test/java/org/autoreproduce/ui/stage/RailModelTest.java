package org.autoreproduce.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.ui.session.Snapshot;
import org.junit.jupiter.api.Test;

class RailModelTest {
    private final RailModel model = new RailModel();

    @Test
    void atFirstEverythingIsToCome() {
        assertThat(model.cells()).hasSize(StageName.values().length)
                .allMatch(cell -> cell.state() == StageState.PENDING);
        assertThat(model.next()).contains(StageName.INTAKE);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aStageRunsUntilItEnds() {
        model.on(new Event.StageStarted(StageName.METHOD, 1));
        model.on(new Event.Tried(StageName.METHOD, 3, 20, "code: 1 test failed"));
        StageCell running = model.cells().get(StageName.METHOD.ordinal());
        assertThat(running.state()).isEqualTo(StageState.RUNNING);
        assertThat(running.tries()).isEqualTo(3);
        assertThat(running.limit()).isEqualTo(20);
        assertThat(model.busyProperty().get()).isTrue();
        model.on(new Event.StageEnded(StageName.METHOD, StageState.FAILED, 20, "no luck", 5));
        assertThat(model.cells().get(StageName.METHOD.ordinal()).state()).isEqualTo(StageState.FAILED);
        assertThat(model.runningProperty().get()).isNull();
    }

    @Test
    void theSnapshotHasTheLastWord() {
        model.on(new Event.StageEnded(StageName.REVIEW, StageState.DONE, 0, null, 5));
        model.show(Snapshot.empty());
        assertThat(model.cells().get(StageName.REVIEW.ordinal()).state()).isEqualTo(StageState.PENDING);
    }

    @Test
    void aProblemStaysUntilSomethingIsBegunAnew() {
        model.began();
        model.on(new Event.Problem("The budget is used up.", true));
        model.on(new Event.Closed("rest"));
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.busyProperty().get()).isFalse();
        model.began();
        assertThat(model.problemProperty().get()).isNull();
    }
}
