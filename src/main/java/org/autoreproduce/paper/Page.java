package org.autoreproduce.paper;

/**
 * A page as it is displayed.
 *
 * @param number from 1
 * @param width  in points
 * @param height in points
 */
public record Page(int number, double width, double height) {}
