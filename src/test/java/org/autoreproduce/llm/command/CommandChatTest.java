package org.autoreproduce.llm.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Role;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandChatTest {
    @TempDir
    Path folder;

    private final Cancellation stop = new Cancellation();

    @BeforeEach
    void aShellIsThere() {
        assumeThat(Path.of("/bin/sh")).exists();
    }

    private static ChatRequest request(String text) {
        return new ChatRequest("code", "plan",
                List.of(new Message(Role.SYSTEM, "You plan."), new Message(Role.USER, text)), null);
    }

    private CommandChat script(String text, Duration limit) throws IOException {
        Path script = Files.writeString(folder.resolve("a model.sh"), text);
        return new CommandChat("/bin/sh '" + script + "' \"two words\"", "",
                Map.of("PATH", "/usr/bin:/bin", "LANG", "C.UTF-8", "OPENAI_API_KEY", "sk-secret", "MY_TOKEN", "t"),
                folder, limit);
    }

    private ChatReply ask(String script) throws IOException {
        return script(script, Duration.ofSeconds(30)).chat(request("Plan ü."), ChatListener.NONE, stop);
    }

    private String problem(String script, Duration limit) {
        try {
            return "no problem but " + script(script, limit).chat(request("x"), ChatListener.NONE, stop);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (ProblemException e) {
            return e.sentence().key() + ": " + e.getMessage();
        }
    }

    @Test
    void thePromptGoesInAndTheReplyComesOut() throws IOException {
        ChatReply reply = ask("echo \"$1\"; cat; echo done >&2");
        assertThat(reply.text()).startsWith("two words\n").contains("You plan.", "Plan ü.");
        assertThat(reply.model()).isEqualTo("sh");
        assertThat(reply.cost()).isEqualTo(BigDecimal.ZERO);
        assertThat(reply.usage().estimated()).isTrue();
    }

    @Test
    void itSeesNobodysKeys() throws IOException {
        assertThat(ask("cat > /dev/null; env").text()).contains("PATH=").doesNotContain("sk-secret", "MY_TOKEN");
    }

    @Test
    void aLongLineStaysOne() throws IOException {
        String reply = ask("cat > /dev/null; head -c 200000 /dev/zero | tr '\\0' x").text();
        assertThat(reply.strip()).hasSize(200_000).matches("x+");
    }

    @Test
    void aLongPromptThatIsNotReadIsNoFailure() throws IOException {
        ChatReply reply = script("echo enough", Duration.ofSeconds(30)).chat(request("long ".repeat(200_000)),
                ChatListener.NONE, stop);
        assertThat(reply.text()).isEqualTo("enough\n");
    }

    @Test
    void failureSilenceAndSlownessAreSentencesWithItsLastWords() {
        assertThat(problem("for i in 1 2 3 4 5 6 7; do echo line $i >&2; done; exit 3", Duration.ofSeconds(30)))
                .startsWith("llm.command.failed").contains("exit code 3", "line 7").doesNotContain("line 2");
        assertThat(problem("cat > /dev/null; echo no idea >&2", Duration.ofSeconds(30)))
                .startsWith("llm.command.silent").contains("no idea");
        assertThat(problem("echo still loading >&2; exec sleep 100", Duration.ofSeconds(1)))
                .startsWith("llm.command.overdue").contains("still loading");
    }

    @Test
    void whatIsNotThereIsASentence() {
        CommandChat none = new CommandChat("/no/such/program -x", "", Map.of(), folder, Duration.ofSeconds(5));
        assertThatThrownBy(() -> none.chat(request("x"), ChatListener.NONE, stop))
                .isInstanceOf(ProblemException.class).hasMessageContaining("/no/such/program");
        assertThatThrownBy(() -> new CommandChat("  ", "", Map.of(), folder, Duration.ofSeconds(5)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void stoppingEndsTheProgramAlsoWhileThePromptIsWritten() throws Exception {
        Path started = folder.resolve("started");
        CommandChat chat = script("echo $$ > '" + started + ".part'; mv '" + started + ".part' '" + started
                + "'; exec sleep 100", Duration.ofSeconds(60));
        CompletableFuture<ChatReply> call = CompletableFuture
                .supplyAsync(() -> chat.chat(request("long ".repeat(100_000)), ChatListener.NONE, stop));
        while (!Files.exists(started)) {
            assertThat(call).isNotDone();
            Thread.onSpinWait();
        }
        long pid = Long.parseLong(Files.readString(started).strip());
        stop.cancel();
        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(CancellationException.class);
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
