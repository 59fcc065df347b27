package org.autoreproduce.agent;

import org.jspecify.annotations.Nullable;

/**
 * A request as the agents make it.
 *
 * @param agent   "research" or "code": they may use different models
 * @param purpose the prompt's name, for people
 * @param system  the role
 * @param user    the task, filled
 * @param schema  JSON schema of the reply; null for free text
 */
public record Ask(String agent, String purpose, String system, String user, @Nullable String schema) {}
