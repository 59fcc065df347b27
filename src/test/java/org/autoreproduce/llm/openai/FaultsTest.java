package org.autoreproduce.llm.openai;

import org.autoreproduce.llm.wire.Loopback;
import org.autoreproduce.llm.wire.Caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may pass by itself is tried again, and the reply is the same as if nothing had happened. */
class FaultsTest {

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of("llm.again.rate-limited", Loopback.error(429, "rate_limit_exceeded", "slow down")),
                Arguments.of("llm.again.failed", Loopback.error(500, "server_error", "the server failed")),
                Arguments.of("llm.again.failed", Loopback.error(503, "", "loading model")),
                Arguments.of("llm.again.failed",
                        (Loopback.Act) line -> line.answer(502, "text/html", "<html>bad gateway</html>")),
                Arguments.of("llm.again.cut", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("half");
                }),
                Arguments.of("llm.again.cut", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("half");
                    line.event("[DONE]");
                }),
                Arguments.of("llm.again.cut", (Loopback.Act) line -> {
                    line.write(
                            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
                    line.write("40\r\ndata: {\"cho");
                }),
                Arguments.of("llm.again.cut", (Loopback.Act) line -> line.write("HTTP/1.1 200 OK\r\nContent-Ty")),
                Arguments.of("llm.again.cut", (Loopback.Act) line -> {}),
                Arguments.of("llm.again.cut", (Loopback.Act) line -> line.stream()),
                Arguments.of("llm.again.failed", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("half");
                    line.event("{\"error\":{\"message\":\"provider failed\",\"code\":502}}");
                    line.event("[DONE]");
                }),
                Arguments.of("llm.again.rate-limited", (Loopback.Act) line -> {
                    line.stream();
                    line.event("{\"error\":{\"message\":\"later\",\"code\":\"rate_limit_exceeded\"}}");
                }),
                Arguments.of("llm.again.garbled", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("half");
                    line.event("{\"choices\": [{\"delta\"");
                    line.untilHungUp();
                }),
                Arguments.of("llm.again.garbled", (Loopback.Act) line -> line.answer(200, "application/json",
                        "{\"choices\": [{\"message\": {\"content\": \"half an ans")),
                Arguments.of("llm.again.stalled", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("half");
                    line.untilHungUp();
                }),
                Arguments.of("llm.again.stalled", (Loopback.Act) line -> {
                    line.stream();
                    line.piece("half");
                    while (true) { // signs of life that are none
                        line.write(": keep-alive\n\n");
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void isTriedAgainAndTheReplyIsTheSame(String reason, Loopback.Act fault) throws Exception {
        try (Loopback server = new Loopback(fault, fault, Loopback.reply("who", "le"));
                Caller caller = caller(server, reason)) {
            assertThat(caller.ask().text()).isEqualTo("whole");
            assertThat(caller.heard).hasToString("whole");
            assertThat(caller.reasonKeys()).containsExactly(reason, reason);
            assertThat(caller.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(server.asked).extracting(Loopback.Asked::body).hasSize(3)
                    .containsOnly(server.asked.getFirst().body());
        }
    }

    private static Caller caller(Loopback server, String reason) {
        return reason.equals("llm.again.stalled")
                ? Caller.impatient(server.address(), Duration.ofSeconds(10), Duration.ofMillis(500))
                : new Caller(server.address());
    }

    @Test
    void noFirstTokenInTimeIsTriedAgain() throws Exception {
        Loopback.Act silent = line -> {
            line.stream();
            line.event(
                    "{\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}");
            line.untilHungUp();
        };
        try (Loopback server = new Loopback(silent, Loopback.reply("whole"));
                Caller caller = Caller.impatient(server.address(), Duration.ofSeconds(1), Duration.ofSeconds(10))) {
            assertThat(caller.ask().text()).isEqualTo("whole");
            assertThat(caller.reasonKeys()).containsExactly("llm.again.silent");
            assertThat(server.hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSlowStreamThatKeepsComingIsNotStalled() throws Exception {
        Loopback.Act slow = line -> {
            line.stream();
            for (int i = 0; i < 6; i++) {
                line.piece("x");
                TimeUnit.MILLISECONDS.sleep(250); // six times: longer in all than the idle time
            }
            line.finish("stop");
        };
        try (Loopback server = new Loopback(slow);
                Caller caller = Caller.impatient(server.address(), Duration.ofSeconds(10), Duration.ofSeconds(1))) {
            assertThat(caller.ask().text()).isEqualTo("xxxxxx");
            assertThat(caller.reasons).isEmpty();
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheEndOfTheReplyTakesNothingAway() throws Exception {
        Loopback.Act early = line -> {
            line.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            String events = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"whole\"},\"finish_reason\":\"stop\"}]}\n\n";
            line.write(Integer.toHexString(events.length()) + "\r\n" + events + "\r\n");
        };
        try (Loopback server = new Loopback(early); Caller caller = new Caller(server.address())) {
            assertThat(caller.ask().text()).isEqualTo("whole");
            assertThat(caller.reasons).isEmpty();
        }
    }

    @Test
    void attemptsAreBoundedAndTheLastReasonIsTold() throws Exception {
        try (Loopback server = new Loopback(Loopback.error(500, "", "out of order"));
                Caller caller = new Caller(server.address())) {
            assertThat(caller.problem()).isEqualTo("llm.server.failed");
            assertThat(server.asked).hasSize(4);
            assertThat(caller.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2),
                    Duration.ofSeconds(4));
            assertThat(caller.waited).isPositive();
        }
    }

    static Stream<Arguments> waits() {
        return Stream.of(Arguments.of("Retry-After: 7", Duration.ofSeconds(7)),
                Arguments.of("Retry-After: 0", Duration.ZERO),
                Arguments.of("Retry-After: 1.5", Duration.ofMillis(1500)),
                Arguments.of("retry-after-ms: 250", Duration.ofMillis(250)),
                Arguments.of("Retry-After: Tue, 24 Nov 2026 08:00:30 GMT", Duration.ofSeconds(30)),
                Arguments.of("Retry-After: Tue, 24 Nov 2026 07:00:00 GMT", Duration.ZERO),
                Arguments.of("Date: Tue, 24 Nov 2026 07:59:50 GMT\r\nRetry-After: Tue, 24 Nov 2026 08:00:30 GMT",
                        Duration.ofSeconds(40)),
                Arguments.of("Retry-After: soon", Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void theServersOwnWaitIsKept(String header, Duration wait) throws Exception {
        try (Loopback server = new Loopback(Loopback.error(429, "", "slow down", header), Loopback.reply("ok"));
                Caller caller = new Caller(server.address())) {
            caller.ask();
            assertThat(caller.pauses).containsExactly(wait);
        }
    }

    @Test
    void aWaitThatNobodyWantsIsAProblemAndNotWaitedFor() throws Exception {
        try (Loopback server = new Loopback(Loopback.error(503, "", "maintenance", "Retry-After: 7200"));
                Caller caller = new Caller(server.address())) {
            assertThat(caller.problem()).isEqualTo("llm.server.busy");
            assertThat(caller.pauses).isEmpty();
        }
    }
}
