package org.autoreproduce.llm.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.reply.ValidatedChat;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;

class HandChatTest {
    private static final ReplySchema SCHEMA = new ReplySchema("answer",
            "{\"type\":\"object\",\"required\":[\"x\"],\"properties\":{\"x\":{\"type\":\"integer\"}}}");

    private final HandDesk desk = new HandDesk();
    private final HandChat chat = new HandChat(desk, "by hand");
    private final Cancellation stop = new Cancellation();
    private final BlockingQueue<List<HandRequest>> told = new LinkedBlockingQueue<>();

    private static ChatRequest request(String text) {
        return new ChatRequest("code", "plan", List.of(new Message(Role.USER, text)), null);
    }

    private CompletableFuture<ChatReply> ask(ChatRequest request) {
        return CompletableFuture.supplyAsync(() -> chat.chat(request, ChatListener.NONE, stop));
    }

    /** The list that the desk tells as soon as it has this length. */
    private List<HandRequest> until(int size) throws InterruptedException {
        while (true) {
            List<HandRequest> next = told.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("told in time").isNotNull();
            if (next.size() == size) {
                return next;
            }
        }
    }

    @Test
    void aReplyThatWasPastedIsTheModels() throws Exception {
        desk.follow(told::add);
        CompletableFuture<ChatReply> call = ask(request("Plan this."));
        HandRequest waiting = until(1).getFirst();
        assertThat(waiting.text()).isEqualTo("Plan this.");
        assertThat(waiting.repair()).isFalse();
        assertThat(desk.answer(waiting.id(), " \n")).isFalse();
        assertThat(desk.answer(waiting.id(), "the plan")).isTrue();
        ChatReply reply = call.get(10, TimeUnit.SECONDS);
        assertThat(reply.text()).isEqualTo("the plan");
        assertThat(reply.cost()).isEqualTo(BigDecimal.ZERO);
        assertThat(reply.usage()).isEqualTo(Usage.estimate(request("Plan this."), "the plan"));
        assertThat(reply.model()).isEqualTo("by hand");
        assertThat(desk.waiting()).isEmpty();
        assertThat(desk.answer(waiting.id(), "again")).isFalse();
    }

    @Test
    void severalWaitInTheOrderOfAskingAndAreAnsweredInAny() throws Exception {
        desk.follow(told::add);
        CompletableFuture<ChatReply> first = ask(request("one"));
        until(1);
        CompletableFuture<ChatReply> second = ask(request("two"));
        List<HandRequest> both = until(2);
        assertThat(both).extracting(HandRequest::text).containsExactly("one", "two");
        desk.answer(both.get(1).id(), "2");
        desk.answer(both.get(0).id(), "1");
        assertThat(first.get(10, TimeUnit.SECONDS).text()).isEqualTo("1");
        assertThat(second.get(10, TimeUnit.SECONDS).text()).isEqualTo("2");
    }

    @Test
    void stoppingEndsTheWaitAndTakesTheRequestAway() throws Exception {
        desk.follow(told::add);
        CompletableFuture<ChatReply> call = ask(request("never"));
        until(1);
        stop.cancel();
        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(CancellationException.class);
        until(0);
    }

    @Test
    void whatIsTakenBackIsASentence() throws Exception {
        desk.follow(told::add);
        CompletableFuture<ChatReply> call = ask(request("never"));
        assertThat(desk.withdraw(until(1).getFirst().id())).isTrue();
        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(ProblemException.class)
                .hasMessageContaining("plan");
    }

    @Test
    void aBadReplyComesBackWithWhatIsWrong() throws Exception {
        desk.follow(told::add);
        ChatRequest asked = new ChatRequest("code", "plan", List.of(new Message(Role.USER, "x as JSON")), SCHEMA);
        CompletableFuture<Object> call = CompletableFuture
                .supplyAsync(() -> new ValidatedChat(chat).json(asked, ChatListener.NONE, stop).value());
        HandRequest first = until(1).getFirst();
        assertThat(first.text()).contains("x as JSON", SCHEMA.text());
        desk.answer(first.id(), "{\"x\": \"no number\"}");
        HandRequest second = until(1).getFirst();
        while (second.id() == first.id()) {
            second = until(1).getFirst();
        }
        assertThat(second.repair()).isTrue();
        assertThat(second.text()).contains("no number", "Your reply cannot be used");
        desk.answer(second.id(), "Here it is:\n```json\n{\"x\": 3}\n```");
        assertThat(call.get(10, TimeUnit.SECONDS)).hasToString("{\"x\":3}");
    }

    @Test
    void aClosedFollowerHearsNothing() throws Exception {
        desk.follow(told::add).close();
        told.clear();
        desk.follow(list -> {
            if (!list.isEmpty()) {
                desk.answer(list.getFirst().id(), "quick");
            }
        });
        assertThat(ask(request("a")).get(10, TimeUnit.SECONDS).text()).isEqualTo("quick");
        assertThat(told).isEmpty();
    }

    @Test
    void measuredNumbersAreShownWithoutTheirMarks() {
        assertThat(new HandRequest(1, request("loss " + Measured.mark("0.25"))).text()).isEqualTo("loss 0.25");
    }
}
