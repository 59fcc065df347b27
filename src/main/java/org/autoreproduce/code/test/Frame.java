package org.autoreproduce.code.test;

/**
 * A place in the program on the way to an exception.
 *
 * @param file relative to the program's folder
 * @param line from 1
 */
public record Frame(String file, int line, String function) {}
