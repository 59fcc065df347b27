package org.autoreproduce.llm.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatedChatTest {
    private static final ReplySchema SCHEMA = new ReplySchema("answer",
            "{\"type\":\"object\",\"required\":[\"x\",\"y\"],"
                    + "\"additionalProperties\":false,\"properties\":{\"x\":{\"type\":\"integer\",\"minimum\":1},\"y\":{\"type\":\"string\"}}}");

    private final Deque<String> replies = new ArrayDeque<>();
    private final List<ChatRequest> asked = new ArrayList<>();
    private final ValidatedChat chat = new ValidatedChat((request, listener, stop) -> {
        asked.add(request);
        return ChatReply.live(replies.remove(), new Usage(1, 1, 0, true), "m", Duration.ZERO);
    });

    private Validated<JsonNode> json(String... answers) {
        replies.addAll(List.of(answers));
        return chat.json(request(), ChatListener.NONE, new Cancellation());
    }

    private static ChatRequest request() {
        return new ChatRequest("code", "plan", List.of(new Message(Role.USER, "Give x and y.")), SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\":1,\"y\":\"a } b\"}", "\n {\"x\":1,\"y\":\"a } b\"} \n",
            "```json\n{\"x\":1,\"y\":\"a } b\"}\n```", "```\n{\"x\":1,\"y\":\"a } b\"}\n```",
            "Here it is:\n```json\n{\"x\":1,\"y\":\"a } b\"}\n```\nI hope it helps {really}.",
            "The set {a, b} gives {\"x\":1,\"y\":\"a } b\"}, as asked.",
            "<think>maybe {\"x\":2,\"y\":\"no\"}?</think>{\"x\":1,\"y\":\"a } b\"}",
            "For example {\"z\":0}, but in fact: {\"x\":1,\"y\":\"a } b\"}"})
    void jsonIsFoundHoweverItIsWrapped(String reply) {
        Validated<JsonNode> found = json(reply);
        assertThat(found.value().toString()).isEqualTo("{\"x\":1,\"y\":\"a } b\"}");
        assertThat(found.calls()).hasSize(1);
    }

    @Test
    void codeInsideAStringIsNotTakenForAFence() {
        assertThat(json("{\"x\":1,\"y\":\"```json\\n{}\\n```\"}").value().path("y").asText())
                .isEqualTo("```json\n{}\n```");
    }

    @Test
    void aBadReplyIsShownToTheModelOnceWithWhatIsWrong() {
        Validated<JsonNode> found = json("{\"x\":0,\"z\":1}", "{\"x\":1,\"y\":\"ok\"}");
        assertThat(found.value().path("y").asText()).isEqualTo("ok");
        assertThat(found.calls()).hasSize(2);
        List<Message> second = asked.get(1).messages();
        assertThat(second.subList(0, 2)).containsExactly(new Message(Role.USER, "Give x and y."),
                new Message(Role.ASSISTANT, "{\"x\":0,\"z\":1}"));
        assertThat(second.get(2).role()).isEqualTo(Role.USER);
        assertThat(second.get(2).text()).contains("At /x: must have a minimum value of 1", "'y'", "'z'");
        assertThat(asked.get(1).schema()).isEqualTo(SCHEMA);
    }

    @Test
    void errorsReadTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            json("{\"x\":0,\"y\":\"a\"}", "{\"x\":1,\"y\":\"a\"}");
            assertThat(asked.get(1).messages().get(2).text()).contains("must have a minimum value of 1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I cannot do that.", "{\"x\": 1, \"y\": \"cut", "[1, 2]", "\"text\"",
            "{\"x\":1,\"y\":\"a\",}"})
    void whatIsNoObjectOfTheSchemaIsMended(String bad) {
        assertThat(json(bad, "{\"x\":1,\"y\":\"a\"}").calls()).hasSize(2);
        assertThat(asked.get(1).messages().get(1).text()).isNotBlank();
    }

    @Test
    void aSecondBadReplyIsAProblemAndNoThirdIsAskedFor() {
        assertThatThrownBy(() -> json("no", "{\"x\":1}", "{\"x\":1,\"y\":\"late\"}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"plan\"").hasMessageContaining("'y'");
        assertThat(asked).hasSize(2);
    }

    @Test
    void theCallersCheckGoesThroughTheSameRepair() {
        replies.addAll(List.of("{\"x\":3,\"y\":\"a\"}", "{\"x\":4,\"y\":\"a\"}"));
        Validated<Integer> even = chat.json(request(), tree -> tree.path("x").asInt() % 2 == 0
                ? new Checked.Good<>(tree.path("x").asInt())
                : new Checked.Bad<>(List.of("x must be even")), ChatListener.NONE, new Cancellation());
        assertThat(even.value()).isEqualTo(4);
        assertThat(asked.get(1).messages().get(2).text()).contains("- x must be even");
    }

    @Test
    void freeTextIsCheckedTheSameWay() {
        replies.addAll(List.of("nonsense", "EDIT 1"));
        ChatRequest free = new ChatRequest("code", "repair", List.of(new Message(Role.USER, "Edit.")), null);
        Validated<String> edit = chat.text(free, text -> text.startsWith("EDIT")
                ? new Checked.Good<>(text)
                : new Checked.Bad<>(List.of("no EDIT block")), ChatListener.NONE, new Cancellation());
        assertThat(edit.value()).isEqualTo("EDIT 1");
        assertThat(edit.calls()).hasSize(2);
    }
}
