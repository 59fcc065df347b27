package org.autoreproduce.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildTest {
    @TempDir
    Path folder;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Child shell(String script, Output stdout) throws IOException {
        return Child.start(new Command(List.of("/bin/sh", "-c", script), Map.of("ONLY", "this"), folder), stdout,
                new Output.Discard());
    }

    @Test
    void theEnvironmentIsWhatWasGivenAndNothingElse() throws IOException {
        Child child = Child.start(new Command(List.of("/usr/bin/env"), Map.of("ONLY", "this"), folder),
                new Output.Lines(lines::add), new Output.Discard());
        assertThat(child.waitFor(new Cancellation())).isZero();
        assertThat(lines).containsExactly("ONLY=this");
    }

    @Test
    void codeAndOutputArriveWhole() throws IOException {
        assertThat(shell("pwd; printf 'no end'; exit 5", new Output.Lines(lines::add)).waitFor(new Cancellation()))
                .isEqualTo(5);
        assertThat(lines).containsExactly(folder.toRealPath().toString(), "no end");
    }

    @Test
    void outputGoesToTheEndOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("log"), "before\n");
        shell("echo after", new Output.ToFile(file)).waitFor(new Cancellation());
        assertThat(file).hasContent("before\nafter");
    }

    /** The stop comes while the inner shell is about to start its command, sooner or later by turns. */
    @RepeatedTest(20)
    void aStopEndsTheWholeTree() throws IOException {
        Cancellation stop = new Cancellation();
        Child child = shell("trap '' TERM; sh -c 'trap \"\" TERM; echo $$; sleep 600; :' & wait",
                new Output.Lines(line -> {
                    lines.add(line);
                    Thread.ofVirtual().start(stop::cancel);
                }));
        assertThatThrownBy(() -> child.waitFor(stop)).isInstanceOf(CancellationException.class);
        assertThat(child.identity()).isEmpty();
        // a killed process closes its output, for which we waited, a moment before it is gone; the timeout ends a live one
        while (ProcessIdentity.of(Long.parseLong(lines.getFirst())).isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aProgramThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> Child.start(new Command(List.of("/no/such/program"), Map.of(), folder),
                new Output.Discard(), new Output.Discard())).isInstanceOf(IOException.class);
    }

    @Test
    void anEndedProcessIsNotAliveAndNeitherIsOneThatGotItsNumber() throws IOException {
        Child child = shell("read x", new Output.Discard());
        child.waitFor(new Cancellation());
        assertThat(ProcessIdentity.of(child.pid())).isEmpty();
        ProcessIdentity us = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        assertThat(us.alive()).isTrue();
        assertThat(new ProcessIdentity(us.host(), us.bootId(), us.pid(), us.startTicks() + 1).alive()).isFalse();
        assertThat(new ProcessIdentity(us.host(), "another boot", us.pid(), us.startTicks()).alive()).isFalse();
        assertThat(new ProcessIdentity("elsewhere", us.bootId(), us.pid(), us.startTicks()).alive()).isFalse();
    }
}
