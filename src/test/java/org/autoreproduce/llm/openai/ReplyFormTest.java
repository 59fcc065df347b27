package org.autoreproduce.llm.openai;

import org.autoreproduce.llm.wire.Loopback;
import org.autoreproduce.llm.wire.Caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that do not take a JSON schema are asked in the next weaker form, at once and from then on. */
class ReplyFormTest {
    @Test
    void aSchemaIsSentAsItIs() throws Exception {
        try (Loopback server = new Loopback(Loopback.reply("{\"x\":1}"));
                Caller caller = new Caller(server.address())) {
            caller.ask(Caller.jsonRequest());
            JsonNode format = server.asked.getFirst().json().path("response_format");
            assertThat(format.path("type").asText()).isEqualTo("json_schema");
            assertThat(format.path("json_schema").path("name").asText()).isEqualTo("answer");
            assertThat(format.path("json_schema").path("schema").toString()).isEqualTo(Caller.SCHEMA.text());
        }
    }

    static Stream<Loopback.Act> refusals() {
        return Stream.of(
                Loopback.error(500, "",
                        "[{'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\"}]"),
                Loopback.error(400, "", "response_format.type json_schema is not supported"),
                Loopback.error(422, "", "unknown variant json_schema"),
                line -> line.answer(500, "text/plain", "cannot handle json_schema"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusedSchemaBecomesAnyJsonWithoutBackOffAndStaysSo(Loopback.Act refusal) throws Exception {
        try (Loopback server = new Loopback(refusal, Loopback.reply("{\"x\":1}"));
                Caller caller = new Caller(server.address())) {
            caller.ask(Caller.jsonRequest());
            caller.ask(Caller.jsonRequest());
            assertThat(server.asked).extracting(ReplyFormTest::form).containsExactly("json_schema", "json_object",
                    "json_object");
            assertThat(caller.reasons).isEmpty();
        }
    }

    @Test
    void refusedJsonBecomesPlainText() throws Exception {
        Loopback.Act refusal = Loopback.error(400, "", "unknown field response_format");
        try (Loopback server = new Loopback(refusal, refusal, Loopback.reply("{\"x\":1}"));
                Caller caller = new Caller(server.address())) {
            assertThat(caller.ask(Caller.jsonRequest()).text()).isEqualTo("{\"x\":1}");
            caller.ask(Caller.jsonRequest());
            assertThat(server.asked).extracting(ReplyFormTest::form).containsExactly("json_schema", "json_object", "",
                    "");
        }
    }

    @Test
    void theMessagesAreTheSameInAllForms() throws Exception {
        Loopback.Act refusal = Loopback.error(400, "", "unknown field response_format");
        try (Loopback server = new Loopback(refusal, refusal, Loopback.reply("{\"x\":1}"));
                Caller caller = new Caller(server.address())) {
            caller.ask(Caller.jsonRequest());
            assertThat(server.asked).extracting(a -> a.json().path("messages").toString()).hasSize(3)
                    .containsOnly(server.asked.getFirst().json().path("messages").toString());
        }
    }

    @Test
    void anotherFailureIsRetriedInTheSameForm() throws Exception {
        try (Loopback server = new Loopback(Loopback.error(500, "", "out of memory"), Loopback.reply("{\"x\":1}"));
                Caller caller = new Caller(server.address())) {
            caller.ask(Caller.jsonRequest());
            assertThat(server.asked).extracting(ReplyFormTest::form).containsExactly("json_schema", "json_schema");
            assertThat(caller.reasonKeys()).containsExactly("llm.again.failed");
        }
    }

    @Test
    void plainTextThatIsRefusedForItsFormIsARefusal() throws Exception {
        try (Loopback server = new Loopback(Loopback.error(400, "", "response_format is broken here"));
                Caller caller = new Caller(server.address())) {
            assertThat(caller.problem()).isEqualTo("llm.server.refused");
            assertThat(server.asked).hasSize(1);
        }
    }

    private static String form(Loopback.Asked asked) {
        return asked.json().path("response_format").path("type").asText();
    }
}
