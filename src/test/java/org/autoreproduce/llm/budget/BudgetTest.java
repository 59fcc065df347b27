package org.autoreproduce.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.journal.CallScope;
import org.autoreproduce.llm.journal.CallStore;
import org.autoreproduce.llm.journal.RecordedChat;
import org.autoreproduce.llm.journal.Recording;
import org.autoreproduce.llm.journal.Spent;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {
    private static final Prices PRICES = new Prices(List.of(new Price("gpt-x", "2026-11", new BigDecimal("1000"),
            new BigDecimal("2000"), new BigDecimal("100"))));

    @TempDir
    Path folder;

    private int asked;

    /** A request of 100 tokens; each reply has 50 at most and takes 100 + 40. */
    private ChatReply ask(long tokens, @Nullable String dollars, String model) {
        CallStore journal = CallStore.open(folder);
        Endpoint endpoint = new Endpoint("http://localhost/v1", model, null, 50);
        Budget budget = new Budget(tokens, dollars == null ? null : new BigDecimal(dollars), PRICES, journal);
        ChatModel paid = new BudgetedChat((request, listener, stop) -> {
            asked++;
            return ChatReply.live("r", new Usage(100, 40, 0, false), model, Duration.ZERO);
        }, endpoint, budget);
        return new RecordedChat(journal, null, paid, Clock.systemUTC()).in(new CallScope("plan", asked + 1)).chat(
                request(),
                ChatListener.NONE, new Cancellation());
    }

    private static ChatRequest request() {
        return new ChatRequest("code", "plan", List.of(new Message(Role.USER, "x".repeat(400))), null);
    }

    @Test
    void theCallThatCouldPassTheLimitIsNotSent() {
        ask(430, null, "any"); // 140 spent; the next may take 150
        ask(430, null, "any"); // 280 spent; the next may take 150, exactly the rest
        ask(430, null, "any");
        assertThatThrownBy(() -> ask(430, null, "any")).isInstanceOf(ProblemException.class).hasMessageContaining("420")
                .hasMessageContaining("150").hasMessageContaining("430").hasMessageContaining("--tokens");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void whatWasSpentOutlivesTheProgram() {
        ask(1000, "5", "gpt-x");
        ask(1000, "5", "gpt-x");
        assertThat(CallStore.open(folder).spent()).isEqualTo(new Spent(2, 200, 80, new BigDecimal("0.36"), 0, 0));
    }

    @Test
    void moneyIsLimitedByThePriceOfTheModel() {
        ask(10_000, "0.38", "gpt-x"); // costs .18; the next may cost .20
        ask(10_000, "0.38", "gpt-x");
        assertThatThrownBy(() -> ask(10_000, "0.38", "gpt-x")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("$0.36").hasMessageContaining("$0.2").hasMessageContaining("$0.38");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void anUnknownPriceIsSaidAndCannotBeLimitedInMoney() {
        assertThat(ask(10_000, null, "someones-own").cost()).isNull();
        assertThat(CallStore.open(folder).spent().unpriced()).isEqualTo(1);
        assertThatThrownBy(() -> ask(10_000, "1", "someones-own")).hasMessageContaining("someones-own")
                .hasMessageContaining("prices.json");
    }

    @Test
    void replaysCostNothingHoweverSmallTheBudget() {
        ask(1000, null, "any");
        Recording recording = Recording.ofFolder(folder);
        CallStore other = CallStore.open(folder.resolve("other"));
        Budget none = new Budget(0, null, PRICES, other);
        ChatModel paid = new BudgetedChat((request, listener, stop) -> {
            throw new AssertionError("asked");
        }, Endpoint.of("http://localhost/v1", "any"), none);
        new RecordedChat(other, recording, paid, Clock.systemUTC()).in(new CallScope("plan", 1)).chat(request(),
                ChatListener.NONE, new Cancellation());
        assertThat(none.spent()).isEqualTo(Spent.NOTHING);
    }

    @Test
    void callsInFlightCountAsIfTheyHadEnded() {
        Budget budget = new Budget(250, null, PRICES, CallStore.open(folder));
        Endpoint endpoint = new Endpoint("http://localhost/v1", "any", null, 50);
        Budget.Held first = budget.hold(request(), endpoint);
        assertThatThrownBy(() -> budget.hold(request(), endpoint)).isInstanceOf(ProblemException.class);
        first.close();
        budget.hold(request(), endpoint).close();
    }

    @Test
    void cachedTokensHaveTheirOwnPrice() {
        assertThat(PRICES.of("gpt-x").orElseThrow().of(new Usage(1000, 100, 400, false))).isEqualByComparingTo("0.84");
    }

    @Test
    void aPriceIsOfTheModelWithItsDatesAndMakersAndOfNoOther() {
        for (String same : List.of("gpt-x", "gpt-x-2026-08-06", "openai/gpt-x", "gpt-x-latest", "gpt-x:0806")) {
            assertThat(PRICES.of(same)).as(same).isPresent();
        }
        for (String other : List.of("gpt-x-pro", "gpt-x.5", "gpt-xl", "my-gpt-x", "gpt-x:free", "gpt")) {
            assertThat(PRICES.of(other)).as(other).isEmpty();
        }
    }

    @Test
    void theBundledTableIsDatedAndPricesSomething() {
        assertThat(Prices.bundled().of("gpt-4o-mini-2024-07-18").orElseThrow()).satisfies(price -> {
            assertThat(price.date()).matches("20[0-9]{2}-[0-9]{2}");
            assertThat(price.in()).isPositive();
            assertThat(price.out()).isGreaterThan(price.in());
        });
    }

    @Test
    void aUsersFileGoesBeforeTheTable() throws Exception {
        Path own = folder.resolve("prices.json");
        Files.writeString(own,
                "{\"schema\":1,\"prices\":[{\"model\":\"gpt-x\",\"date\":\"2026-12\",\"in\":0,\"out\":0},"
                        + "{\"model\":\"mine\",\"date\":\"2026-12\",\"in\":1,\"out\":1}]}");
        Prices both = PRICES.under(own);
        assertThat(both.of("gpt-x").orElseThrow().out()).isZero();
        assertThat(both.of("mine")).isPresent();
        for (String broken : List.of("{", "[]", "{\"schema\":1}", "{\"schema\":2,\"prices\":[]}",
                "{\"schema\":1,\"prices\":[{\"model\":\"a\"}]}")) {
            Files.writeString(own, broken);
            assertThatThrownBy(() -> PRICES.under(own)).as(broken).isInstanceOf(ProblemException.class);
        }
    }
}
