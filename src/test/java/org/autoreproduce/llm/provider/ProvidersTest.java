package org.autoreproduce.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.provider.Peer.Trouble;
import org.autoreproduce.llm.provider.Peer.Why;
import org.autoreproduce.llm.wire.Caller;
import org.autoreproduce.llm.wire.Loopback;
import org.autoreproduce.llm.wire.Loopback.Act;
import org.autoreproduce.llm.wire.Loopback.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Anthropic, Gemini and Ollama over sockets: what holds for OpenAI's protocol holds for theirs. */
class ProvidersTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private static Caller caller(Peer peer, Loopback server) {
        return new Caller(peer.dialect, server.address().replace("/v1", ""), LONG, LONG);
    }

    private static Act whole(Peer peer) {
        return peer.reply("who", "le 'text' ", "— ü");
    }

    @ParameterizedTest
    @EnumSource
    void aReplyStreamsAndIsCounted(Peer peer) throws Exception {
        try (Loopback server = new Loopback(whole(peer)); Caller caller = caller(peer, server)) {
            ChatReply reply = caller.ask();
            assertThat(reply.text()).isEqualTo("whole 'text' — ü");
            assertThat(caller.heard).hasToString(reply.text());
            assertThat(reply.usage()).isEqualTo(new Usage(11, 20, peer == Peer.OLLAMA ? 0 : 5, false));
            assertThat(reply.model()).isEqualTo("answering-model");
            assertThat(caller.waited).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"ANTHROPIC,/v1/messages", "GEMINI,/v1beta/models/some-model:streamGenerateContent?alt=sse",
            "OLLAMA,/api/chat"})
    void theRequestIsAsTheServerWantsIt(Peer peer, String path) throws Exception {
        try (Loopback server = new Loopback(whole(peer)); Caller caller = caller(peer, server)) {
            caller.ask();
            Asked asked = server.asked.getFirst();
            assertThat(asked.path()).isEqualTo(path);
            assertThat(asked.headers()).doesNotContainKeys("Upgrade", "HTTP2-Settings");
            assertThat(asked.headers().values()).noneMatch(value -> value.contains("sent by the wire"));
            JsonNode body = asked.json();
            switch (peer) {
                case ANTHROPIC -> {
                    assertThat(asked.headers()).containsEntry("x-api-key", "sk-secret").containsEntry(
                            "anthropic-version", "2023-06-01").doesNotContainKey("Authorization");
                    assertThat(body.path("stream").asBoolean()).isTrue();
                    assertThat(body.path("max_tokens").asInt()).isEqualTo(32_000);
                    assertThat(body.path("system").toString()).contains("You plan.");
                    assertThat(body.path("messages")).hasSize(1);
                }
                case GEMINI -> {
                    assertThat(asked.headers()).containsEntry("x-goog-api-key", "sk-secret");
                    assertThat(body.path("systemInstruction").toString()).contains("You plan.");
                    assertThat(body.path("contents")).hasSize(1);
                }
                case OLLAMA -> {
                    assertThat(asked.headers()).containsEntry("Authorization", "Bearer sk-secret");
                    assertThat(body.path("options").path("num_ctx").asInt()).isEqualTo(32_768);
                    assertThat(body.path("messages")).hasSize(2);
                    assertThat(body.path("stream").asBoolean()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaIsSentAndWhereItIsRefusedTheMessagesAloneAsk(Peer peer) throws Exception {
        try (Loopback server = new Loopback(peer.error(Trouble.SCHEMA), peer.reply("{\"x\":1}"));
                Caller caller = caller(peer, server)) {
            assertThat(caller.ask(Caller.jsonRequest()).text()).isEqualTo("{\"x\":1}");
            caller.ask(Caller.jsonRequest());
            assertThat(caller.reasons).isEmpty();
            assertThat(server.asked).extracting(ProvidersTest::schema).containsExactly(true, false, false);
        }
    }

    private static boolean schema(Asked asked) {
        return asked.body().contains("additionalProperties");
    }

    @ParameterizedTest
    @CsvSource({"KEY,llm.key.refused", "MODEL,llm.server.model-unknown", "MONEY,llm.server.unpaid",
            "CONTEXT,llm.server.context"})
    void whatWillNotPassIsToldAtOnce(Trouble trouble, String key) throws Exception {
        for (Peer peer : Peer.values()) {
            try (Loopback server = new Loopback(peer.error(trouble)); Caller caller = caller(peer, server)) {
                assertThat(caller.problem()).as(peer.name()).isEqualTo(key);
                assertThat(server.asked).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLimitOfRequestsIsWaitedForAsLongAsTheServerAsks(Peer peer) throws Exception {
        try (Loopback server = new Loopback(peer.error(Trouble.RATE), whole(peer));
                Caller caller = caller(peer, server)) {
            caller.ask();
            assertThat(caller.reasonKeys()).containsExactly("llm.again.rate-limited");
            assertThat(caller.pauses).containsExactly(Duration.ofSeconds(7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOverloadedServerIsAskedAgain(Peer peer) throws Exception {
        try (Loopback server = new Loopback(peer.error(Trouble.OVERLOAD), peer.error(Trouble.WITHIN), whole(peer));
                Caller caller = caller(peer, server)) {
            assertThat(caller.ask().text()).startsWith("whole");
            assertThat(caller.heard.toString()).startsWith("whole");
            assertThat(caller.reasonKeys()).containsExactly("llm.again.failed", "llm.again.failed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCutStreamIsNoReply(Peer peer) throws Exception {
        Act cut = line -> {
            peer.begin(line);
            peer.piece(line, "half");
        };
        try (Loopback server = new Loopback(cut, whole(peer)); Caller caller = caller(peer, server)) {
            assertThat(caller.ask().text()).startsWith("whole");
            assertThat(caller.reasonKeys()).containsExactly("llm.again.cut");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStallIsNoticed(Peer peer) throws Exception {
        Act stall = line -> {
            peer.begin(line);
            peer.piece(line, "half");
            line.untilHungUp();
        };
        try (Loopback server = new Loopback(stall, whole(peer));
                Caller caller = new Caller(peer.dialect, server.address().replace("/v1", ""), LONG,
                        Duration.ofMillis(400))) {
            assertThat(caller.ask().text()).startsWith("whole");
            assertThat(caller.reasonKeys()).containsExactly("llm.again.stalled");
            assertThat(server.hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stoppingHangsUp(Peer peer) throws Exception {
        Act endless = line -> {
            peer.begin(line);
            peer.piece(line, "one");
            line.untilHungUp();
        };
        try (Loopback server = new Loopback(endless); Caller caller = caller(peer, server)) {
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
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplyCutAtItsLengthSaysSo(Peer peer) throws Exception {
        Act cut = line -> {
            peer.begin(line);
            peer.piece(line, "long");
            peer.end(line, Why.LENGTH);
        };
        try (Loopback server = new Loopback(cut); Caller caller = caller(peer, server)) {
            assertThat(caller.problem()).isEqualTo("llm.reply.cut-short");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OLLAMA", mode = EnumSource.Mode.EXCLUDE)
    void aWithheldReplySaysSo(Peer peer) throws Exception {
        Act filtered = line -> {
            peer.begin(line);
            peer.end(line, Why.FILTER);
        };
        try (Loopback server = new Loopback(filtered); Caller caller = caller(peer, server)) {
            assertThat(caller.problem()).isEqualTo("llm.reply.filtered");
        }
    }

    @Test
    void aBlockedPromptOfGeminiIsAWithheldReply() throws Exception {
        Act blocked = line -> {
            line.stream();
            line.event(
                    "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMetadata\":{\"promptTokenCount\":3}}");
        };
        try (Loopback server = new Loopback(blocked); Caller caller = caller(Peer.GEMINI, server)) {
            assertThat(caller.problem()).isEqualTo("llm.reply.filtered");
        }
    }

    @Test
    void anOlderModelOfAnthropicSaysHowLongItsRepliesMayBe() throws Exception {
        Act refuses = line -> line.answer(400, "application/json", Peer.doubled(
                "{'type':'error','error':{'type':'invalid_request_error','message':'max_tokens: 32000 > 8192, which is the maximum allowed number of output tokens for some-model'}}"));
        try (Loopback server = new Loopback(refuses, Peer.ANTHROPIC.reply("ok"));
                Caller caller = caller(Peer.ANTHROPIC, server)) {
            caller.ask();
            caller.ask();
            assertThat(server.asked).extracting(asked -> asked.json().path("max_tokens").asInt())
                    .containsExactly(32_000, 8192, 8192);
        }
    }

    @Test
    void geminiWithoutAKeySaysThatOneIsWanted() throws Exception {
        Act refuses = line -> line.answer(403, "application/json", Peer.doubled(
                "{'error':{'code':403,'message':'Method doesn\\'t allow unregistered callers','status':'PERMISSION_DENIED'}}"));
        try (Loopback server = new Loopback(refuses);
                Caller caller = Caller.keyless(Peer.GEMINI.dialect, server.address().replace("/v1", ""))) {
            assertThat(caller.problem()).isEqualTo("llm.key.missing");
            assertThat(server.asked.getFirst().headers()).doesNotContainKey("x-goog-api-key");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theModelsAreListed(Peer peer) throws Exception {
        String list = switch (peer) {
            case ANTHROPIC ->
                "{'data':[{'type':'model','id':'a','display_name':'A'},{'type':'model','id':'b'}],'has_more':false}";
            case GEMINI -> "{'models':[{'name':'models/a','supportedGenerationMethods':['generateContent']},"
                    + "{'name':'models/embed','supportedGenerationMethods':['embedContent']},"
                    + "{'name':'models/b','supportedGenerationMethods':['generateContent','countTokens']}]}";
            case OLLAMA -> "{'models':[{'name':'a','model':'a','size':1},{'name':'b'}]}";
        };
        try (Loopback server = new Loopback(
                line -> line.answer(200, "application/json", Peer.doubled(list)));
                Caller caller = caller(peer, server)) {
            assertThat(caller.chat.models(caller.stop)).isEqualTo(List.of("a", "b"));
            assertThat(server.asked.getFirst().path()).isEqualTo(switch (peer) {
                case ANTHROPIC -> "/v1/models?limit=1000";
                case GEMINI -> "/v1beta/models?pageSize=1000";
                case OLLAMA -> "/api/tags";
            });
        }
    }

    @Test
    void theKeyIsInNoSentence() throws Exception {
        for (Peer peer : Peer.values()) {
            try (Loopback server = new Loopback(peer.error(Trouble.KEY)); Caller caller = caller(peer, server)) {
                assertThatThrownBy(caller::ask).hasMessageNotContaining("sk-secret");
            }
        }
    }
}
