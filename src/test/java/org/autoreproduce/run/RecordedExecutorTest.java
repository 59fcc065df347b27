package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedExecutorTest {
    @TempDir
    Path folder;

    @Test
    void anExportedRunIsPlayedBackAndHoldsNothingOfTheMachine() throws IOException {
        TrialRuns trial = new TrialRuns(folder);
        RunRequest request = trial.program("key", """
                import json, os, sys
                print("measuring")
                with open(os.environ["AUTOREPRODUCE_METRICS"], "w") as file:
                    file.write('{"name": "auc", "value": 0.5}\\n')
                open(sys.argv[4] + "/report.json", "w").write("{}")
                open(sys.argv[4] + "/weights.bin", "w").write("big")
                os.symlink("/etc/passwd", sys.argv[4] + "/link.json")
                """, false);
        RunResult real = trial.run(trial.plain(), request);
        Recording recording = new Recording(trial.root.resolve("recording"));
        recording.add(new RunFolder(real.folder()));
        assertThat(recording.runs()).containsOnlyKeys("key");
        assertThat(trial.root.resolve("recording/0001/out")).isDirectoryContaining("glob:**/report.json")
                .isDirectoryNotContaining("glob:**/{weights.bin,link.json}");
        for (String file : List.of("run.json", "exit.json")) {
            assertThat(Files.readString(trial.root.resolve("recording/0001").resolve(file))).contains("\"schema\" : 1")
                    .doesNotContain(trial.root.toString(), trial.python.toString(), "supervisor", "started", "host");
        }

        RunStore other = new RunStore(trial.root.resolve("other"));
        other.create();
        List<String> heard = new ArrayList<>();
        RunResult played = new RecordedExecutor(other, recording).run(request, new RunListener() {
            @Override
            public void started(String run) {
                heard.add(run);
            }

            @Override
            public void stdout(String line) {
                heard.add(line);
            }

            @Override
            public void metric(MetricLine line) {
                heard.add(line.name() + " " + line.value());
            }
        }, new Cancellation());
        assertThat(heard).containsExactly("0002", "measuring", "auc 0.5");
        assertThat(played.outcome()).isEqualTo(Outcome.OK);
        assertThat(played.out().metrics()).isEqualTo(real.out().metrics());
        assertThat(played.wall()).isEqualTo(real.wall());
        assertThat(other.finished("key").orElseThrow().record().orElseThrow().replayed()).isTrue();
        assertThat(trial.run(new RecordedExecutor(other, recording), request).reused()).isTrue();
    }

    @Test
    void aRunThatWasNotRecordedIsAProblemAndNoRun() throws IOException {
        TrialRuns trial = new TrialRuns(folder);
        RunRequest request = trial.program("unknown", "print(1)", false);
        RecordedExecutor executor = new RecordedExecutor(trial.store, new Recording(trial.root.resolve("empty")));
        assertThatThrownBy(() -> trial.run(executor, request)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.sentence().key()).isEqualTo("run.recording.missing"));
        assertThat(trial.store.all()).isEmpty();
    }
}
