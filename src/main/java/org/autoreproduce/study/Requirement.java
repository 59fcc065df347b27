package org.autoreproduce.study;

import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;

/**
 * One thing that the paper says the program must do.
 *
 * @param statement in our words, without results
 * @param testable  whether a unit test can show it
 * @param where     the passage that says so
 */
public record Requirement(Id id, Area area, String statement, boolean testable, Anchor.Passage where) {}
