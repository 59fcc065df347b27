package org.autoreproduce.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Who is behind a model, and so how it is spoken to. */
public enum Provider {
    /** Any server that speaks OpenAI's chat protocol; which one, its address says. */
    OPENAI("", true),
    /** Anthropic, by its own protocol. */
    ANTHROPIC("https://api.anthropic.com/v1", true),
    /** Google Gemini, by its own protocol. */
    GEMINI("https://generativelanguage.googleapis.com/v1beta", true),
    /** Ollama, by its own protocol. */
    OLLAMA("http://127.0.0.1:11434", true),
    /** A person, who takes each request somewhere and brings the reply. */
    HAND("", false),
    /** A program that reads the prompt and prints the reply; its command line stands in the address's place. */
    COMMAND("", false);

    private final String usual;
    private final boolean server;

    Provider(String usual, boolean server) {
        this.usual = usual;
        this.server = server;
    }

    /** By its name in files and on the command line; IllegalArgumentException where it is none. */
    public static Provider of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no provider: " + id));
    }

    /** The name in files: small letters. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address that holds where none is given; empty where one must be. */
    public String usualAddress() {
        return usual;
    }

    /** Whether it is asked over the network, at an address and with a model's id. */
    public boolean server() {
        return server;
    }
}
