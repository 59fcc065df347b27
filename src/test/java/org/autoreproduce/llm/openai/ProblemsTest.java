package org.autoreproduce.llm.openai;

import org.autoreproduce.llm.wire.Loopback;
import org.autoreproduce.llm.wire.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What will not pass by itself is told at once, each thing in a sentence of its own. */
class ProblemsTest {

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of("llm.key.refused", Loopback.error(401, "invalid_api_key", "Incorrect API key: sk-secret")),
                Arguments.of("llm.key.forbidden", Loopback.error(403, "", "not in your country")),
                Arguments.of("llm.server.model-unknown",
                        Loopback.error(404, "model_not_found", "The model `some-model` does not exist")),
                Arguments.of("llm.server.model-unknown",
                        Loopback.error(404, "", "model \"some-model\" not found, try pulling it first")),
                Arguments.of("llm.server.model-unknown", Loopback.error(400, "", "some-model is not a valid model ID")),
                Arguments.of("llm.server.model-unknown", (Loopback.Act) line -> line.answer(404, "application/json",
                        "{\"object\":\"error\",\"message\":\"The model `some-model` does not exist.\",\"code\":404}")),
                Arguments.of("llm.server.context", Loopback.error(400, "context_length_exceeded",
                        "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens")),
                Arguments.of("llm.server.context",
                        Loopback.error(400, "exceed_context_size_error",
                                "the request exceeds the available context size")),
                Arguments.of("llm.server.unpaid",
                        Loopback.error(429, "insufficient_quota", "You exceeded your current quota")),
                Arguments.of("llm.server.unpaid", Loopback.error(402, "", "Insufficient credits")),
                Arguments.of("llm.server.refused", Loopback.error(400, "unsupported_value", "'temperature' must be 1")),
                Arguments.of("llm.server.not-chat", Loopback.error(404, "", "no such path: /v1/chat/completions")),
                Arguments.of("llm.server.not-chat",
                        (Loopback.Act) line -> line.answer(404, "text/plain", "404 page not found")),
                Arguments.of("llm.server.not-chat",
                        (Loopback.Act) line -> line.answer(200, "text/html", "<html>Welcome</html>")),
                Arguments.of("llm.server.not-chat",
                        (Loopback.Act) line -> line.answer(200, "application/json", "{\"ok\":true}")),
                Arguments.of("llm.server.not-chat",
                        (Loopback.Act) line -> line.answer(301, "text/html", "<html>moved</html>",
                                "Location: /elsewhere")),
                Arguments.of("llm.reply.cut-short", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("long");
                    line.finish("length");
                    line.event("[DONE]");
                }), Arguments.of("llm.reply.filtered", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("");
                    line.finish("content_filter");
                }));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void isToldAtOnceAndNeverTriedAgain(String sentence, Loopback.Act act) throws Exception {
        try (Loopback server = new Loopback(act); Caller caller = new Caller(server.address())) {
            assertThatThrownBy(caller::ask).isInstanceOf(ProblemException.class)
                    .satisfies(e -> assertThat(((ProblemException) e).sentence().key()).isEqualTo(sentence))
                    .hasMessageNotContaining("sk-secret").hasMessageNotContaining("{");
            assertThat(server.asked).hasSize(1);
        }
    }

    @Test
    void aServerThatWantsAKeyWhereNoneIsSetSaysWhichToSet() throws Exception {
        try (Loopback server = new Loopback(Loopback.error(401, "", "No API key"));
                Caller caller = new Caller(Endpoint.of(server.address(), "m"), Optional.empty())) {
            assertThatThrownBy(caller::ask).hasMessageContaining("AUTOREPRODUCE_API_KEY");
        }
    }

    @Test
    void aServerThatWasNeverReachedIsToldAtOnce() throws Exception {
        String nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + free.getLocalPort() + "/v1";
        }
        try (Caller caller = new Caller(nobody)) {
            assertThat(caller.problem()).isEqualTo("llm.server.unreachable");
            assertThat(caller.pauses).isEmpty();
            assertThatThrownBy(() -> caller.chat.models(caller.stop)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void aServerThatAnsweredBeforeIsGivenTimeToComeBack() throws Exception {
        Caller caller;
        try (Loopback server = new Loopback(Loopback.reply("ok"))) {
            caller = new Caller(server.address());
            caller.ask();
        }
        try (caller) {
            assertThat(caller.problem()).isEqualTo("llm.server.unreachable");
            assertThat(caller.pauses).hasSize(3);
        }
    }

    @Test
    void anUnknownHostIsCalledThat() {
        try (Caller caller = new Caller("http://no-such-host.invalid/v1")) {
            assertThatThrownBy(caller::ask).hasMessageContaining("unknown host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost/v1", "http://", "http://me:sk-secret@localhost/v1",
            "http://localhost/v1?key=sk-secret", "http://local host/v1"})
    void anAddressThatIsNoneIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> new Caller(address)).isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("sk-secret");
    }

    @Test
    void aBrokenKeyIsNeverPrinted() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("ok"));
                Caller caller = new Caller(Endpoint.of(server.address(), "m"), Optional.of("sk-secret\nX-Other: 1"))) {
            assertThatThrownBy(caller::ask).isInstanceOf(ProblemException.class).hasMessageNotContaining("sk-secret");
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void theKeyIsInNoDescription() {
        try (Caller caller = new Caller("http://localhost:1/v1")) {
            assertThat(caller.chat.toString()).isEqualTo("some-model at http://localhost:1/v1");
        }
    }
}
