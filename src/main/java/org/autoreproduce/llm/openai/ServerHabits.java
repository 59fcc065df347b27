package org.autoreproduce.llm.openai;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one server was found not to take, so that it is not tried on it again. Servers differ in how they say so: some
 * refuse with 400, some fail with 500 and name the field.
 */
final class ServerHabits {
    private static final Set<Integer> OTHER_MATTERS = Set.of(401, 402, 403, 408, 429);

    private ReplyForm form = ReplyForm.JSON_SCHEMA;
    private LimitName limit = LimitName.MAX_TOKENS;

    /** What the field is called that limits a reply's tokens. */
    enum LimitName {
        /** The older name, which nearly all servers take. */
        MAX_TOKENS,
        /** The newer name, which some models demand. */
        MAX_COMPLETION_TOKENS
    }

    /** The strongest form that was not refused yet. */
    synchronized ReplyForm form() {
        return form;
    }

    /** The name that was not refused yet. */
    synchronized LimitName limit() {
        return limit;
    }

    /**
     * Learns from a fault.
     *
     * @param asked the form that the faulty request had
     * @return whether the request is worth sending again at once in another form
     */
    synchronized boolean learn(Fault fault, ReplyForm asked, boolean limited) {
        if (!(fault instanceof Fault.Refused refused) || OTHER_MATTERS.contains(refused.status())) {
            return false;
        }
        String message = refused.error().message().toLowerCase(Locale.ROOT);
        if (asked != ReplyForm.TEXT
                && Stream.of("response_format", "json_schema", "json_object").anyMatch(message::contains)) {
            form = form.compareTo(asked.weaker()) < 0 ? asked.weaker() : form;
            return true;
        }
        if (limited && limit == LimitName.MAX_TOKENS && message.contains("max_completion_tokens")) {
            limit = LimitName.MAX_COMPLETION_TOKENS;
            return true;
        }
        return false;
    }
}
