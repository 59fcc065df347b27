package org.autoreproduce.agent.reply;

import java.util.List;

/** The reply to lineage-choose. */
public record ChoiceReply(List<Choice> works) {

    /** A cited work by its number in the reference list, and the ids of the questions it may answer. */
    public record Choice(int reference, String why, List<String> questions) {}
}
