package org.autoreproduce.pipeline.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.llm.ChatModel;
import org.autoreproduce.llm.Endpoint;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.anthropic.Anthropic;
import org.autoreproduce.llm.command.CommandChat;
import org.autoreproduce.llm.gemini.Gemini;
import org.autoreproduce.llm.hand.HandChat;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.keys.Keys;
import org.autoreproduce.llm.ollama.Ollama;
import org.autoreproduce.llm.openai.OpenAi;
import org.autoreproduce.llm.wire.Dialect;
import org.autoreproduce.llm.wire.ServerChat;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;

/** Makes the model that a setting names, whoever is behind it. What the user allows is not looked at here. */
public final class ModelConnections {
    private final Keys keys;
    private final Map<String, String> environment;
    private final HandDesk hand;

    /**
     * Connections of a process.
     *
     * @param keys        asked for each server's key
     * @param environment of this process, for commands as models
     * @param hand        where requests to models by hand wait
     */
    public ModelConnections(Keys keys, Map<String, String> environment, HandDesk hand) {
        this.keys = keys;
        this.environment = Map.copyOf(environment);
        this.hand = hand;
    }

    /**
     * A model that can be asked.
     *
     * @param free whether it costs no money here, so that only its tokens count
     */
    public record Connected(ChatModel chat, boolean free, Runnable end) implements AutoCloseable {
        /** Gives connections back. */
        @Override
        public void close() {
            end.run();
        }
    }

    /** The model; ProblemException where its address or command means nothing. */
    public Connected connect(Settings.Model model, Patience patience) {
        return switch (model.provider()) {
            case HAND -> new Connected(new HandChat(hand, model.name()), true, () -> {});
            case COMMAND -> new Connected(new CommandChat(model.address(), model.name(), environment,
                    Path.of("").toAbsolutePath(), patience.firstToken()), true, () -> {});
            case OPENAI, ANTHROPIC, GEMINI, OLLAMA -> {
                ServerChat chat = server(model, patience);
                yield new Connected(chat, false, chat::close);
            }
        };
    }

    /**
     * The ids of the models at the same server; none where there is no server.
     *
     * @throws org.autoreproduce.text.ProblemException where it does not say
     */
    public List<String> models(Settings.Model model, Patience patience, Cancellation stop) {
        if (!model.provider().server()) {
            return List.of();
        }
        try (ServerChat chat = server(model, patience)) {
            return chat.models(stop);
        }
    }

    /** Whether a key would go to that address. */
    boolean hasKey(String address) {
        return keys.of(address).get().isPresent();
    }

    private ServerChat server(Settings.Model model, Patience patience) {
        return new ServerChat(dialect(model.provider()), Endpoint.of(model.address(), model.id()),
                keys.of(model.address()), patience);
    }

    private static Dialect dialect(Provider provider) {
        return switch (provider) {
            case OPENAI -> new OpenAi();
            case ANTHROPIC -> new Anthropic();
            case GEMINI -> new Gemini();
            case OLLAMA -> new Ollama();
            case HAND, COMMAND -> throw new IllegalArgumentException("no server: " + provider);
        };
    }
}
