package org.autoreproduce.llm;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who speaks in a message. */
public enum Role {
    /** The rules that hold for the whole conversation. */
    SYSTEM,
    /** Whoever asks. */
    USER,
    /** The model. */
    ASSISTANT;

    /** The name in files: small letters. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
