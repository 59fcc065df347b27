package org.autoreproduce.llm.journal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.llm.ChatReply;
import org.autoreproduce.llm.ChatRequest;
import org.autoreproduce.llm.Measured;
import org.autoreproduce.llm.Message;
import org.autoreproduce.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * A finished call, as it stands in a file of journal/calls and as a line of a recording.
 *
 * @param schema   version of this format
 * @param scope    the stage run that asked: "method#1"
 * @param key      hash of the canonical request
 * @param n        how often the stage run had asked the same before, from 0
 * @param agent    "research" or "code"
 * @param purpose  the prompt's name
 * @param messages what was asked; measured numbers keep their marks, so that the key can be checked
 * @param reply    what came back
 * @param usage    its tokens
 * @param model    who answered
 * @param origin   model, or recording where it was played back and cost nothing
 * @param cost     in US dollars; null where the price is unknown
 * @param ms       wall time of the call; null in a recording
 * @param waitedMs of these, waiting for the model and for back-off; null in a recording
 * @param started  when, as 2026-11-24T08:00:00Z; null in a recording
 */
public record CallRecord(int schema, String scope, String key, int n, String agent, String purpose,
        List<Message> messages, String reply, Usage usage, String model, ChatReply.Origin origin,
        @Nullable BigDecimal cost, @Nullable Long ms, @Nullable Long waitedMs, @Nullable String started) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list; what is missing in a file is found here. */
    public CallRecord {
        Stream.of(scope, key, agent, purpose, reply, usage, model, origin).forEach(Objects::requireNonNull);
        messages = List.copyOf(messages);
    }

    /** The key of a request: what it asks of whom, with one placeholder for every measured number. */
    public static String key(ChatRequest request) {
        return key(request.agent(), request.messages());
    }

    /** Whether the key is that of the request in this record. */
    public boolean holds() {
        return key.equals(key(agent, messages));
    }

    /** The stage of the scope: "method". */
    public String stage() {
        return scope.substring(0, Math.max(0, scope.indexOf('#')));
    }

    /** Every part stands behind its length, so no text can pretend to be two messages. */
    private static String key(String agent, List<Message> messages) {
        StringBuilder canonical = new StringBuilder(agent).append('\n');
        for (Message message : messages) {
            String text = Measured.canonical(message.text());
            canonical.append(message.role().id()).append(' ').append(text.length()).append('\n').append(text)
                    .append('\n');
        }
        return new Hashes().of(canonical.toString());
    }
}
