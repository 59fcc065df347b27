package org.autoreproduce.agent.reply;

/** The reply to review-overall. */
public record SummaryReply(String summary) {}
