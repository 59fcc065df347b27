package org.autoreproduce.run.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProgramsTest {
    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final Cancellation stop = new Cancellation();

    @Test
    void tellsWhatAProgramSaysOnBothStreamsAndHowItEnded() throws IOException {
        Programs.Output output = run("echo one; echo two >&2; exit 3", Duration.ofSeconds(30));

        assertThat(output).isEqualTo(new Programs.Output(3, "one\n", "two\n"));
        assertThat(lines).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void anEmptyVariableIsTakenAway() throws IOException {
        assertThat(run("echo ${KEPT-none} ${GONE-none} ${NEW-none}", Duration.ofSeconds(30)).out())
                .isEqualTo("kept none new\n");
    }

    @Test
    void endsAProgramWhoseTimeIsOver() throws IOException {
        assertThat(run("echo begun; exec sleep 60", Duration.ofMillis(300)).exit()).isEqualTo(Programs.Output.OVERDUE);
    }

    @Test
    void endsAProgramWhenTheStopIsAskedForFromItsOwnLines() {
        assertThatThrownBy(() -> programs().run(List.of("/bin/sh", "-c", "echo begun; sleep 60; echo never"), Map.of(),
                Duration.ofSeconds(50), line -> {
                    lines.add(line);
                    stop.cancel();
                }, stop)).isInstanceOf(CancellationException.class);
        assertThat(lines).containsExactly("begun");
    }

    @Test
    void aProgramThatIsNotThereIsAnIoException() {
        assertThatThrownBy(() -> programs().run(List.of(folder.resolve("none").toString()), Map.of(),
                Duration.ofSeconds(1), lines::add, stop)).isInstanceOf(IOException.class);
    }

    private Programs.Output run(String script, Duration limit) throws IOException {
        return programs().run(List.of("/bin/sh", "-c", script), Map.of("NEW", "new", "GONE", ""), limit, lines::add,
                stop);
    }

    private ChildPrograms programs() {
        return new ChildPrograms(Map.of("PATH", "/usr/bin:/bin", "KEPT", "kept", "GONE", "gone"), folder);
    }
}
