package org.autoreproduce.llm;

/**
 * A message of a conversation.
 *
 * @param role who speaks
 * @param text what is said; may hold numbers marked by {@link Measured}, which are sent without their marks
 */
public record Message(Role role, String text) {}
