package org.autoreproduce.llm.openai;

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
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** A client for tests: impatient, and its pauses are noted instead of waited for. */
final class Caller implements ChatListener, AutoCloseable {
    static final ReplySchema SCHEMA = new ReplySchema("answer", "{\"type\":\"object\",\"required\":[\"x\"],"
            + "\"properties\":{\"x\":{\"type\":\"integer\"}},\"additionalProperties\":false}");

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    final List<Duration> pauses = new ArrayList<>();
    final List<Sentence> reasons = new ArrayList<>();
    final StringBuilder heard = new StringBuilder();
    final Cancellation stop = new Cancellation();
    Duration waited = Duration.ZERO;
    final OpenAiChat chat;

    Caller(String address) {
        this(Endpoint.of(address, "some-model"), Optional.of("sk-secret"));
    }

    Caller(Endpoint endpoint, Optional<String> key) {
        this(endpoint, key, Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    /** One that waits this long for the first token and between tokens. */
    Caller(Endpoint endpoint, Optional<String> key, Duration firstToken, Duration idle) {
        Patience patience = new Patience(Duration.ofSeconds(5), firstToken, idle, 4, Duration.ofSeconds(1),
                Duration.ofSeconds(60));
        chat = new OpenAiChat(endpoint, () -> key, patience, (time, stopped) -> pauses.add(time),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** One that soon takes silence for a fault. */
    static Caller impatient(String address, Duration firstToken, Duration idle) {
        return new Caller(Endpoint.of(address, "some-model"), Optional.empty(), firstToken, idle);
    }

    static ChatRequest request() {
        return new ChatRequest("code", "plan",
                List.of(new Message(Role.SYSTEM, "You plan."), new Message(Role.USER, "Plan this, in JSON.")), null);
    }

    static ChatRequest jsonRequest() {
        ChatRequest plain = request();
        return new ChatRequest(plain.agent(), plain.purpose(), plain.messages(), SCHEMA);
    }

    ChatReply ask() {
        return ask(request());
    }

    ChatReply ask(ChatRequest request) {
        return chat.chat(request, this, stop);
    }

    /** The key of the sentence that a failing call tells. */
    String problem() {
        return problem(request());
    }

    String problem(ChatRequest request) {
        try {
            return "no problem but " + ask(request);
        } catch (ProblemException e) {
            return e.sentence().key();
        }
    }

    List<String> reasonKeys() {
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
