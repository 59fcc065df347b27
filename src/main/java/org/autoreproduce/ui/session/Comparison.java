package org.autoreproduce.ui.session;

import org.autoreproduce.code.SourceTree;

/**
 * Two states of the program to be looked at side by side.
 *
 * @param title what they are, in words
 * @param now   whether the second is the program as it lies there, so that changes can be taken back
 */
public record Comparison(String title, SourceTree before, SourceTree after, boolean now) {}
