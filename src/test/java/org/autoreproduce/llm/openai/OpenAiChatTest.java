package org.autoreproduce.llm.openai;

import org.autoreproduce.llm.wire.Loopback;
import org.autoreproduce.llm.wire.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire when all is well, and how a call is stopped. */
class OpenAiChatTest {

    @Test
    void aStreamBecomesOneReplyAndIsHeardPieceByPiece() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("Hel", "lo ", "wörld"));
                Caller caller = new Caller(server.address())) {
            ChatReply reply = caller.ask();
            assertThat(reply.text()).isEqualTo("Hello wörld");
            assertThat(reply.usage()).isEqualTo(new Usage(11, 20, 5, false));
            assertThat(reply.model()).isEqualTo("answering-model");
            assertThat(reply.origin()).isEqualTo(ChatReply.Origin.MODEL);
            assertThat(caller.heard).hasToString("Hello wörld");
            assertThat(caller.waited).isPositive().isEqualTo(reply.waited());
        }
    }

    @Test
    void theRequestIsPlainHttp11WithTheKeyAndNothingThatWasNotGiven() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok")); Caller caller = new Caller(server.address())) {
            caller.ask();
            Loopback.Asked asked = server.asked.getFirst();
            assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1/chat/completions");
            assertThat(asked.headers()).containsEntry("Authorization", "Bearer sk-secret").doesNotContainKeys("Upgrade",
                    "HTTP2-Settings");
            JsonNode body = asked.json();
            assertThat(body.path("stream").asBoolean()).isTrue();
            assertThat(body.path("model").asText()).isEqualTo("some-model");
            assertThat(body.has("temperature") || body.has("max_tokens") || body.has("max_completion_tokens")
                    || body.has("response_format")).isFalse();
            assertThat(body.path("messages").toString()).isEqualTo("[{\"role\":\"system\",\"content\":\"You plan.\"},"
                    + "{\"role\":\"user\",\"content\":\"Plan this, in JSON.\"}]");
        }
    }

    @Test
    void withoutAKeyNoAuthorizationIsSent() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok"));
                Caller caller = new Caller(Endpoint.of(server.address(), "m"), Optional.empty())) {
            caller.ask();
            assertThat(server.asked.getFirst().headers()).doesNotContainKey("Authorization");
        }
    }

    @Test
    void temperatureAndLengthAreSentWhereGiven() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok"));
                Caller caller = new Caller(new Endpoint(server.address(), "m", 0.2, 900), Optional.empty())) {
            caller.ask();
            JsonNode body = server.asked.getFirst().json();
            assertThat(body.path("temperature").asDouble()).isEqualTo(0.2);
            assertThat(body.path("max_tokens").asInt()).isEqualTo(900);
        }
    }

    @Test
    void aModelThatWantsTheNewerNameOfTheLengthGetsIt() throws Exception {
        Loopback.Act refuses = Loopback.error(400, "unsupported_parameter",
                "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.");
        try (Loopback server = new Loopback(refuses, Loopback.reply("ok"));
                Caller caller = new Caller(new Endpoint(server.address(), "m", null, 900), Optional.empty())) {
            caller.ask();
            caller.ask();
            assertThat(server.asked).extracting(a -> a.json().path("max_completion_tokens").asInt()).containsExactly(0,
                    900,
                    900);
        }
    }

    @Test
    void measuredNumbersAreSentWithoutTheirMarks() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok")); Caller caller = new Caller(server.address())) {
            String text = "loss " + Measured.mark("0.25") + " after " + Measured.mark("3");
            caller.ask(new ChatRequest("code", "repair", List.of(new Message(Role.USER, text)), null));
            assertThat(server.asked.getFirst().json().path("messages").path(0).path("content").asText())
                    .isEqualTo("loss 0.25 after 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/", "/v1/chat/completions"})
    void theAddressIsUnderstoodHoweverItIsWritten(String end) throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok"))) {
            String written = server.address().replaceFirst("/v1$", "") + end;
            try (Caller caller = new Caller(written)) {
                caller.ask();
            }
            assertThat(server.asked.getFirst().path()).isEqualTo("/v1/chat/completions");
        }
    }

    @Test
    void anotherPathIsLeftAsItIs() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok"));
                Caller caller = new Caller(server.address().replace("/v1", "/api/v3/"))) {
            caller.ask();
            assertThat(server.asked.getFirst().path()).isEqualTo("/api/v3/chat/completions");
        }
    }

    @Test
    void aServerThatDoesNotCountIsEstimatedAndSaidSo() throws Exception {
        Loopback.Act uncounted = line -> {
            line.stream();
            line.piece("12345678");
            line.finish("stop");
            line.event("[DONE]");
        };
        try (Loopback server = new Loopback(uncounted); Caller caller = new Caller(server.address())) {
            assertThat(caller.ask().usage()).isEqualTo(Usage.estimate(Caller.request(), "12345678"));
            assertThat(Usage.estimate(Caller.request(), "12345678")).isEqualTo(new Usage(3 + 5, 2, 0, true));
        }
    }

    @Test
    void aServerThatAnswersInOnePieceIsUnderstood() throws Exception {
        Loopback.Act whole = line -> line.answer(200, "application/json",
                "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"w\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
                        + "\"message\":{\"role\":\"assistant\",\"content\":\"all at once\"}}],"
                        + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}}");
        try (Loopback server = new Loopback(whole); Caller caller = new Caller(server.address())) {
            ChatReply reply = caller.ask();
            assertThat(reply.text()).isEqualTo("all at once");
            assertThat(reply.usage()).isEqualTo(new Usage(3, 4, 0, false));
        }
    }

    @Test
    void commentsAndThoughtsInTheStreamAreNoText() throws Exception {
        Loopback.Act thinking = line -> {
            line.stream();
            line.write(": still working\n\n");
            line.event("{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"hm\"}}]}");
            line.piece("yes");
            line.finish("stop");
            line.event("[DONE]");
        };
        try (Loopback server = new Loopback(thinking); Caller caller = new Caller(server.address())) {
            assertThat(caller.ask().text()).isEqualTo("yes");
        }
    }

    @Test
    void stoppingEndsTheCallAndHangsUpAtOnce() throws Exception {
        Loopback.Act endless = line -> {
            line.stream();
            line.piece("one");
            line.untilHungUp();
        };
        try (Loopback server = new Loopback(endless); Caller caller = new Caller(server.address())) {
            CompletableFuture<ChatReply> call = CompletableFuture.supplyAsync(() -> caller.chat.chat(Caller.request(),
                    new ChatListener() {
                        @Override
                        public void partial(String piece) {
                            caller.stop.cancel();
                        }
                    }, caller.stop));
            assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(CancellationException.class);
            assertThat(server.hungUp.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.asked).hasSize(1);
        }
    }

    @Test
    void stoppingBeforeTheFirstTokenHangsUpToo() throws Exception {
        CompletableFuture<Void> there = new CompletableFuture<>();
        Loopback.Act silent = line -> {
            there.complete(null);
            line.untilHungUp();
        };
        try (Loopback server = new Loopback(silent); Caller caller = new Caller(server.address())) {
            CompletableFuture<ChatReply> call = CompletableFuture.supplyAsync(caller::ask);
            there.get(10, TimeUnit.SECONDS);
            caller.stop.cancel();
            assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(CancellationException.class);
            assertThat(server.hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theListenerHearsOnTheThreadThatAsked() throws Exception {
        List<Thread> heard = new ArrayList<>();
        try (Loopback server = new Loopback(Loopback.error(500, "", "once"), Loopback.reply("a", "b"));
                Caller caller = new Caller(server.address())) {
            caller.chat.chat(Caller.request(), new ChatListener() {
                @Override
                public void partial(String piece) {
                    heard.add(Thread.currentThread());
                }

                @Override
                public void backOff(Sentence why, Duration wait, int next) {
                    heard.add(Thread.currentThread());
                }
            }, caller.stop);
        }
        assertThat(heard).hasSize(3).containsOnly(Thread.currentThread());
    }

    @Test
    void whoStoppedBeforeIsNotAsked() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok")); Caller caller = new Caller(server.address())) {
            caller.stop.cancel();
            assertThatThrownBy(caller::ask).isInstanceOf(CancellationException.class);
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void theModelsOfAServerAreListed() throws Exception {
        Loopback.Act list = line -> line.answer(200, "application/json",
                "{\"object\":\"list\",\"data\":[{\"id\":\"/models/a.gguf\"},{\"id\":\"b\"}]}");
        try (Loopback server = new Loopback(list); Caller caller = new Caller(server.address())) {
            assertThat(caller.chat.models(caller.stop)).containsExactly("/models/a.gguf", "b");
            assertThat(server.asked.getFirst().path()).isEqualTo("/v1/models");
        }
    }
}
