package org.autoreproduce.llm.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.Usage;
import org.autoreproduce.llm.discover.ConnectionTest.Result;
import org.autoreproduce.llm.discover.LocalServers.Usual;
import org.autoreproduce.llm.ollama.Ollama;
import org.autoreproduce.llm.openai.OpenAi;
import org.autoreproduce.llm.wire.Loopback;
import org.autoreproduce.llm.wire.Loopback.Act;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;

class LocalServersTest {
    private static final Duration LIMIT = Duration.ofMillis(900);

    private static Act list(String json) {
        return line -> line.answer(200, "application/json", json.replace('\'', '"'));
    }

    private static int port(Loopback server) {
        return URI.create(server.address()).getPort();
    }

    private static int nobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void thoseThatAnswerAreFoundWithTheirModels() throws Exception {
        try (Loopback ollama = new Loopback(list("{'models':[{'name':'qwen3:8b'}]}"));
                Loopback studio = new Loopback(list("{'object':'list','data':[{'id':'a'},{'id':'b'}]}"));
                Loopback web = new Loopback(line -> line.answer(200, "text/html", "<html>hello</html>"));
                Loopback silent = new Loopback(Loopback.Line::untilHungUp)) {
            LocalServers servers = new LocalServers(List.of(new Usual("Ollama", new Ollama(), port(ollama)),
                    new Usual("LM Studio", new OpenAi(), port(studio)),
                    new Usual("llama.cpp", new OpenAi(), port(web)), new Usual("vLLM", new OpenAi(), nobody()),
                    new Usual("other", new OpenAi(), port(silent))), LIMIT);

            long begun = System.nanoTime();
            List<LocalServer> found = servers.find(new Cancellation());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));

            assertThat(found).extracting(LocalServer::name).containsExactly("Ollama", "LM Studio");
            assertThat(found.get(0).address()).isEqualTo("http://127.0.0.1:" + port(ollama));
            assertThat(found.get(0).models()).containsExactly("qwen3:8b");
            assertThat(found.get(1).address()).isEqualTo("http://127.0.0.1:" + port(studio) + "/v1");
            assertThat(found.get(1).models()).containsExactly("a", "b");
        }
    }

    @Test
    void whoStoppedBeforeFindsNothing() {
        Cancellation stop = new Cancellation();
        stop.cancel();
        LocalServers servers = new LocalServers(List.of(new Usual("x", new OpenAi(), 1)), LIMIT);
        assertThatThrownBy(() -> servers.find(stop)).isInstanceOf(CancellationException.class);
    }

    @Test
    void theUsualOnesAreWhereTheyUsuallyAre() {
        assertThat(LocalServers.usual().find(new Cancellation())).isNotNull();
    }

    @Test
    void aTestSaysWhoAnsweredOrWhy() {
        Result good = new ConnectionTest().of((request, listener, stop) -> ChatReply.live("yes",
                new Usage(5, 1, 0, false), "some-model-2026", Duration.ZERO), new Cancellation());
        assertThat(good).isInstanceOfSatisfying(Result.Answered.class,
                answered -> assertThat(answered.model()).isEqualTo("some-model-2026"));
        Result bad = new ConnectionTest().of((request, listener, stop) -> {
            throw new ProblemException("llm.key.missing", "there", "KEY");
        }, new Cancellation());
        assertThat(bad).isInstanceOfSatisfying(Result.Failed.class,
                failed -> assertThat(Optional.of(failed.why().key())).contains("llm.key.missing"));
    }
}
