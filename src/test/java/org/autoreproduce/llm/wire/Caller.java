package org.autoreproduce.llm.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.llm.ChatListener;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.ReplySchema;
import org.autoreproduce.llm.Role;
import org.autoreproduce.llm.openai.OpenAi;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** A client for tests: impatient, and its pauses are noted instead of waited for. */
public final class Caller implements ChatListener, AutoCloseable {
    public static final ReplySchema SCHEMA = new ReplySchema("answer", "{\"type\":\"object\",\"required\":[\"x\"],"
            + "\"properties\":{\"x\":{\"type\":\"integer\"}},\"additionalProperties\":false}");

    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    public final List<Duration> pauses = new ArrayList<>();
    public final List<Sentence> reasons = new ArrayList<>();
    public final StringBuilder heard = new StringBuilder();
    public final Cancellation stop = new Cancellation();
    public Duration waited = Duration.ZERO;
    public final ServerChat chat;

    public Caller(String address) {
        this(Endpoint.of(address, "some-model"), Optional.of("sk-secret"));
    }

    public Caller(Endpoint endpoint, Optional<String> key) {
        this(endpoint, key, Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    /** One that waits this long for the first token and between tokens. */
    public Caller(Endpoint endpoint, Optional<String> key, Duration firstToken, Duration idle) {
        this(new OpenAi(), endpoint, key, firstToken, idle);
    }

    /** One that speaks in another way. */
    public Caller(Dialect dialect, String address, Duration firstToken, Duration idle) {
        this(dialect, Endpoint.of(address, "some-model"), Optional.of("sk-secret"), firstToken, idle);
    }

    /** One that has no key. */
    public static Caller keyless(Dialect dialect, String address) {
        return new Caller(dialect, Endpoint.of(address, "some-model"), Optional.empty(), Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    private Caller(Dialect dialect, Endpoint endpoint, Optional<String> key, Duration firstToken, Duration idle) {
        Patience patience = new Patience(Duration.ofSeconds(5), firstToken, idle, 4, Duration.ofSeconds(1),
                Duration.ofSeconds(60));
        chat = new ServerChat(dialect, endpoint, () -> key, patience, (time, stopped) -> pauses.add(time),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A chat whose pauses take no time. */
    public static ServerChat hasty(Dialect dialect, Endpoint endpoint, Patience patience) {
        return new ServerChat(dialect, endpoint, Optional::empty, patience, (time, stop) -> stop.check(),
                Clock.systemUTC());
    }

    /** One that soon takes silence for a fault. */
    public static Caller impatient(String address, Duration firstToken, Duration idle) {
        return new Caller(Endpoint.of(address, "some-model"), Optional.empty(), firstToken, idle);
    }

    public static ChatRequest request() {
        return new ChatRequest("code", "plan",
                List.of(new Message(Role.SYSTEM, "You plan."), new Message(Role.USER, "Plan this, in JSON.")), null);
    }

    public static ChatRequest jsonRequest() {
        ChatRequest plain = request();
        return new ChatRequest(plain.agent(), plain.purpose(), plain.messages(), SCHEMA);
    }

    public ChatReply ask() {
        return ask(request());
    }

    public ChatReply ask(ChatRequest request) {
        return chat.chat(request, this, stop);
    }

    /** The key of the sentence that a failing call tells. */
    public String problem() {
        return problem(request());
    }

    public String problem(ChatRequest request) {
        try {
            return "no problem but " + ask(request);
        } catch (ProblemException e) {
            return e.sentence().key();
        }
    }

    public List<String> reasonKeys() {
        return reasons.stream().map(Sentence::key).toList();
    }

    @Override
    public void partial(String piece) {
        heard.append(piece);
    }

    @Override
    public void backOff(Sentence why, Duration wait, int next) {
        reasons.add(why);
        heard.setLength(0);
    }

    @Override
    public void waited(Duration time) {
        waited = waited.plus(time);
    }

    @Override
    public void close() {
        chat.close();
    }
}
