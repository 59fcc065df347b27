package org.autoreproduce.agent.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reply to review-method and review-experiment. */
public record ReviewReply(String summary, List<Item> requirements, List<Open> questions) {

    /** A requirement with its quote; the area is absent where it is the method throughout. */
    public record Item(@Nullable String area, String statement, String quote, boolean testable) {}

    /** An open question; the requirements are positions in the list above, from 0. */
    public record Open(@Nullable String area, String question, String why, List<Integer> requirements) {}
}
