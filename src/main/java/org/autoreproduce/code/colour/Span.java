package org.autoreproduce.code.colour;

/**
 * A stretch of text of one kind.
 *
 * @param from first character, from 0
 * @param to   the character after the last
 */
public record Span(int from, int to, Colour colour) {}
