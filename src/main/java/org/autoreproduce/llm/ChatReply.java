package org.autoreproduce.llm;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param text   the whole reply
 * @param usage  its tokens, counted or estimated
 * @param model  who answered, in the server's words
 * @param origin where it comes from
 * @param cost   in US dollars; null where the price is unknown; 0 where nothing was paid now
 * @param waited for the model and for back-off; 0 where nothing was sent
 * @param call   number of its record in journal/calls, "0007"; null before it is recorded
 */
public record ChatReply(String text, Usage usage, String model, Origin origin, @Nullable BigDecimal cost,
        Duration waited, @Nullable String call) {

    /** Where a reply comes from. */
    public enum Origin {
        /** Asked and paid now. */
        MODEL,
        /** Asked before a stage was interrupted. */
        JOURNAL,
        /** Played back. */
        RECORDING;

        /** The name in files and events: small letters. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A model's reply as it came, not yet priced or recorded. */
    public static ChatReply live(String text, Usage usage, String model, Duration waited) {
        return new ChatReply(text, usage, model, Origin.MODEL, null, waited, null);
    }

    /** The same with its price; null where unknown. */
    public ChatReply withCost(@Nullable BigDecimal dollars) {
        return new ChatReply(text, usage, model, origin, dollars, waited, call);
    }

    /** The same with the number of its record. */
    public ChatReply withCall(String number) {
        return new ChatReply(text, usage, model, origin, cost, waited, number);
    }
}
