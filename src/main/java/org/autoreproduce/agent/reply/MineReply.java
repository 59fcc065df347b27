package org.autoreproduce.agent.reply;

import java.util.List;

/** The reply to lineage-mine. */
public record MineReply(String summary, List<Cut> snippets) {

    /** Lines of a file, from 1, inclusive. */
    public record Cut(String file, int from, int to, String note, List<String> answers) {}
}
