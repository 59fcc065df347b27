package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.ProcessIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run is followed from its first line to its last, also by somebody who came late. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class RunWatchTest {
    @TempDir
    Path place;
    private RunFolder folder;
    private final List<String> heard = new ArrayList<>();
    private final RunListener listener = new RunListener() {
        @Override
        public void stdout(String line) {
            heard.add("out " + line);
        }

        @Override
        public void stderr(String line) {
            heard.add("err " + line);
        }

        @Override
        public void metric(MetricLine line) {
            heard.add(line.name() + " " + line.value());
        }
    };

    @BeforeEach
    void make() throws IOException {
        folder = new RunFolder(Files.createDirectories(place.resolve("0007")));
        Files.createDirectories(folder.path().resolve("out"));
        write("stdout.log", "one\n");
        write("stderr.log", "oh\n");
        write("out/metrics.jsonl", "{\"name\": \"loss\", \"value\": 1.5}\n");
        new RunFiles().write(folder.path().resolve("run.json"),
                new RunRecord(1, "key", List.of(), "tree", Phase.FULL, List.of(0), "env", List.of(), null, Map.of(),
                        "cpu", Map.of(), Map.of(), "none", true,
                        ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow(), null, false));
    }

    @Test
    void anEndedRunIsToldWholeWithItsTornLastLine() throws IOException {
        write("stdout.log", "two");
        end();
        new RunWatch(folder).follow(listener, () -> {}, new Cancellation());
        assertThat(heard).containsExactly("out one", "err oh", "out two", "loss 1.5");
    }

    @Test
    void whatComesWhileItGoesOnIsToldAndTheEndEndsIt() throws IOException {
        assertThat(folder.state()).isEqualTo(RunState.RUNNING);
        List<Integer> looks = new ArrayList<>();
        new RunWatch(folder).follow(listener, () -> {
            looks.add(heard.size());
            try {
                if (looks.size() == 1) {
                    write("stdout.log", "two\n");
                } else if (looks.size() == 2) {
                    write("out/metrics.jsonl", "{\"name\": \"loss\", \"value\": 0.5}\n");
                    end();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, new Cancellation());
        assertThat(heard).containsExactly("out one", "err oh", "loss 1.5", "out two", "loss 0.5");
        assertThat(looks).containsExactly(3, 4, 5);
    }

    @Test
    void aStopEndsItAtOnce() throws IOException {
        Cancellation stop = new Cancellation();
        new RunWatch(folder).follow(listener, stop::cancel, stop);
        assertThat(heard).hasSize(3);
        assertThat(stop.within(Duration.ofHours(1))).isTrue();
        assertThat(new Cancellation().within(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void aMetricsLineIsShownAsItStandsThere() throws IOException {
        write("out/metrics.jsonl", "not JSON\nlast");
        OutFolder out = new OutFolder(folder.path().resolve("out"));
        assertThat(out.metricsLine(1)).contains("{\"name\": \"loss\", \"value\": 1.5}");
        assertThat(out.metricsLine(2)).contains("not JSON");
        assertThat(out.metricsLine(3)).contains("last");
        assertThat(out.metricsLine(4)).isEmpty();
        assertThat(new OutFolder(place).metricsLine(1)).isEmpty();
    }

    private void end() throws IOException {
        new RunFiles().write(folder.path().resolve("exit.json"),
                new Exit(1, Outcome.OK, 0, null, null, null, null, BigDecimal.ONE, 0, 0, 0, 0, Map.of()));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.path().resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
