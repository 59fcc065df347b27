package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.autoreproduce.bench.Kill;
import org.autoreproduce.bench.KillReport;
import org.autoreproduce.bench.KillTrial;
import org.autoreproduce.bench.Moment;
import org.autoreproduce.bench.SampleRecordings;
import org.autoreproduce.bench.Undisturbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, killed five times in one reproduction of the sample, each time going on after it. */
class KilledSampleTest {
    private static final long SEED = 20261124;

    @TempDir
    Path place;

    @Test
    void fiveKillsLoseNothingThatWasFinished() throws Exception {
        KillTrial trial = new KillTrial(SampleRecordings.withLineage(), place.toRealPath(),
                Path.of("target", "test-cache").toAbsolutePath());
        Undisturbed whole = trial.undisturbed();
        KillReport report = trial.kill("five-kills", kills(new Random(SEED)), whole);
        assertThat(report.faults()).isEmpty();
        assertThat(report.again()).isEmpty();
        assertThat(report.requests()).isLessThanOrEqualTo(whole.requests() + report.killed().size());
    }

    private static List<Kill> kills(Random random) {
        return List.of(new Kill(upon("call", Event.CallStarted.class::isInstance, 2, 200, random), false),
                new Kill(new Moment.Committing(StageName.PLAN, Duration.ofMillis(random.nextInt(80))), false),
                new Kill(upon("test run", run("test"), 2, 500, random), false),
                new Kill(upon("test run", run("test"), 7, 500, random), true),
                new Kill(upon("full run", run("full"), 2, 500, random), false));
    }

    private static Moment upon(String what, Predicate<Event> kind, int n, int most, Random random) {
        return new Moment.Upon(what, kind, n, Duration.ofMillis(random.nextInt(most)));
    }

    private static Predicate<Event> run(String phase) {
        return event -> event instanceof Event.RunStarted run && run.phase().equals(phase);
    }
}
