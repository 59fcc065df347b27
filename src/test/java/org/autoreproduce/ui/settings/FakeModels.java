package org.autoreproduce.ui.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.autoreproduce.llm.discover.ConnectionTest.Result;
import org.autoreproduce.llm.discover.LocalServer;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.llm.ollama.Ollama;
import org.autoreproduce.llm.openai.OpenAi;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Servers and keys that are as the test says. */
final class FakeModels implements ModelAccess {
    final List<String> asked = new ArrayList<>();
    final Map<String, String> kept = new HashMap<>();
    KeyChain.Place keeps = KeyChain.Place.KEYRING;
    List<LocalServer> local = List.of(
            new LocalServer("Ollama", new Ollama(), "http://127.0.0.1:11434", List.of("qwen3:8b", "llama3.3:70b")),
            new LocalServer("LM Studio", new OpenAi(), "http://127.0.0.1:1234/v1", List.of("only-one")));
    Result result = new Result.Answered("some-model-2026", Duration.ofMillis(1234));
    boolean slow;

    @Override
    public List<LocalServer> local(Cancellation stop) {
        return local;
    }

    @Override
    public List<String> models(Settings.Model model, String key, Cancellation stop) {
        asked.add("list " + model.address() + " " + key);
        if (model.address().contains("nobody")) {
            throw new ProblemException("llm.server.unreachable", model.address(), "unknown host");
        }
        return List.of("a-model", "b-model");
    }

    @Override
    public Result test(Settings.Model model, String key, Cancellation stop) {
        asked.add("test " + model.provider().id() + " " + model.address() + " " + model.id() + " " + key);
        if (slow) {
            CountDownLatch stopped = new CountDownLatch(1);
            stop.onCancel(stopped::countDown);
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new CancellationException("stopped");
        }
        return result;
    }

    @Override
    public KeyChain.Place place(String address) {
        return kept.containsKey(address) ? KeyChain.Place.KEYRING : KeyChain.Place.NONE;
    }

    @Override
    public KeyChain.Place keeps() {
        return keeps;
    }

    @Override
    public KeyChain.Place keep(String address, String key) {
        kept.put(address, key);
        return keeps;
    }

    static Result refused() {
        return new Result.Failed(Sentence.of("llm.key.refused", "https://api.anthropic.com/v1", "invalid x-api-key"));
    }
}
