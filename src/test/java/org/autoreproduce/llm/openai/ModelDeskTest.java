package org.autoreproduce.llm.openai;

import org.autoreproduce.SharedFolder;
import org.autoreproduce.llm.wire.Caller;
import org.autoreproduce.llm.wire.ServerChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.Role;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hand-answered server that stands beside the project, with all its faults: the replies must be the same. */
class ModelDeskTest {
    private static final List<String> QUESTIONS = IntStream.rangeClosed(1, 14).mapToObj(i -> "question " + i).toList();

    @TempDir
    Path folder;

    private Path desk = Path.of("unknown");

    @BeforeEach
    void deskIsThere() {
        desk = SharedFolder.path().resolve("tools/model-desk.py");
        assumeThat(desk).as("the model desk beside the checkout").exists();
    }

    @Test
    void faultsOfAllKindsChangeNoReply() throws Exception {
        Path first = folder.resolve("first");
        seed(first);
        List<String> plain = ask(first, folder.resolve("plain"), new HashSet<>());
        assertThat(plain).hasSize(QUESTIONS.size()).allMatch(reply -> reply.startsWith("The answer to question"));

        Set<String> reasons = new HashSet<>();
        List<String> faulty = ask(first, folder.resolve("faulty"), reasons, "--rate-limit", "5", "--server-error", "7",
                "--garble", "6", "--cut", "4", "--stall", "9", "--stall-s", "2");
        assertThat(faulty).isEqualTo(plain);
        assertThat(reasons).containsExactlyInAnyOrder("llm.again.rate-limited", "llm.again.failed", "llm.again.garbled",
                "llm.again.cut", "llm.again.stalled");
    }

    /** Answers by hand as a reader would, but before anybody asks: the desk replays them by the messages. */
    private void seed(Path first) throws IOException, InterruptedException {
        Files.createDirectories(first);
        try (Desk server = new Desk(desk, first); ServerChat chat = chat(server.address)) {
            Thread reader = Thread.ofVirtual().start(() -> answer(first));
            for (String question : QUESTIONS) {
                chat.chat(request(question), ChatListener.NONE, new Cancellation());
            }
            reader.join();
        }
    }

    private static void answer(Path first) {
        try {
            for (int i = 1; i <= QUESTIONS.size(); i++) {
                while (!Files.exists(first.resolve("%04d.request.md".formatted(i)))) {
                    Thread.sleep(20);
                }
                Path written = first.resolve("reply.tmp");
                Files.writeString(written, "The answer to question %d is long enough for three or four chunks: %s."
                        .formatted(i, "wörds ".repeat(20)));
                Files.move(written, first.resolve("%04d.reply.md".formatted(i)));
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> ask(Path old, Path next, Set<String> reasons, String... faults) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--replay", old.toString()));
        arguments.addAll(List.of(faults));
        ChatListener listener = new ChatListener() {
            @Override
            public void backOff(Sentence why, Duration wait, int attempt) {
                reasons.add(why.key());
            }
        };
        try (Desk server = new Desk(desk, next, arguments.toArray(String[]::new));
                ServerChat chat = chat(server.address)) {
            return QUESTIONS.stream().map(question -> chat.chat(request(question), listener, new Cancellation()).text())
                    .toList();
        }
    }

    /** No real pauses: what the server asks for is looked at elsewhere. */
    private static ServerChat chat(String address) {
        Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMillis(700), 8,
                Duration.ofSeconds(1), Duration.ofSeconds(30));
        return Caller.hasty(new OpenAi(), Endpoint.of(address, "desk"), patience);
    }

    private static ChatRequest request(String question) {
        return new ChatRequest("code", "plan", List.of(new Message(Role.USER, question)), null);
    }

    /** The server as a child process on a port that the system chooses. */
    private static final class Desk implements AutoCloseable {
        final String address;
        private final Process process;

        Desk(Path script, Path folder, String... more) throws IOException {
            List<String> command = new ArrayList<>(
                    List.of("python3", "-u", script.toString(), "--desk", folder.toString(), "--port", "0"));
            command.addAll(List.of(more));
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader out = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            address = Objects.requireNonNull(out.readLine(), "the desk did not start").split(" ")[0];
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
