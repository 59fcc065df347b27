package org.autoreproduce.pipeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.pipeline.Event;
import org.autoreproduce.pipeline.Past;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.pipeline.StageState;
import org.autoreproduce.report.Times;
import org.junit.jupiter.api.Test;

class TimeSheetTest {
    private final Ticks clock = new Ticks();
    private final List<Past.Moment> moments = new ArrayList<>();

    private void after(long ms, Event event) {
        clock.pass(ms);
        moments.add(new Past.Moment(clock.instant(), event));
    }

    private void opened(long ms) {
        after(ms, new Event.Opened("0.1.0", false));
    }

    private void started(long ms, StageName stage) {
        after(ms, new Event.StageStarted(stage, 1));
    }

    private void ended(long ms, StageName stage, long spent) {
        after(ms, new Event.StageEnded(stage, StageState.DONE, 0, null, spent));
    }

    private void closed(long ms) {
        after(ms, new Event.Closed("rest"));
    }

    private static Event asked() {
        return new Event.CallStarted(StageName.REVIEW, "review-claims");
    }

    private static Event answered(String source, long ms, long waited) {
        return new Event.CallEnded(StageName.REVIEW, "review-claims", "0001", source, 10, 10, false, null, ms, waited);
    }

    private static Event ran(long ms) {
        return new Event.RunEnded(StageName.RUN, "0001", "full", List.of(0), "ok", ms);
    }

    private static Event runs() {
        return new Event.RunStarted(StageName.RUN, "full", List.of(0));
    }

    private void hasMillis(long wall, long models, long children, long own) {
        assertThat(TimeSheet.of(moments)).isEqualTo(new Times(Duration.ofMillis(wall), Duration.ofMillis(models),
                Duration.ofMillis(children), Duration.ofMillis(own)));
    }

    @Test
    void nothingHappenedInNoTime() {
        hasMillis(0, 0, 0, 0);
    }

    @Test
    void ownIsWhatModelsAndChildrenLeave() {
        opened(0);
        started(500, StageName.REVIEW);
        after(10, asked());
        after(1000, answered("model", 1000, 970));
        ended(20, StageName.REVIEW, 1030);
        started(40, StageName.RUN);
        after(5, new Event.Child(StageName.RUN, "environment", 4));
        after(5, runs());
        after(2000, ran(1999));
        ended(10, StageName.RUN, 2020);
        closed(30);

        hasMillis(3120, 970, 2003, 147);
    }

    @Test
    void theCommitBehindAStageIsOwnTime() {
        opened(0);
        started(0, StageName.INTAKE);
        ended(400, StageName.INTAKE, 100);
        closed(0);

        hasMillis(400, 0, 0, 400);
    }

    @Test
    void aSessionThatRestsTakesNoTime() {
        opened(0);
        started(0, StageName.INTAKE);
        ended(100, StageName.INTAKE, 100);
        closed(0);
        after(60_000, new Event.Guided(StageName.REVIEW, 1, 1, "look at Table 2"));
        closed(0);
        started(5_000, StageName.REVIEW);
        ended(100, StageName.REVIEW, 100);
        closed(0);

        hasMillis(200, 0, 0, 200);
    }

    @Test
    void backOffIsNotCountedTwice() {
        opened(0);
        started(0, StageName.REVIEW);
        after(0, asked());
        after(100, new Event.BackOff(StageName.REVIEW, "busy", 2000));
        after(2400, answered("model", 2500, 2490));
        closed(0);

        hasMillis(2500, 2490, 0, 10);
    }

    @Test
    void aCallThatFailedIsCountedByTheEntriesAroundIt() {
        opened(0);
        started(0, StageName.REVIEW);
        after(10, asked());
        after(100, new Event.BackOff(StageName.REVIEW, "busy", 2000));
        ended(2900, StageName.REVIEW, 3010);
        after(0, new Event.Problem("The server is down.", false));
        closed(5);

        hasMillis(3015, 3000, 0, 15);
    }

    @Test
    void aKilledSessionEndsWithItsLastEntry() {
        opened(0);
        started(0, StageName.REVIEW);
        after(10, asked());
        after(300, new Event.BackOff(StageName.REVIEW, "busy", 1000));
        opened(3_600_000);
        started(100, StageName.REVIEW);
        ended(50, StageName.REVIEW, 50);
        closed(0);

        hasMillis(360, 300, 0, 60);
    }

    @Test
    void aSessionThatGoesOnIsCountedSoFar() {
        opened(0);
        started(0, StageName.RUN);
        after(20, runs());
        after(80, ran(80));

        hasMillis(100, 0, 80, 20);
    }

    @Test
    void anInstallationThatFailedIsAChildToo() {
        opened(0);
        started(0, StageName.RUN);
        after(10, new Event.Log(StageName.RUN, "Collecting numpy"));
        after(400, new Event.Log(StageName.RUN, "Downloading numpy"));
        ended(600, StageName.RUN, 1010);
        closed(0);

        hasMillis(1010, 0, 1000, 10);
    }

    @Test
    void anInstallationThatWorkedIsCountedOnce() {
        opened(0);
        started(0, StageName.RUN);
        after(10, new Event.Log(StageName.RUN, "Collecting numpy"));
        after(400, new Event.Child(StageName.RUN, "environment", 405));
        closed(0);

        hasMillis(410, 0, 405, 5);
    }

    @Test
    void aReplayWaitsForNobody() {
        opened(0);
        started(0, StageName.REVIEW);
        after(1, asked());
        after(9, answered("recording", 9, 0));
        after(0, runs());
        after(5, ran(0));
        closed(0);

        hasMillis(15, 0, 0, 15);
    }

    @Test
    void aClockThatWasSetBackMakesNoTime() {
        opened(0);
        started(0, StageName.INTAKE);
        ended(-5_000, StageName.INTAKE, 100);
        closed(0);

        hasMillis(0, 0, 0, 0);
    }

    @Test
    void theTimeInWhichATurnWaitsForTheUserIsNobodysWork() {
        opened(0);
        started(5, StageName.DATA);
        after(100, new Event.Proposed(StageName.DATA, 1, 1, "a", "b"));
        after(60_000, new Event.Decided(StageName.DATA, 1, 1, "b"));
        ended(20, StageName.DATA, 120);
        closed(10);
        hasMillis(130, 0, 0, 130);
    }
}
