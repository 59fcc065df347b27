package org.autoreproduce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.hand.HandChat;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandFilesTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private HandFiles files() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new HandFiles(new Machine(Map.of(), out, out, false, Patience.defaults()), folder.resolve("p.repro"));
    }

    private static CompletableFuture<ChatReply> ask(HandFiles files, String text) {
        ChatRequest request = new ChatRequest("code", "plan", List.of(new Message(Role.USER, text)), null);
        return CompletableFuture.supplyAsync(
                () -> new HandChat(files.desk(), "by hand").chat(request, ChatListener.NONE, new Cancellation()));
    }

    private static void await(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRequestIsWrittenAndItsReplyReadFromTheFileThatIsNamed() throws Exception {
        Path place = folder.resolve("p.repro.hand");
        try (HandFiles files = files()) {
            assertThat(place).doesNotExist();
            CompletableFuture<ChatReply> call = ask(files, "Plan ü.");
            await(place.resolve("0001.request.md"));
            assertThat(place.resolve("0001.request.md")).hasContent("Plan ü.");
            Files.writeString(place.resolve("0001.reply.md"), "");
            Files.writeString(place.resolve("0001.reply.md"), "The plan: ä");
            assertThat(call.get(20, TimeUnit.SECONDS).text()).isEqualTo("The plan: ä");
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("0001.request.md", "0001.reply.md");
        }
        try (HandFiles later = files()) {
            CompletableFuture<ChatReply> call = ask(later, "Again.");
            await(place.resolve("0002.request.md"));
            Files.writeString(place.resolve("0002.reply.md"), "Second");
            assertThat(call.get(20, TimeUnit.SECONDS).text()).isEqualTo("Second");
        }
    }
}
