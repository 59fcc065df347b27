package org.autoreproduce.verdict;

import org.autoreproduce.evidence.Id;

/**
 * One row is better than another by the metric's direction. Both are rows that we measure: a printed number is never
 * the other side of it.
 *
 * @param better the value claim whose row should win
 * @param worse  the value claim whose row should lose
 */
public record OrderingClaim(Id id, Id better, Id worse) implements Claim {}
