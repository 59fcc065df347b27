package org.autoreproduce.llm.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one server was found not to take, so that it is not tried on it again. Servers differ in how they say so: some
 * refuse with 400, some fail with 500 and name the field.
 */
public final class ServerHabits {
    private static final Set<Integer> OTHER_MATTERS = Set.of(401, 402, 403, 408, 429);

    /** "max_tokens: 64000 > 8192, which is the maximum allowed number of output tokens for …" */
    private static final Pattern CEILING = Pattern.compile("max_tokens: \\d+ > (\\d{1,7})\\b");

    private final Set<String> formWords;
    private ReplyForm form = ReplyForm.JSON_SCHEMA;
    private LimitName limit = LimitName.MAX_TOKENS;
    private Optional<Integer> ceiling = Optional.empty();

    /** Of a server that complains about the form of JSON in these words. */
    ServerHabits(Set<String> formWords) {
        this.formWords = Set.copyOf(formWords);
    }

    /** What the field is called that limits a reply's tokens. */
    public enum LimitName {
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

    /** The most tokens that it lets a reply have, where it has said so. */
    synchronized Optional<Integer> ceiling() {
        return ceiling;
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
        if (asked != ReplyForm.TEXT && formWords.stream().anyMatch(message::contains)) {
            form = form.compareTo(asked.weaker()) < 0 ? asked.weaker() : form;
            return true;
        }
        Matcher most = CEILING.matcher(message);
        if (ceiling.isEmpty() && most.find()) {
            ceiling = Optional.of(Integer.parseInt(most.group(1)));
            return true;
        }
        if (limited && limit == LimitName.MAX_TOKENS && message.contains("max_completion_tokens")) {
            limit = LimitName.MAX_COMPLETION_TOKENS;
            return true;
        }
        return false;
    }
}
